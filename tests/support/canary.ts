/** Data of one tenant on the real parts, marked so that every leak is recognised. */
import { randomUUID } from 'node:crypto';

import type { FlowableClient } from '#flowable/client/index.ts';

import { eventually } from './eventually.ts';
import { applicantNamed } from './onboardings.ts';

export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code?: string } }[];
}

/** Sender of one operation as one person; errors are part of the answer. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Returns the data of an answer without errors. */
export async function dataOf<Data>(answer: Promise<Answer>): Promise<Data> {
  const { data, errors = [] } = await answer;
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data as Data;
}

interface Application {
  readonly businessKey: string;
  readonly processInstanceId: string;
}

export interface Canary {
  /** Application that waits for its open review. */
  readonly reviewed: Application & { readonly activityId: string };
  /** Application that waits for an answer of the applicant. */
  readonly asked: Application;
  readonly customerId: string;
  /** Instance that has called another process, and waits for a signal. */
  readonly waiting: { readonly processInstanceId: string };
  /** Texts that other tenants must not see. */
  readonly marks: readonly string[];
}

/** Makes the canary in the tenant of `ask`, who has every role. The process `canary` is deployed. */
export async function releaseCanary(ask: Ask, flowable: FlowableClient, tenantId: string): Promise<Canary> {
  const mark = randomUUID().slice(0, 8);
  const [reviewed, asked, cleared] = [
    await submit(ask, 'Maria Gonzalez', `REVIEW-${mark}`),
    await submit(ask, 'Maria Gonzalez', `ASK-${mark}`),
    await submit(ask, 'Anna Clear', `CLEAR-${mark}`),
  ];
  const start = { processDefinitionKey: 'canary', businessKey: `SIGNAL-${mark}`, variables: { note: `note-${mark}` }, tenantId };
  const waiting = { processInstanceId: (await flowable.processInstances.start(start)).id };
  await askApplicant(ask, asked.processInstanceId, `Reason ${mark}`);
  await standsAt(flowable, asked.processInstanceId, 'information-arrived');
  await standsAt(flowable, waiting.processInstanceId, 'ringing');
  const customerId = await customerOf(ask, cleared.businessKey);
  const { id: activityId } = await openActivity(ask, reviewed.processInstanceId);
  const applications = [reviewed, asked, cleared].flatMap((made) => [
    made.businessKey,
    made.businessKey.toLowerCase(),
    made.processInstanceId,
  ]);
  const others = [customerId, activityId, waiting.processInstanceId, start.businessKey, start.variables.note, `Reason ${mark}`];
  return { reviewed: { ...reviewed, activityId }, asked, customerId, waiting, marks: [...applications, ...others] };
}

async function submit(ask: Ask, fullName: string, businessKey: string): Promise<Application> {
  const { birthDate, country } = applicantNamed(fullName);
  const input = { fullName, birthDate, country, email: `${businessKey.toLowerCase()}@example.org`, businessKey };
  const document =
    'mutation ($input: ApplicationInput!, $key: String!) { submitApplication(input: $input, idempotencyKey: $key) { processInstanceId } }';
  const answer = await dataOf<{ submitApplication: { processInstanceId: string } }>(ask(document, { input, key: `key-${businessKey}` }));
  return { businessKey, processInstanceId: answer.submitApplication.processInstanceId };
}

async function askApplicant(ask: Ask, processInstanceId: string, reason: string): Promise<void> {
  const { id, version } = await openActivity(ask, processInstanceId);
  const document = `mutation ($id: ID!, $version: Int!, $decision: JSONObject!) {
    completeActivity(id: $id, version: $version, decision: $decision) { id } }`;
  await dataOf(ask(document, { id, version, decision: { outcome: 'ask', reason } }));
}

async function openActivity(ask: Ask, processInstanceId: string): Promise<{ id: string; version: number }> {
  const document = 'query ($filter: ActivityFilter) { activities(filter: $filter) { nodes { id version } } }';
  const filter = { processInstanceId, status: ['OPEN', 'CLAIMED'] };
  const read = () => dataOf<{ activities: { nodes: { id: string; version: number }[] } }>(ask(document, { filter }));
  const found = await eventually(async () => (await read()).activities.nodes[0], Boolean, {
    seconds: 90,
    what: `The Activity of ${processInstanceId}`,
  });
  return found ?? { id: '', version: 0 };
}

async function customerOf(ask: Ask, businessKey: string): Promise<string> {
  const document = 'query ($businessKey: String) { customers(businessKey: $businessKey) { id } }';
  const read = () => dataOf<{ customers: { id: string }[] }>(ask(document, { businessKey }));
  const found = await eventually(async () => (await read()).customers[0], Boolean, { seconds: 90, what: `The customer of ${businessKey}` });
  return found?.id ?? '';
}

async function standsAt(flowable: FlowableClient, processInstanceId: string, elementId: string): Promise<void> {
  await eventually(
    () => flowable.history.elements(processInstanceId),
    (elements) => elements.some(({ activityId, endTime }) => activityId === elementId && endTime === null),
    { seconds: 90, what: `${processInstanceId} at ${elementId}` },
  );
}
