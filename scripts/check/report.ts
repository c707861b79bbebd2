import type { Facts } from './facts.ts';
import { invariants } from './invariants.ts';

export interface Verdict {
  readonly id: string;
  readonly says: string;
  readonly checked: number;
  readonly violations: readonly string[];
}

export function verdicts(facts: Facts): Verdict[] {
  return invariants.map(({ id, says, checked, check }) => ({ id, says, checked: checked(facts), violations: check(facts) }));
}

/**
 * Judges again while there are violations, and keeps those that every reading has found: what was under way at one of them has gone on by the
 * next, so that a deployment at work can be checked.
 */
export async function lastingVerdicts(gather: () => Promise<Facts>, { readings, pause }: Patience): Promise<Verdict[]> {
  let lasting = verdicts(await gather());
  for (let reading = 1; reading < readings && lasting.some(({ violations }) => violations.length > 0); reading += 1) {
    await pause();
    const again = new Map(verdicts(await gather()).map((verdict) => [verdict.id, verdict]));
    lasting = lasting.map((verdict) => ({
      ...verdict,
      violations: verdict.violations.filter((violation) => again.get(verdict.id)?.violations.includes(violation)),
    }));
  }
  return lasting;
}

interface Patience {
  readonly readings: number;
  pause(): Promise<unknown>;
}

/** Returns a line per invariant with counts, then each violation. */
export function describeVerdicts(results: readonly Verdict[]): string {
  const lines = results.map(
    (verdict) =>
      `${verdict.violations.length === 0 ? 'holds   ' : 'VIOLATED'} ${String(verdict.checked).padStart(5)} checked  ${verdict.says}`,
  );
  const details = results.flatMap((verdict) => verdict.violations.map((violation) => `  ${verdict.id}: ${violation}`));
  return [...lines, ...details].join('\n');
}
