import { sweepSchedule } from '#inngest/config.ts';
import { announceDigests } from '#inngest/notifications/announce-digests.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { failureText } from '../report/failure-text.ts';
import { bridgeLog } from '../log.ts';
import { pollIncidents } from '../incidents/poll-incidents.ts';
import { pollJobs } from '../poll/poll-jobs.ts';
import { pollTasks } from '../poll/poll-tasks.ts';
import { pollInstances } from '../poll/refresh-instances.ts';
import { resumeOperations } from '../operations/resume-operations.ts';
import { deliverMessages, relayOutbox, resendDecisions, sealAudit, startIntents } from '../sweep/relay.ts';
import { retryFailedRows } from '../sweep/retry-rows.ts';

/** Time after which no new work begins; the rest is reported as more. */
const budgetMs = 8_000;

/** Returns the age of the last rounds that counts as late: three sweeps may be late, or lost. */
export const lateAfterSeconds = (): number => 3 * sweepSchedule().everySeconds + 60;

export interface Rounds {
  /** Whether there was more than fitted into the time. */
  readonly more: boolean;
  /** Failed parts, each with the problem. */
  readonly failed: Readonly<Record<string, string>>;
}

/**
 * Finds what events and hints have missed: unsent events, starts that are pending, messages that are due, free jobs, user tasks, instances, decisions
 * that the engine has not answered, incidents, operations whose run is lost, rows of the audit to seal, notices to people. Bounded in time. Each part runs even when another fails: an engine that is down must
 * not keep the outbox from being sent. Never fails.
 */
export async function doRounds(deps: BridgeDependencies, now = Date.now): Promise<Rounds> {
  const until = now() + budgetMs;
  const parts: Record<string, () => Promise<boolean>> = {
    outbox: () => relayOutbox(deps, until),
    intents: () => startIntents(deps, until),
    messages: () => deliverMessages(deps, until),
    jobs: async () => {
      await deps.api.beat({ name: 'jobs', dueInSeconds: lateAfterSeconds(), backlog: await pollJobs(deps) });
      return false;
    },
    tasks: () => pollTasks(deps, until),
    instances: () => pollInstances(deps, until),
    rows: async () => (await retryFailedRows(deps)) > 0,
    decisions: () => resendDecisions(deps, until),
    incidents: () => pollIncidents(deps, until),
    operations: () => resumeOperations(deps),
    audit: () => sealAudit(deps, until),
    notifications: async () => (await announceDigests(deps)) > 0,
  };
  const names = Object.keys(parts);
  const results = await Promise.allSettled(Object.values(parts).map((part) => part()));
  const failed: Record<string, string> = {};
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    const part = names[index] ?? '';
    failed[part] = failureText(result.reason);
    bridgeLog.error({ step: part, problem: failed[part] }, 'A part of the rounds failed');
  }
  return { more: results.some((result) => result.status === 'fulfilled' && result.value), failed };
}
