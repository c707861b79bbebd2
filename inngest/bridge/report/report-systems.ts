import type { SystemName } from '#inngest/define/systems.ts';
import type { System, SystemReport } from '#inngest/graphql/systems.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { failureText } from './failure-text.ts';
import { bridgeLog } from '../log.ts';
import type { Failed } from './outcome.ts';
import { requestPoll } from '../poll/request-poll.ts';
import type { Behaviour } from '../work/watch-services.ts';

interface Attempt {
  readonly seen: ReadonlyMap<string, Behaviour>;
  /** The systems of the worker. */
  readonly declared: readonly SystemName[];
  /** State of the systems in trouble when the attempt began. */
  readonly troubled: readonly System[];
}

/**
 * Reports the behaviour of the systems to the API: each failure; an answer only of a system that was in trouble; and an unused trial. No
 * reports while all is well. Best effort: the next job repeats the report.
 *
 * @returns the systems that failed this job and that jobs wait for now.
 */
export async function reportSystems(deps: BridgeDependencies, attempt: Attempt): Promise<System[]> {
  const reported = await Promise.all(reportsOf(attempt).map((report) => reportSystem(deps, report)));
  const failed = ({ system }: System): boolean => ['FAILED', 'BUSY'].includes(attempt.seen.get(system)?.result ?? '');
  return reported.flatMap((system) => (system && system.state !== 'CLOSED' && failed(system) ? [system] : []));
}

function reportsOf({ seen, declared, troubled }: Attempt): SystemReport[] {
  return declared.flatMap((system): SystemReport[] => {
    const behaviour = seen.get(system);
    const before = troubled.find((known) => known.system === system);
    if (behaviour && (behaviour.result !== 'ANSWERED' || before)) return [{ system, ...behaviour }];
    return !behaviour && before?.state === 'HALF_OPEN' ? [{ system, result: 'NOT_ASKED' }] : [];
  });
}

async function reportSystem(deps: BridgeDependencies, report: SystemReport): Promise<System | null> {
  const problem = (error: unknown) => ({ system: report.system, problem: failureText(error) });
  try {
    const { system, changed } = await deps.api.reportSystem(report);
    if (changed) logChange(system);
    if (changed || report.result === 'NOT_ASKED') {
      await nextPoll(deps, system).catch((error: unknown) => bridgeLog.warn(problem(error), 'The jobs of a system wait for the sweep'));
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

/** Schedules the poll that admits the next job, or all jobs. */
function nextPoll(deps: BridgeDependencies, { state, retryAt }: System): Promise<void> {
  if (state !== 'OPEN') return requestPoll(deps, { reason: state === 'CLOSED' ? 'system-answers' : 'system-trial' });
  return requestPoll(deps, { reason: 'system-trial', afterMs: Date.parse(retryAt ?? '') - Date.now() });
}

/** A little after the trial, so that another job has that: one that a system cannot stand does not keep all others waiting. */
const afterTrialMs = 1_000;
const spreadMs = 4_000;

/** Lets a job that failed because of a system with an open circuit wait for that system, without using up an attempt. */
export function postponeFor(systems: readonly System[], failed: Failed): Failed {
  if (failed.next !== 'retry' || systems.length === 0) return failed;
  const until = Math.max(...systems.map(({ retryAt }) => Date.parse(retryAt ?? '')));
  const names = systems.map(({ name }) => name).join(' and ');
  return {
    ...failed,
    next: 'later',
    afterMs: Math.max(0, until - Date.now()) + afterTrialMs + Math.random() * spreadMs,
    message: `${failed.message} The ${names} is not asked before ${new Date(until).toISOString()}; the job waits, its attempts are kept.`,
  };
}
