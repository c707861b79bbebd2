import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

import type { Caller } from '#scripts/api/caller.ts';

const time = z.coerce.date();

const instanceSchema = z.object({
  id: z.string(),
  status: z.enum(['RUNNING', 'FAILED', 'COMPLETED', 'CANCELLED']),
  startedAt: time,
  endedAt: time.nullable(),
  outcome: z.string().nullable(),
  events: z.object({
    nodes: z.array(
      z.object({ elementId: z.string(), name: z.string().nullable(), elementType: z.string(), at: time, endedAt: time.nullable() }),
    ),
  }),
  incidents: z.array(z.object({ message: z.string() })),
  jobs: z.array(z.object({ topic: z.string(), dispatchedAt: time.nullable(), beganAt: time })),
});
export type Instance = z.infer<typeof instanceSchema>;

const activitySchema = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  status: z.string(),
  delivery: z.enum(['NONE', 'SENDING', 'ACCEPTED', 'TOO_LATE']),
  candidateGroups: z.array(z.string()),
  createdAt: time,
  decidedAt: time.nullable(),
  updatedAt: time,
});
export type Activity = z.infer<typeof activitySchema>;

const INSTANCE = `query DemoInstance($id: ID!) { processInstance(id: $id) {
  id status startedAt endedAt outcome events(kinds: [ELEMENT]) { nodes { elementId name elementType at endedAt } } incidents { message } jobs { topic dispatchedAt beganAt } } }`;
const ACTIVITY = 'id version title status delivery candidateGroups createdAt decidedAt updatedAt';
const ACTIVITIES = `query DemoActivities($filter: ActivityFilter) { activities(filter: $filter, first: 1) { nodes { ${ACTIVITY} } } }`;
const ONE_ACTIVITY = `query DemoActivity($id: ID!) { activity(id: $id) { ${ACTIVITY} } }`;
const COMPLETE = `mutation DemoDecision($id: ID!, $version: Int!, $decision: JSONObject!) {
  completeActivity(id: $id, version: $version, decision: $decision) { ${ACTIVITY} } }`;
const CANCEL = 'mutation DemoCancel($id: ID!, $reason: String!) { cancelProcess(processInstanceId: $id, reason: $reason) { id } }';
const HEALTH = 'query DemoHealth { health { ok parts { name ok message } } }';

export async function readInstance(caller: Caller, id: string): Promise<Instance> {
  const { processInstance } = await caller.request(INSTANCE, { id }, z.object({ processInstance: instanceSchema.nullable() }));
  if (!processInstance) throw new Error(`the API knows no instance ${id}`);
  return processInstance;
}

export async function openActivity(caller: Caller, processInstanceId: string): Promise<Activity | undefined> {
  const filter = { processInstanceId, status: ['OPEN', 'CLAIMED'] };
  const data = await caller.request(ACTIVITIES, { filter }, z.object({ activities: z.object({ nodes: z.array(activitySchema) }) }));
  return data.activities.nodes[0];
}

export async function readActivity(caller: Caller, id: string): Promise<Activity> {
  const { activity } = await caller.request(ONE_ACTIVITY, { id }, z.object({ activity: activitySchema.nullable() }));
  if (!activity) throw new Error(`the API knows no Activity ${id}`);
  return activity;
}

export async function decide(caller: Caller, activity: Activity, decision: Record<string, unknown>): Promise<Activity> {
  const variables = { id: activity.id, version: activity.version, decision };
  return (await caller.request(COMPLETE, variables, z.object({ completeActivity: activitySchema }))).completeActivity;
}

export async function cancel(caller: Caller, processInstanceId: string, reason: string): Promise<void> {
  await caller.request(CANCEL, { id: processInstanceId, reason }, z.object({ cancelProcess: z.object({ id: z.string() }) }));
}

/** Returns the parts that do not answer, each with a sentence. */
export async function brokenParts(caller: Caller): Promise<{ name: string; message: string }[]> {
  const part = z.object({ name: z.string(), ok: z.boolean(), message: z.string() });
  const { health } = await caller.request(HEALTH, {}, z.object({ health: z.object({ ok: z.boolean(), parts: z.array(part) }) }));
  return health.parts.filter(({ ok }) => !ok);
}

/** Calls `ask` until there is an answer. At the deadline the error names `what`. */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= end) throw new Error(`${what} did not come within ${seconds} s`);
    await pause(100);
  }
}
