import type { Facts } from './facts.ts';
import { invariants } from './invariants.ts';

export interface Verdict {
  readonly id: string;
  readonly statement: string;
  readonly checked: number;
  readonly violations: readonly string[];
}

export function verdicts(facts: Facts): Verdict[] {
  return invariants.map(({ id, statement, checked, check }) => ({ id, statement, checked: checked(facts), violations: check(facts) }));
}

/**
 * Repeats the check while there are violations and returns those found in every reading. Work in progress during one reading is done by the
 * next, so a deployment under load can be checked.
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

/** Returns a line per invariant with counts, each violation, and a closing line. An invariant of nothing is void: it proves nothing. */
export function describeVerdicts(results: readonly Verdict[]): string {
  const lines = results.map(
    (verdict) => `${wordOf(verdict).padEnd(8)} ${String(verdict.checked).padStart(5)} checked  ${verdict.statement}`,
  );
  const details = results.flatMap((verdict) => verdict.violations.map((violation) => `  ${verdict.id}: ${violation}`));
  const isVoid = results.filter((verdict) => wordOf(verdict) === 'void').length;
  const closing = `invariants: ${results.length - isVoid} checked, ${details.length} violations; ${isVoid} void`;
  return [...lines, ...details, closing].join('\n');
}

function wordOf({ checked, violations }: Verdict): 'holds' | 'VIOLATED' | 'void' {
  if (violations.length > 0) return 'VIOLATED';
  return checked === 0 ? 'void' : 'holds';
}
