import { randomBytes } from 'node:crypto';

import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serviceTokens } from '#inngest/graphql/service-token.ts';
import { encodeCursor } from '#netlify/core/page.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';
import { documentFor, type SchemaOperation, schemaOperations } from '#tests/support/schema-walk.ts';

import { opened } from './activity-scene.ts';
import { type Answer, type ApiUnderTest, codeOf, serviceSecret, startApi } from './api-under-test.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const people = ['clara', 'rita', 'leo', 'otto', 'ada'] as const;

const isJson = (name: string): boolean => name.startsWith('JSON');

/** Replaces every text of an operation by `text`; JSON gets it below a name. */
const withText = (operation: SchemaOperation, text: string) =>
  documentFor(operation, (_, type) => {
    const { name } = getNamedType(type);
    if (isJson(name)) return { deep: [{ planted: text }] };
    return name === 'String' || name === 'ID' ? text : undefined;
  });

type Document = ReturnType<typeof withText>;

const answersOfPeople = ({ query, variables }: Document): Promise<Answer[]> =>
  Promise.all(people.map(async (person) => api.as(person)(query, variables)));

const serviceToken = serviceTokens(serviceSecret);
const answerOfWorker = async ({ query, variables }: Document): Promise<Answer> => api.withToken(await serviceToken(), query, variables);

const takesText = (operation: SchemaOperation): boolean =>
  JSON.stringify(withText(operation, 'planted-text').variables).includes('planted-text');

const unstorable = [
  ['U+0000', 'a\u0000b', 'contains the character U+0000'],
  ['half a character', 'a\ud800b', 'contains half of a character'],
] as const;

/** Odd texts: random and too long for any index to compress, and code of other languages. */
const odd = [randomBytes(4_000).toString('hex'), '../../%2e%2e?a=b#c', '${secret}', ''];

/** Refusals whatever the text holds: by role, or because people may not ask for that much. */
const refusedBefore = new Set<unknown>(['FORBIDDEN', 'REQUEST_TOO_COSTLY']);

/** Codes of our own faults. A text is the caller's, so no text may cause them. The engine of these tests does not answer. */
const faults = ['INTERNAL', 'DATABASE_UNAVAILABLE'];

describe.each(schemaOperations.filter(takesText))('$name', (operation) => {
  it.each(unstorable)('names the field of a text with %s to every person who may call it', async (_, text, problem) => {
    for (const answer of await answersOfPeople(withText(operation, text))) {
      if (refusedBefore.has(codeOf(answer))) continue;
      expect(answer.errors[0]?.message).toContain(problem);
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: expect.stringMatching(/^\w+/) });
    }
  });

  it('takes or rejects what people and workers send without a fault of its own', async () => {
    for (const text of [...odd, ...unstorable.map(([, planted]) => planted)]) {
      const document = withText(operation, text);
      const codes = [...(await answersOfPeople(document)), await answerOfWorker(document)].map(codeOf);
      expect(codes.filter((code) => faults.includes(String(code)))).toEqual([]);
    }
  });
});

it('is written for operations of people and of workers', async () => {
  const codes = schemaOperations.filter(takesText).map(async (operation) => {
    const answers = await answersOfPeople(withText(operation, 'a\u0000b'));
    return answers.some((answer) => codeOf(answer) === 'INVALID_INPUT');
  });
  const forPeople = (await Promise.all(codes)).filter(Boolean).length;
  expect(forPeople).toBeGreaterThan(25);
  expect(forPeople).toBeLessThan(codes.length);
});

describe('variables and decisions that the engine cannot hold', () => {
  const start =
    'mutation ($variables: JSONObject!) { startProcess(key: "hello-world", businessKey: "b", variables: $variables, idempotencyKey: "hostile-1") { status } }';
  const message =
    'mutation ($variables: JSONObject) { correlateMessage(messageName: "m", businessKey: "b", variables: $variables) { id } }';
  const signal = 'mutation ($variables: JSONObject) { sendSignal(name: "s", variables: $variables) }';
  const decide = 'mutation ($variables: JSONObject!) { completeActivity(id: "a", version: 1, decision: $variables) { id } }';

  it.each([
    ['clara', start, 'variables'],
    ['clara', message, 'variables'],
    ['otto', signal, 'variables'],
    ['rita', decide, 'decision'],
  ])('%s: %s', async (person, mutation, name) => {
    const rejected: [Record<string, unknown>, string][] = [
      [{ note: 'x'.repeat(70_000) }, `${name}.note`],
      [{ order: { price: 2 ** 53 + 2 } }, `${name}.order.price`],
      [{ order: [{ note: 'a\u0000' }] }, `${name}.order[0].note`],
      [{ ['n'.repeat(300)]: 1 }, `${name}.${'n'.repeat(20)}`],
    ];
    for (const [variables, field] of rejected) {
      const answer = await api.as(person)(mutation, { variables });
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
    }
  });
});

describe('dates', () => {
  it.each(['0001-01-01T00:00:00.000Z', '0999-12-31T23:59:59.999Z'])('rejects %s with the name of its field', async (dueAt) => {
    const { id } = await opened(api);
    const change = 'mutation ($id: ID!, $changes: ActivityChanges!) { changeActivity(id: $id, version: 1, changes: $changes) { id } }';
    const answer = await api.as('rita')(change, { id, changes: { dueAt } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'changes.dueAt' });
  });
});

describe('cursors', () => {
  const activities = (order: string) => `query ($after: String) { activities(after: $after, order: ${order}) { nodes { id } } }`;
  const place = { descending: false, id: 'a' };

  it.each([
    [activities('DUE'), { ...place, order: 'DUE', key: 'now() - 1' }],
    [activities('DUE'), { ...place, order: 'DUE', key: '2026-02-30 00:00:00+00' }],
    [activities('CREATED'), { ...place, order: 'CREATED', key: '0000-01-01 00:00:00+00' }],
    [activities('PRIORITY'), { ...place, order: 'PRIORITY', key: '99999999999' }],
    [activities('PRIORITY'), { ...place, order: 'PRIORITY', key: 'x' }],
    [activities('TITLE'), { ...place, order: 'TITLE', key: 'a\u0000' }],
    ['query ($after: String) { activityHistory(after: $after) { nodes { sequence } } }', { at: '0000-01-01T00:00:00Z', sequence: 1 }],
    ['query ($after: String) { activityHistory(after: $after) { nodes { sequence } } }', { at: '2026-01-01T00:00:00Z', sequence: 1e300 }],
    [
      'query ($after: String) { processInstances(after: $after) { nodes { id } } }',
      { order: 'STARTED', descending: true, key: '0000-01-01 00:00:00+00', id: '' },
    ],
    [
      'query ($after: String) { processInstances(after: $after) { nodes { id } } }',
      { order: 'STARTED', descending: true, key: 'never', id: '' },
    ],
  ])('%s rejects %j', async (query, written) => {
    const answer = await api.as('ada')(query, { after: encodeCursor(written) });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });
    expect(answer.errors[0]?.message).toContain('is not an endCursor of this list');
  });
});
