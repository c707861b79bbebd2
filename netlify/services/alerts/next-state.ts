import type { AlertState } from '#netlify/database/schema.ts';

import type { AlertRule } from './kind.ts';

interface Standing {
  readonly state: AlertState;
  /** Evaluations in a row that contradict the state. */
  readonly streak: number;
}

/** Decides what an evaluation makes of an open alert, or of a new one (null). Null: it never fired, and is over. Pure. */
export function nextState(
  before: Standing | null,
  isFound: boolean,
  rule: Pick<AlertRule, 'firesAfter' | 'resolvesAfter'>,
): Standing | null {
  const { state, streak } = before ?? { state: 'PENDING', streak: 0 };
  if (state === 'PENDING') {
    if (!isFound) return null;
    return streak + 1 >= rule.firesAfter ? { state: 'FIRING', streak: 0 } : { state, streak: streak + 1 };
  }
  if (isFound) return { state, streak: 0 };
  return streak + 1 >= rule.resolvesAfter ? { state: 'RESOLVED', streak: 0 } : { state, streak: streak + 1 };
}
