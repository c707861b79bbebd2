/** Number that tells whether work goes on, with the limit beyond which health is not ok. */
export interface Measure {
  readonly name: string;
  readonly unit: 'SECONDS' | 'COUNT';
  /** Null: there is nothing of the kind, or it is not known. */
  readonly value: number | null;
  /** Null: there is none yet. */
  readonly limit: number | null;
  /** Sentence for operators; null while health is ok with it. */
  readonly problem: string | null;
}

/** Returns the age in seconds, or null of what never was. */
export const ageOf = (since: Date | null, now: Date): number | null =>
  since === null ? null : Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000));
