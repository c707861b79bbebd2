/** Secrets of the deployment and data of people, marked, are looked for wherever the real parts keep or show something. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { knownSecrets } from '#inngest/config.ts';
import { traceIdOf } from '#inngest/telemetry/trace-ids.ts';
import { developmentToken } from '#scripts/api/caller.ts';
import { people } from '#tests/support/client.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { connectMcp } from '#tests/support/mcp-client.ts';
import { spansOf } from '#tests/support/trace-collector.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);
const flowable = createFlowableClient(readFlowableConfig(stack.settings));

const mark = randomUUID().slice(0, 8);
const sender = { ...senderNamed('Maria Gonzalez'), email: `canary-${mark}@example.org` };
const note = `internal note ${mark}`;
const comment = `comment ${mark}`;
const secrets = [...knownSecrets(stack.settings), stack.postgres.password];
/** Data of the sender, which the process decides on, and what people have written beside it, which nobody but they should read. */
const personal = [sender.email, sender.fullName, sender.birthDate];
const written = [note, comment];

let businessKey = '';
let processInstanceId = '';
const errors: string[] = [];

beforeAll(async () => {
  businessKey = (await on.submit(sender)).businessKey;
  const review = await on.openReview(businessKey, 60);
  ({ processInstanceId } = review);
  const addComment =
    'mutation ($id: ID!, $text: String!, $key: String!) { addComment(activityId: $id, text: $text, idempotencyKey: $key) { id } }';
  await as('rita').request(addComment, { id: review.id, text: comment, key: mark });
  await on.complete('rita', review, { outcome: 'approve', internalNote: note });
  // Refused calls show the texts of errors.
  const claim = 'mutation ($id: ID!) { claimActivity(id: $id, version: 1) { id } }';
  errors.push(
    await refusalOf(on.complete('rita', review, { outcome: 'reject', reason: 'No', internalNote: note })),
    await refusalOf(as('clara').request(claim, { id: review.id })),
    await refusalOf(as('clara').request('{ audit { nodes { actor } } }')),
  );
  await on.ended(businessKey, 90);
});

// The core alone has ten secrets; systems of workflows add theirs.
afterAll(() => expect(secrets.length).toBeGreaterThanOrEqual(10));

/** Returns all that a caller learns of a refusal. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
  const refused = await call.then(
    () => null,
    (error: unknown) => `${String(error)} ${JSON.stringify(error)}`,
  );
  if (refused === null) throw new Error('The call was not refused.');
  return refused;
}

const found = (text: string, canaries: readonly string[]): string[] => canaries.filter((canary) => text.includes(canary));

it('are in no log of the functions, the engine, Inngest and PostgreSQL', async () => {
  const names = (await readdir(stack.logs)).filter((name) => name.endsWith('.log') && !name.startsWith('sandbox'));
  expect(names).toEqual(expect.arrayContaining(['host.log', 'flowable.log', 'inngest.log', 'postgres.log']));
  for (const name of names) {
    const text = await readFile(join(stack.logs, name), 'utf8');
    expect(found(text, [...secrets, ...personal, ...written]), name).toEqual([]);
  }
  expect(await readFile(join(stack.logs, 'host.log'), 'utf8'), 'the refusals are logged').toContain('ACTIVITY_ALREADY_DECIDED');
});

it('are in no variable of the engine, but for the data that the process decides on', async () => {
  const variables = JSON.stringify(await flowable.history.variables(processInstanceId));
  expect(variables).toContain(sender.email);
  expect(found(variables, [...secrets, ...written])).toEqual([]);
});

it('are in no metric of the engine', async () => {
  const { user, password, url } = stack.flowable;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const metrics = await (await fetch(`${url}/actuator/prometheus`, { headers: { authorization } })).text();
  expect(metrics).toContain('jvm_memory_used_bytes');
  expect(found(metrics, [...secrets, ...personal, ...written, businessKey])).toEqual([]);
});

it('are in no metric of the functions', async () => {
  const headers = { authorization: `Bearer ${stack.settings['METRICS_TOKEN']}` };
  const metrics = await (await fetch(`${stack.api.url}/metrics`, { headers })).text();
  expect(metrics).toMatch(/^baton_instances_ended_total\{process="case-review",outcome="completed"\} [1-9]/m);
  expect(found(metrics, [...secrets, ...personal, ...written, businessKey, processInstanceId])).toEqual([]);
});

it('are in no trace', async () => {
  const spans = JSON.stringify(await spansOf(stack.collector?.url ?? '', traceIdOf(processInstanceId)));
  expect(spans).toContain('start case-review');
  expect(found(spans, [...secrets, ...personal, ...written, businessKey])).toEqual([]);
});

it('are in no answer of the MCP server', async () => {
  const token = await developmentToken(stack.api.url, 'otto');
  const { call } = await connectMcp({ url: `${stack.api.url}/mcp`, token });
  const answers = await Promise.all(['get_instance', 'explain_waiting'].map((name) => call(name, { id: processInstanceId })));
  expect(answers.map(({ isError }) => isError)).toEqual([false, false]);
  const texts = JSON.stringify([...answers, await call('search_incidents', { first: 25 })]);
  expect(texts).toContain(businessKey);
  expect(found(texts, [...secrets, ...personal, ...written])).toEqual([]);
});

it('are in no error that somebody gets', () => {
  expect(errors).toHaveLength(3);
  expect(found(errors.join(), [...secrets, ...personal, ...written])).toEqual([]);
});
