import { cron } from 'inngest';

import { inngest } from '#inngest/client.ts';
import { sweepCron } from '#inngest/config.ts';
import { announceDigests } from '#inngest/notifications/announce-digests.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { bridgeLog } from './log.ts';
import { look } from './look.ts';
import { nudge } from './nudge.ts';
import { reconcileActivities, resendDecisions } from './reconcile-activities.ts';
import { relayOutbox } from './relay-outbox.ts';
import { watchTimers } from './watch-timers.ts';

/** A little more than the sweep's usual interval, so that no timer falls between two sweeps. */
const timersAheadMs = 75_000;
const intentsPerSweep = 50;
/** A page that was away for longer reads everything anew. */
const newsKeptMs = 24 * 60 * 60 * 1000;
/** So that a question about a message can be answered for a month. */
const digestsKeptMs = 30 * newsKeptMs;

/**
 * Finds whatever no event told. Runs without steps: with nothing to do it is one request and one look at the engine.
 */
export function sweepFunction(dependencies: () => BridgeDependencies) {
  return inngest.createFunction(
    { id: 'sweep', name: 'Engine: sweep', triggers: [cron(sweepCron())], concurrency: { limit: 1 }, retries: 0 },
    () => sweep(dependencies()),
  );
}

/**
 * Each part runs even when another fails: an engine that is down must not keep the outbox from being sent.
 *
 * @throws AggregateError naming every part that failed, after all have run.
 */
export async function sweep(deps: BridgeDependencies): Promise<Record<string, unknown>> {
  const parts = {
    outbox: () => relayOutbox(deps),
    intents: () => startIntents(deps),
    engine: () => lookWidely(deps),
    timers: () => watchTimers(deps, timersAheadMs),
    decisions: () => resendDecisions(deps),
    notifications: () => announceDigests(deps),
  };
  const results = await Promise.allSettled(Object.values(parts).map((part) => part()));
  const names = Object.keys(parts);
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [{ part: names[index], error: result.reason as unknown }] : [],
  );
  for (const { part, error } of failures) bridgeLog.error({ sweepPart: part, err: error }, 'A part of the sweep failed');
  if (failures.length > 0)
    throw new AggregateError(
      failures.map((failure) => failure.error),
      `The sweep failed in: ${failures.map((failure) => failure.part).join(', ')}`,
    );
  return Object.fromEntries(results.map((result, index) => [names[index], result.status === 'fulfilled' ? result.value : null]));
}

async function startIntents(deps: BridgeDependencies): Promise<number> {
  const started = await deps.api.startPendingIntents(intentsPerSweep);
  if (started.some((intent) => intent.status === 'STARTED')) await nudge(deps, { reason: 'intents-started' });
  return started.length;
}

async function lookWidely(deps: BridgeDependencies): Promise<number> {
  const found = await look(deps);
  if (found.jobs > 0) await nudge(deps, { reason: 'sweep-found-work' });
  if (found.firstLook || new Date().getUTCMinutes() === 0) await tidy(deps);
  return found.jobs;
}

/** Once an hour. */
async function tidy(deps: BridgeDependencies): Promise<void> {
  await reconcileActivities(deps);
  await deps.api.forgetChanges(new Date(Date.now() - newsKeptMs).toISOString());
  await deps.api.forgetDigests(new Date(Date.now() - digestsKeptMs).toISOString());
}
