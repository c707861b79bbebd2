/** Data of one tenant on the real parts, marked so that every leak is recognised. */
import { randomUUID } from 'node:crypto';

import type { FlowableClient } from '#flowable/client/index.ts';

import { type Ask, dataOf } from './ask.ts';
import { eventually } from './eventually.ts';
import { senderNamed } from './case-review/senders.ts';
import { installedCanaries } from './installed.ts';

interface Case {
  readonly businessKey: string;
  readonly processInstanceId: string;
}

export interface Canary {
  /** Case that waits for its open review. */
  readonly reviewed: Case & { readonly activityId: string };
  /** Case that waits for an answer of its sender. */
  readonly asked: Case;
  /** Ids of rows that belong to workflows. */
  readonly installedIds: readonly string[];
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
  await askSender(ask, asked.processInstanceId, `Reason ${mark}`);
  await standsAt(flowable, asked.processInstanceId, 'answer-arrived');
  await standsAt(flowable, waiting.processInstanceId, 'ringing');
  const installed = await Promise.all(installedCanaries.map((release) => release(ask, mark)));
  const { id: activityId } = await openActivity(ask, reviewed.processInstanceId);
  const cases = [reviewed, asked, cleared].flatMap((made) => [made.businessKey, made.businessKey.toLowerCase(), made.processInstanceId]);
  const installedIds = installed.map(({ id }) => id);
  const others = [
    ...installed.flatMap(({ marks }) => marks),
    activityId,
    waiting.processInstanceId,
    start.businessKey,
    start.variables.note,
    `Reason ${mark}`,
  ];
  return { reviewed: { ...reviewed, activityId }, asked, installedIds, waiting, marks: [...cases, ...others] };
}

async function submit(ask: Ask, fullName: string, businessKey: string): Promise<Case> {
  const variables = { ...senderNamed(fullName), email: `${businessKey.toLowerCase()}@example.org` };
  const document = `mutation ($businessKey: String!, $variables: JSONObject!, $key: String!) {
    startProcess(key: "case-review", businessKey: $businessKey, variables: $variables, idempotencyKey: $key) { processInstanceId } }`;
  const given = { businessKey, variables, key: `key-${businessKey}` };
  const { startProcess } = await dataOf<{ startProcess: { processInstanceId: string } }>(ask(document, given));
  return { businessKey, processInstanceId: startProcess.processInstanceId };
}

async function askSender(ask: Ask, processInstanceId: string, reason: string): Promise<void> {
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

async function standsAt(flowable: FlowableClient, processInstanceId: string, elementId: string): Promise<void> {
  await eventually(
    () => flowable.history.elements(processInstanceId),
    (elements) => elements.some(({ activityId, endTime }) => activityId === elementId && endTime === null),
    { seconds: 90, what: `${processInstanceId} at ${elementId}` },
  );
}
