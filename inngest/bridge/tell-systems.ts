import type { SystemName } from '#inngest/define/systems.ts';
import type { System, SystemReport } from '#inngest/graphql/worker-api.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { failureText } from './failure-text.ts';
import { bridgeLog } from './log.ts';
import { nudge } from './nudge.ts';
import type { Failed } from './outcome.ts';
import type { Behaviour } from './watch-services.ts';

interface Attempt {
  readonly seen: ReadonlyMap<string, Behaviour>;
  /** The systems of the worker. */
  readonly declared: readonly SystemName[];
  /** What was said of systems when the attempt began. */
  readonly troubled: readonly System[];
}

/**
 * Tells the API how the systems behaved: each failure; an answer only of a system that was in trouble; and that a trial was not used.
 * While all is well nothing is told. Best effort, for the next job says it again.
 *
 * @returns the systems that jobs wait for now, of those that failed this one.
 */
export async function tellSystems(deps: BridgeDependencies, attempt: Attempt): Promise<System[]> {
  const told = await Promise.all(reportsOf(attempt).map((report) => tell(deps, report)));
  const failed = ({ system }: System): boolean => ['FAILED', 'BUSY'].includes(attempt.seen.get(system)?.result ?? '');
  return told.flatMap((system) => (system && system.state !== 'CLOSED' && failed(system) ? [system] : []));
}

function reportsOf({ seen, declared, troubled }: Attempt): SystemReport[] {
  return declared.flatMap((system): SystemReport[] => {
    const behaviour = seen.get(system);
    const before = troubled.find((known) => known.system === system);
    if (behaviour && (behaviour.result !== 'ANSWERED' || before)) return [{ system, ...behaviour }];
    return !behaviour && before?.state === 'HALF_OPEN' ? [{ system, result: 'NOT_ASKED' }] : [];
  });
}

async function tell(deps: BridgeDependencies, report: SystemReport): Promise<System | null> {
  const problem = (error: unknown) => ({ system: report.system, problem: failureText(error) });
  try {
    const { system, changed } = await deps.api.reportSystem(report);
    if (changed) logChange(system);
    if (changed || report.result === 'NOT_ASKED') {
      await nextLook(deps, system).catch((error: unknown) =>
        bridgeLog.warn(problem(error), 'The look at the jobs of a system is left to the sweep'),
      );
    }
    return system;
  } catch (error) {
    bridgeLog.warn(problem(error), 'How a system behaved could not be told');
    return null;
  }
}

function logChange({ system, state, failures, since, retryAt, message }: System): void {
  if (state === 'CLOSED') bridgeLog.info({ system }, 'The system answers again: its jobs go on');
  else bridgeLog.warn({ system, failures, since, retryAt, problem: message }, 'Jobs wait for the system');
}

/** Schedules the look that lets the next job, or all of them, through. */
function nextLook(deps: BridgeDependencies, { system, state, retryAt }: System): Promise<void> {
  if (state !== 'OPEN') return nudge(deps, { reason: state === 'CLOSED' ? 'system-answers' : 'system-trial' });
  const afterMs = Math.max(1, Date.parse(retryAt ?? '') - Date.now());
  return nudge(deps, { reason: 'system-trial', afterMs, id: `system:${system}:${retryAt ?? ''}` });
}

/** A little after the trial, so that another job has that: one that a system cannot stand does not keep all others waiting. */
const afterTrialMs = 1_000;
const spreadMs = 4_000;

/** A job that failed because of a system which is not asked any more waits for it and has used up nothing. */
export function waitFor(systems: readonly System[], failed: Failed): Failed {
  if (failed.next !== 'retry' || systems.length === 0) return failed;
  const until = Math.max(...systems.map(({ retryAt }) => Date.parse(retryAt ?? '')));
  const names = systems.map(({ name }) => name).join(' and ');
  return {
    kind: 'failed',
    next: 'later',
    afterMs: Math.max(0, until - Date.now()) + afterTrialMs + Math.random() * spreadMs,
    message: `${failed.message} The ${names} is not asked before ${new Date(until).toISOString()}; the job waits, its attempts are kept.`,
  };
}
