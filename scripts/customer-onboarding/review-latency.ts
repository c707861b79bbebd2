import { z } from 'zod';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { type Caller, signIn } from '#scripts/api/caller.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { jitter, until } from '../bench/pauses.ts';
import type { ReviewBench } from '../bench/review-bench.ts';

const SUBMIT = `mutation BenchSubmit($input: ApplicationInput!, $key: String!) {
  submitApplication(input: $input, idempotencyKey: $key) { processInstanceId } }`;
const ACTIVITY = `query BenchActivity($filter: ActivityFilter) { activities(filter: $filter, first: 1) { nodes { id version } } }`;
const COMPLETE = `mutation BenchComplete($id: ID!, $version: Int!, $decision: JSONObject!) {
  completeActivity(id: $id, version: $version, decision: $decision) { id } }`;
const CUSTOMERS = `query BenchCustomers($businessKey: String!) { customers(businessKey: $businessKey) { createdAt } }`;
const INSTANCE = `query BenchInstance($id: ID!) { processInstance(id: $id) { status } }`;

const submittedSchema = z.object({ submitApplication: z.object({ processInstanceId: z.string() }) });
const activitiesSchema = z.object({ activities: z.object({ nodes: z.array(z.object({ id: z.string(), version: z.number() })) }) });
const completedSchema = z.object({ completeActivity: z.object({ id: z.string() }) });
const customersSchema = z.object({ customers: z.array(z.object({ createdAt: z.coerce.date() })) });
const instanceSchema = z.object({ processInstance: z.object({ status: z.string() }) });

/** Applicant whom the sandbox knows as a namesake, so that the application waits for a review. */
const applicant = { fullName: 'Maria Gonzalez', birthDate: '1990-04-12', country: 'ES', email: 'maria.gonzalez@example.com' };

interface People {
  readonly clerk: Caller;
  readonly reviewer: Caller;
  readonly operator: Caller;
}

/** Runs one application after the other, from its start to its end. */
async function measureReviews(stack: Stack, samples: number, warmUp = 2) {
  const { host } = stack.urls;
  const flowable = createFlowableClient(readFlowableConfig(stack.settings));
  const [clerk, reviewer, operator] = await Promise.all([signIn(host, 'clara'), signIn(host, 'rita'), signIn(host, 'otto')]);
  const activityVisible: number[] = [];
  const visibleAfterStart: number[] = [];
  const nextWorkers: number[] = [];
  for (let sample = -warmUp; sample < samples; sample += 1) {
    const { id, sentAt, visibleAt, nextWorker } = await onboard({ clerk, reviewer, operator });
    const startedAt = Date.parse((await flowable.history.processInstance(id))?.startTime ?? '');
    await jitter(100, 400);
    if (sample < 0) continue;
    activityVisible.push(visibleAt - sentAt);
    visibleAfterStart.push(visibleAt - startedAt);
    nextWorkers.push(nextWorker);
  }
  return {
    'start mutation → Activity visible in the API': activityVisible,
    'instance started → Activity visible in the API': visibleAfterStart,
    'Activity completed → effect of the next worker': nextWorkers,
  };
}

interface Onboarded {
  /** Id of the process instance. */
  readonly id: string;
  readonly sentAt: number;
  readonly visibleAt: number;
  readonly nextWorker: number;
}

/** Submits an application and resolves when the review is visible in the API: with the ids of the instance and the Activity. */
async function openReview({ clerk, reviewer }: Pick<People, 'clerk' | 'reviewer'>, businessKey: string) {
  const { submitApplication } = await clerk.request(SUBMIT, { input: { ...applicant, businessKey }, key: businessKey }, submittedSchema);
  const id = submitApplication.processInstanceId;
  const activity = await until('The Activity', 60, async () => {
    const { activities } = await reviewer.request(ACTIVITY, { filter: { processInstanceId: id, status: ['OPEN'] } }, activitiesSchema);
    return activities.nodes[0];
  });
  return { id, activity };
}

async function onboard({ clerk, reviewer, operator }: People): Promise<Onboarded> {
  const businessKey = `bench-onboarding-${Date.now()}`;
  const sentAt = Date.now();
  const { id, activity } = await openReview({ clerk, reviewer }, businessKey);
  const visibleAt = Date.now();

  await jitter(100, 400);
  const decidedAt = Date.now();
  await reviewer.request(COMPLETE, { ...activity, decision: { outcome: 'approve', reason: 'Another date of birth.' } }, completedSchema);
  const customer = await until('The customer record', 60, async () => {
    const { customers } = await operator.request(CUSTOMERS, { businessKey }, customersSchema);
    return customers[0];
  });
  await until('The end of the application', 60, async () => {
    const { processInstance } = await operator.request(INSTANCE, { id }, instanceSchema);
    return processInstance.status === 'COMPLETED' ? true : undefined;
  });
  return { id, sentAt, visibleAt, nextWorker: customer.createdAt.getTime() - decidedAt };
}

export const reviewBench: ReviewBench = { openReview, measureReviews };
