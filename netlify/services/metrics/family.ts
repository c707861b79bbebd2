/** Values of one metric with one set of labels. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  /** Ending of the name, as a histogram has: `_bucket`, `_sum`, `_count`. */
  readonly suffix?: string;
}

/** Metric with all of its series. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly series: readonly Series[];
}

/** Returns a gauge; its series are those with a value. */
export const gauge = (
  name: string,
  help: string,
  series: readonly (Omit<Series, 'value'> & { readonly value: number | null })[],
): Family => ({
  name,
  help,
  type: 'gauge',
  series: series.flatMap(({ value, ...one }) => (value === null ? [] : [{ ...one, value }])),
});
