import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

import type { Sample } from '#scripts/develop/sample.ts';

import { type Caller, signIn } from '../api/caller.ts';
import { namesake } from './namesake.ts';

const WAIT_SECONDS = 40;

const waitingSchema = z.object({
  activities: z.object({
    nodes: z.array(z.object({ id: z.string(), processInstanceId: z.string(), businessKey: z.string().nullable() })),
  }),
});
const submittedSchema = z.object({
  submitApplication: z.object({ message: z.string(), processInstance: z.object({ id: z.string() }).nullable() }),
});

/**
 * Returns an application that waits for review: an existing one, else a new one, through the public API. Errors: one sentence; the stack
 * itself is fine then.
 */
export async function waitingApplication(baseUrl: string): Promise<Sample> {
  const [reviewer, clerk] = await Promise.all([signIn(baseUrl, 'rita'), signIn(baseUrl, 'clara')]);
  const present = await findWaiting(reviewer);
  if (present) return present;
  const { submitApplication: submitted } = await clerk.request(
    'mutation Sample($input: ApplicationInput!, $key: String!) { submitApplication(input: $input, idempotencyKey: $key) { message processInstance { id } } }',
    { input: namesake, key: `sample-${randomUUID()}` },
    submittedSchema,
  );
  const end = Date.now() + WAIT_SECONDS * 1000;
  while (Date.now() < end) {
    const sample = await findWaiting(reviewer, submitted.processInstance?.id);
    if (sample) return sample;
    await pause(200);
  }
  throw new Error(`The sample application did not reach its review within ${WAIT_SECONDS} seconds (the API said: ${submitted.message}).`);
}

async function findWaiting(reviewer: Caller, processInstanceId?: string): Promise<Sample | undefined> {
  const filter = {
    status: ['OPEN', 'CLAIMED'],
    processDefinitionKey: 'customer-onboarding',
    ...(processInstanceId && { processInstanceId }),
  };
  const { activities } = await reviewer.request(
    'query Waiting($filter: ActivityFilter) { activities(filter: $filter, first: 1) { nodes { id processInstanceId businessKey } } }',
    { filter },
    waitingSchema,
  );
  const [activity] = activities.nodes;
  if (!activity) return undefined;
  return {
    activityId: activity.id,
    processInstanceId: activity.processInstanceId,
    summary: `The application ${activity.businessKey ?? activity.processInstanceId} waits for review.`,
  };
}
