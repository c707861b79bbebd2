import type { EngineHint } from '#flowable/client/hints.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { failureText } from '../report/failure-text.ts';
import { bridgeLog } from '../log.ts';
import { checkInstances } from '../incidents/check-incidents.ts';
import { openActivities, showTimers } from '../activities/open-activities.ts';
import { deliverAwaited } from '../sweep/relay.ts';
import { requestPoll } from './request-poll.ts';
import { settleTasks } from '../activities/settle-activities.ts';
import { startWork } from '../work/start-work.ts';

/**
 * Does at once what the engine's hint tells of: starts work on free jobs, opens the Activities of new user tasks and settles those of ended
 * ones, records and ends incidents, delivers stored messages to instances that wait for one now. The hint is only where to look: everything is read from the engine before anything happens.
 *
 * Never fails: a poll asks again for work that cannot be done now, and the sweep finds the rest.
 */
export async function actOnHint(deps: BridgeDependencies, hint: EngineHint): Promise<void> {
  const parts = {
    jobs: () => startWork(deps, new Map(hint.topics.map(({ topic, jobs }) => [topic, jobs]))),
    // A task that is created and ended in one breath gets its Activity from its end.
    created: () => openActivities(deps, without(hint.tasksCreated, hint.tasksEnded)),
    ended: () => settleTasks(deps, hint.tasksEnded),
    timers: () => showTimers(deps, hint.timersFired),
    instances: () => deps.api.noteChangedInstances(hint.instancesChanged),
    incidents: () => checkInstances(deps, hint.deadLettersChanged),
    messages: () => deliverAwaited(deps, hint.messagesAwaited),
  };
  const results = await Promise.allSettled(Object.values(parts).map((part) => part()));
  const failed = results.flatMap((result, index) =>
    result.status === 'rejected' ? [{ step: Object.keys(parts)[index], problem: failureText(result.reason) }] : [],
  );
  for (const failure of failed) bridgeLog.warn(failure, 'A part of a hint is left to the next poll');
  if (hint.overflow || failed.length > 0) await askForPoll(deps, hint.overflow ? 'hint-overflow' : 'hint-failed');
}

const without = (ids: readonly string[], others: readonly string[]): string[] => ids.filter((id) => !others.includes(id));

async function askForPoll(deps: BridgeDependencies, reason: string): Promise<void> {
  try {
    await requestPoll(deps, { reason });
  } catch (error) {
    bridgeLog.warn({ problem: failureText(error) }, 'The sweep will poll: it could not be asked for now');
  }
}
