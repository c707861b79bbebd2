/** Share of the instances that is to complete within a time, as a model declares it. */
export interface ServiceLevel {
  /** From 0 to 1. */
  readonly share: number;
  /** From start to end. */
  readonly withinMs: number;
}

const form = /^(\d{1,3}(?:\.\d{1,2})?)% within P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const unitsMs = [86_400_000, 3_600_000, 60_000, 1000] as const;

/** Reads `flowable:serviceLevel`, `90% within P2D`; null for a text of another form. The linter refuses such a text in a model of ours. */
export function readServiceLevel(written: string | null): ServiceLevel | null {
  const [, percent, ...times] = form.exec(written?.trim() ?? '') ?? [];
  const share = Number(percent ?? 0) / 100;
  const withinMs = unitsMs.reduce((sum, unitMs, index) => sum + Number(times[index] ?? 0) * unitMs, 0);
  return share > 0 && share <= 1 && withinMs > 0 ? { share, withinMs } : null;
}
