import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { documentFor, schemaOperations } from '#tests/support/schema-walk.ts';

import { ask, opened } from './activity-scene.ts';
import { apiUrl, type ApiUnderTest, startApi, tokenOf } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => void api.logged.splice(0));
afterAll(() => api.close());

const lines = (): Record<string, unknown>[] => api.logged.map((line) => JSON.parse(line)).filter((line) => line['security'] === 'rejected');

describe('a rejected request', () => {
  it.each(schemaOperations.map((operation) => [operation.name, operation] as const))(
    'of somebody without a token leaves one line: %s',
    async (name, operation) => {
      const { query, variables } = documentFor(operation, () => undefined);
      await api.withToken(null, query, variables);
      expect(lines()).toEqual([expect.objectContaining({ who: null, operation: name, reason: 'UNAUTHENTICATED', count: 1 })]);
    },
  );

  it.each([
    ['a role that is missing', 'mutation { sendSignal(name: "x") }', { operation: 'sendSignal', reason: 'FORBIDDEN' }],
    [
      'an Activity that is not visible',
      'mutation { watchActivity(id: "none") { id } }',
      { operation: 'watchActivity', reason: 'NOT_FOUND' },
    ],
    ['a wrong argument', '{ activities(after: "x") { totalCount } }', { operation: 'activities', reason: 'INVALID_INPUT', field: 'after' }],
    ['a field that is not there', '{ secrets }', { reason: expect.any(String) }],
    ['a text that is no query', '{', { reason: expect.any(String) }],
    ['too much at once', '{ activities(first: 100) { nodes { related { history { action } } } } }', { reason: 'REQUEST_TOO_COSTLY' }],
  ])('leaves one line for %s', async (_, query, expected) => {
    const answer = await ask(api, 'rita', query);
    expect(answer.errors).toHaveLength(1);
    expect(lines()).toEqual([expect.objectContaining(expected)]);
  });

  it('says who was rejected and none of the values', async () => {
    await ask(api, 'rita', 'mutation { cancelActivity(id: "none", version: 1, reason: "a private matter") { id } }');
    expect(lines()).toEqual([expect.objectContaining({ who: 'rita', tenant: '', operation: 'cancelActivity', reason: 'NOT_FOUND' })]);
    expect(api.logged.join('')).not.toContain('a private matter');
  });

  it('leaves one line for each kind of problem of a bulk action', async () => {
    const { id } = await opened(api);
    const activities = [{ id, version: 7 }, ...Array.from({ length: 5 }, (_, at) => ({ id: `none-${at}`, version: 1 }))];
    await ask(api, 'rita', 'mutation ($activities: [ActivityAtVersion!]!) { claimActivities(activities: $activities) { id } }', {
      activities,
    });
    expect(lines()).toEqual([
      expect.objectContaining({ operation: 'claimActivities', reason: 'VERSION_CONFLICT', count: 1 }),
      expect.objectContaining({ operation: 'claimActivities', reason: 'NOT_FOUND', count: 5 }),
    ]);
  });

  it('leaves one line when it is too large to be read, and when it is no request of GraphQL', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('rita')}` };
    const body = JSON.stringify({ query: '{ me { id } }', variables: { padding: 'x'.repeat(600_000) } });
    await api.fetch(new Request(apiUrl, { method: 'POST', headers, body }));
    await api.fetch(new Request(apiUrl, { method: 'PUT', headers, body: '{}' }));
    expect(lines().map(({ reason }) => reason)).toEqual(['HTTP_413', expect.any(String)]);
  });

  it('leaves none when it is answered', async () => {
    expect((await ask(api, 'rita', '{ me { id } }')).errors).toEqual([]);
    expect(lines()).toEqual([]);
  });
});
