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

/** One line per invariant with counts, then each violation. */
export function describeVerdicts(results: readonly Verdict[]): string {
  const lines = results.map(
    (verdict) =>
      `${verdict.violations.length === 0 ? 'holds   ' : 'VIOLATED'} ${String(verdict.checked).padStart(5)} checked  ${verdict.says}`,
  );
  const details = results.flatMap((verdict) => verdict.violations.map((violation) => `  ${verdict.id}: ${violation}`));
  return [...lines, ...details].join('\n');
}
