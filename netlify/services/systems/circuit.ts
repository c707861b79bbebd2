/** Circuit breaker of one external system: decides when jobs wait, and when one job tries the system again. Pure. */

export interface Circuit {
  /** Failures in a row; any answer ends the row. */
  readonly failures: number;
  readonly failingSince: Date | null;
  /** Time since which jobs wait. Null: closed. */
  readonly openedAt: Date | null;
  /** Time from which one job at a time tries the system. */
  readonly retryAt: Date | null;
  /** Pauses since the circuit opened; each is longer than the one before. */
  readonly pauses: number;
  /** Whether the system asked for the pause; false after failures. */
  readonly asked: boolean;
  /** End of the current trial; until then one job has the trial. */
  readonly trialUntil: Date | null;
  /** Last error of the system. */
  readonly message: string | null;
}

/** Result of one job's use of a system. `NOT_ASKED`: the job ended without a call, so its trial is free again. */
export type SystemReport =
  | { readonly result: 'ANSWERED' }
  | { readonly result: 'FAILED'; readonly message: string }
  | { readonly result: 'BUSY'; readonly message: string; readonly waitMs: number }
  | { readonly result: 'NOT_ASKED' };

export interface CircuitPolicy {
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  /** Longest duration of a row; after that the count begins anew. */
  readonly windowMs: number;
  readonly pauseMs: number;
  readonly maxPauseMs: number;
}

export type CircuitState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** Shortest wait for which the circuit opens. A shorter wait is left to the job that was asked to wait. */
const heldFromMs = 5_000;

export const closed: Circuit = {
  failures: 0,
  failingSince: null,
  openedAt: null,
  retryAt: null,
  pauses: 0,
  asked: false,
  trialUntil: null,
  message: null,
};

export function stateOf({ openedAt, retryAt }: Circuit, now: Date): CircuitState {
  if (openedAt === null) return 'CLOSED';
  return retryAt !== null && retryAt > now ? 'OPEN' : 'HALF_OPEN';
}

/** Whether a job may try the system now. */
export const isTrialFree = (circuit: Circuit, now: Date): boolean =>
  stateOf(circuit, now) === 'HALF_OPEN' && (circuit.trialUntil === null || circuit.trialUntil <= now);

/** Returns the circuit after a report. */
export function afterReport(circuit: Circuit, report: SystemReport, { now, policy }: { now: Date; policy: CircuitPolicy }): Circuit {
  switch (report.result) {
    case 'ANSWERED':
      // A system that answers some callers may still have asked for a pause.
      return circuit.asked && stateOf(circuit, now) === 'OPEN' ? circuit : closed;
    case 'FAILED':
      return afterFailure(circuit, report.message, { now, policy });
    case 'BUSY':
      return afterBusy(circuit, report, now);
    case 'NOT_ASKED':
      return { ...circuit, trialUntil: null };
    default:
      return report satisfies never;
  }
}

function afterFailure(circuit: Circuit, message: string, { now, policy }: { now: Date; policy: CircuitPolicy }): Circuit {
  const state = stateOf(circuit, now);
  // Jobs that were under way when the circuit opened say nothing new.
  if (state === 'OPEN') return circuit;
  if (state === 'HALF_OPEN') return paused({ ...circuit, message }, { now, policy });
  const inRow = circuit.failingSince !== null && now.getTime() - circuit.failingSince.getTime() <= policy.windowMs;
  const failures = inRow ? circuit.failures + 1 : 1;
  const counted = { ...circuit, failures, failingSince: inRow ? circuit.failingSince : now, message };
  return failures >= policy.failures ? paused({ ...counted, openedAt: now }, { now, policy }) : counted;
}

function paused(circuit: Circuit, { now, policy }: { now: Date; policy: CircuitPolicy }): Circuit {
  const pauseMs = Math.min(policy.pauseMs * 2 ** circuit.pauses, policy.maxPauseMs);
  return { ...circuit, retryAt: later(now, pauseMs), pauses: circuit.pauses + 1, asked: false, trialUntil: null };
}

function afterBusy(circuit: Circuit, { message, waitMs }: { message: string; waitMs: number }, now: Date): Circuit {
  const state = stateOf(circuit, now);
  if (state === 'CLOSED' && waitMs < heldFromMs) return closed;
  const until = later(now, waitMs);
  const retryAt = state === 'OPEN' && circuit.retryAt !== null && circuit.retryAt > until ? circuit.retryAt : until;
  return {
    ...circuit,
    failures: 0,
    failingSince: null,
    openedAt: circuit.openedAt ?? now,
    retryAt,
    asked: true,
    trialUntil: null,
    message,
  };
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);
