/** Trace of an instance that calls another one, both begun and ended without a request of ours. */
import { randomUUID } from 'node:crypto';

import { beforeAll, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { traceIdOf } from '#inngest/telemetry/trace-ids.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { people } from '#tests/support/client.ts';
import { modelOf } from '#tests/support/task-model.ts';
import { attributesOf, type TraceTree, traceWith } from '#tests/support/trace-tree.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);
const collector = stack.collector?.url ?? '';
const flowable = createFlowableClient(readFlowableConfig(stack.settings));

const key = `calling-${randomUUID().slice(0, 8)}`;
const call = `<callActivity id="task-1" calledElement="case-review" flowable:inheritVariables="true" flowable:inheritBusinessKey="true"
  flowable:fallbackToDefaultTenant="true"/>`;
const callingModel = (of: string): string => modelOf(of, [`${of}.work`]).replace(/<serviceTask id="task-1"[^>]*\/>/, call);

const start = async (businessKey: string, sender: string): Promise<string> =>
  (await flowable.processInstances.start({ processDefinitionKey: key, businessKey, variables: senderNamed(sender) })).id;

let caller = '';
let called = '';
let tree: TraceTree;

beforeAll(async () => {
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: callingModel(key) });
  const businessKey = `CASE-${randomUUID()}`;
  caller = await start(businessKey, 'Maria Gonzalez');
  const review = await on.openReview(businessKey);
  called = review.processInstanceId;
  await on.complete('rita', review, { outcome: 'approve' });
  tree = await traceWith(collector, traceIdOf(caller), [
    'end case-review',
    `end ${key}`,
    'settle case-review.send-confirmation',
    'Activity review-case',
  ]);
});

it('hangs every span below the start of the caller', () => {
  expect(tree.roots.map(({ name }) => name)).toEqual([`start ${key}`]);
});

it.each([
  `start ${key} > call case-review > process case-review.check-case > receive case-review.check-case`,
  `start ${key} > call case-review > Activity review-case > settle review-case`,
  `start ${key} > call case-review > process case-review.record-case > step record`,
  `start ${key} > call case-review > process case-review.send-confirmation > SMTP mail`,
  `start ${key} > call case-review > end case-review`,
  `start ${key} > end ${key}`,
])('has %s', (path) => {
  expect(tree.paths).toContain(path);
});

it('names the own instance at each span, and how it has ended', () => {
  const end = tree.spans.find(({ name }) => name === 'end case-review');
  expect(attributesOf(end)).toMatchObject({
    'baton.process_instance.id': called,
    'baton.process_instance.status': 'completed',
    'baton.element.id': 'case-approved',
  });
});

it('leaves nothing in a trace of the called instance', async () => {
  const response = await fetch(`${collector}/trace/${traceIdOf(called)}`);
  expect(await response.json()).toEqual([]);
});

it('is linked from both instances', async () => {
  const document = 'query ($id: ID!) { processInstance(id: $id) { traceUrl } }';
  for (const id of [caller, called]) {
    const data = await as('otto').request<{ processInstance: { traceUrl: string } }>(document, { id });
    expect(data.processInstance.traceUrl).toBe(`${collector}/trace/${traceIdOf(caller)}`);
  }
});

it('says that an instance has failed, and that it was cancelled', async () => {
  const other = `failing-${randomUUID().slice(0, 8)}`;
  await flowable.deployments.create({ fileName: `${other}.bpmn`, xml: modelOf(other, [`${other}.work`]) });
  const { id } = await flowable.processInstances.start({ processDefinitionKey: other, businessKey: other, variables: {} });
  await traceWith(collector, traceIdOf(id), [`fail ${other}`]);
  const cancel = 'mutation ($id: ID!) { cancelProcess(processInstanceId: $id, reason: "Nobody wants it any more") { status } }';
  await as('otto').request(cancel, { id });
  const { paths, spans } = await traceWith(collector, traceIdOf(id), [`end ${other}`]);
  const below = ['cancelProcess', `end ${other}`, `fail ${other}`].map((name) => `start ${other} > ${name}`);
  expect(paths.toSorted()).toEqual([`start ${other}`, ...below]);
  expect(spans.find(({ name }) => name.startsWith('fail'))?.status?.code).toBe(2);
  expect(attributesOf(spans.find(({ name }) => name.startsWith('end')))).toMatchObject({ 'baton.process_instance.status': 'cancelled' });
});
