import type { WorkState } from '#netlify/core/work-state.ts';

import type { Activity } from './activity.ts';
import { activityRules } from './may.ts';

/** Progress of a decision on its way to the engine. */
export interface DecisionProgress {
  readonly state: WorkState;
  /** Attempts that failed so far, of how many; an engine that is away takes none. */
  readonly attempts: number;
  readonly maxAttempts: number | null;
  readonly nextAt: Date | null;
  readonly cause: string | null;
  readonly problem: string | null;
  /** Advice to people, with the roles that may act. */
  readonly action: string | null;
  /** Relations of `may.ts`; a person with any of these may send the decision again. */
  readonly allowedTo: string[];
}

type Decided = Pick<Activity, 'status' | 'delivery' | 'decidedBy' | 'stuckAt' | 'deliveryFailure'>;

export const attentionNeeded =
  'Remove the cause and have the decision sent again (operator, lead, or who decided), or reopen the Activity to correct the decision (operator, lead).';
export const waitsForResume = 'An operator of the engine resumes what is suspended; the decision is delivered then by itself.';

/** Returns the progress of the decision; null without one. Pure. */
export function decisionProgress(found: Decided): DecisionProgress | null {
  const state = stateOf(found);
  if (state === null) return null;
  const failure = found.delivery === 'SENDING' ? found.deliveryFailure : null;
  const { attempts = 0, maxAttempts = null, nextAt = null, cause = null, problem = null } = failure ?? {};
  return {
    state,
    attempts,
    maxAttempts,
    nextAt: nextAt === null ? null : new Date(nextAt),
    cause,
    problem,
    action: actionFor(state, cause),
    allowedTo: state === 'NEEDS_ATTENTION' ? Object.keys(activityRules.RETRY) : [],
  };
}

function stateOf({ status, delivery, decidedBy, stuckAt, deliveryFailure }: Decided): WorkState | null {
  if (delivery === 'ACCEPTED') return 'DONE';
  if (delivery === 'TOO_LATE') return 'REJECTED';
  if (delivery === 'NONE') return status === 'COMPLETED' && decidedBy !== null ? 'DONE' : null;
  if (stuckAt !== null) return 'NEEDS_ATTENTION';
  return deliveryFailure === null || deliveryFailure.cause === 'SUSPENDED' ? 'WAITING' : 'RETRYING';
}

function actionFor(state: WorkState, cause: string | null): string | null {
  if (state === 'NEEDS_ATTENTION') return attentionNeeded;
  return state === 'WAITING' && cause === 'SUSPENDED' ? waitsForResume : null;
}
