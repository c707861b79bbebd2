/** ISO 8601 duration without years and months, which have no fixed length: `P1D`, `PT90M`, `P1DT12H`, `P2W`. */
export type Duration = `P${string}`;

const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const unitsMs = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1_000];

/** Returns the duration in milliseconds. @throws Error with one sentence for any other text. */
export function durationMs(text: Duration): number {
  const parts = /\d/.test(text) ? pattern.exec(text)?.slice(1) : undefined;
  if (!parts) throw new Error(`"${text}" is no duration in weeks, days, hours, minutes and seconds such as P1D or PT12H.`);
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (unitsMs[index] ?? 0), 0);
}

const shownUnits = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** Returns a duration for people, with the two largest units: `1 d 6 h`, `0.2 s`. Seconds that a test itself took do not show in days. */
export function shownDuration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const roundMs = ms > 86_000_000 ? 600_000 : ms > 3_500_000 ? 60_000 : 1_000;
  let rest = Math.round(ms / roundMs) * roundMs;
  const parts = shownUnits.map(([name, unitMs]) => {
    const count = Math.floor(rest / unitMs);
    rest -= count * unitMs;
    return { name, count };
  });
  const first = parts.findIndex(({ count }) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(' ');
}
