import nock from 'nock';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { processVariable } from '#netlify/database/schema.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { opened } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { engineOfInstances, readAll } from './engine-of-instances.ts';
import { deadLetter, historicInstance } from './engine-replies.ts';

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;
const second = { processDefinitionId: 'case-review:2:8a3f0f5e-0000-1111-2222-333344445555' };
const ended = { endTime: at(20), endActivityId: 'case-approved' };

useNock();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  const engine = engineOfInstances({
    instances: [
      historicInstance('first', { businessKey: 'APP-100_1', startTime: at(10) }),
      historicInstance('second', { businessKey: 'app-1001', startTime: at(11), ...second }),
      historicInstance('failed', { businessKey: 'OTHER', startTime: at(12) }),
      historicInstance('short', { businessKey: 'S', startTime: at(19), ...ended }),
      historicInstance('long', { businessKey: 'L', startTime: at(8), endTime: at(21), endActivityId: 'case-approved' }),
      historicInstance('north', { tenantId: 'baton/north', startTime: at(10) }),
    ],
    tokens: {
      first: [{ activityId: 'review-case', activityType: 'userTask' }],
      second: [{ activityId: 'answer-arrived', activityType: 'intermediateCatchEvent' }],
    },
    deadLetters: [deadLetter('j1', 'failed', 'The register answered 500')],
    variables: {
      first: { risk: 'review', matchedAmount: 5, express: true },
      second: { risk: 'hit', matchedAmount: 7.5, express: false },
      failed: { risk: 'clear' },
      north: { risk: 'review', matchedAmount: 5 },
    },
  });
  await readAll(api, engine);
  await opened(api, { processInstanceId: 'first', assignee: 'rita' });
  nock.cleanAll();
});
afterAll(() => api.close());

const search = /* GraphQL */ `
  query ($filter: ProcessInstanceFilter, $order: ProcessInstanceOrder, $descending: Boolean, $first: Int, $after: String) {
    processInstances(filter: $filter, order: $order, descending: $descending, first: $first, after: $after) {
      totalCount
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const idsOf = (list: { nodes: { id: string }[] }): string[] => list.nodes.map(({ id }) => id);

async function found(filter: object): Promise<string[]> {
  const { data, errors } = await api.as('otto')(search, { filter });
  expect(errors).toEqual([]);
  expect(data?.['processInstances'].totalCount).toBe(data?.['processInstances'].nodes.length);
  return idsOf(data?.['processInstances']).sort();
}

const fits = (name: string, comparison: string, value: object = {}) => ({ variables: [{ anyOf: [{ name, comparison, ...value }] }] });

describe('a search finds instances', () => {
  it.each([
    ['of several states', { status: ['FAILED', 'COMPLETED'] }, ['failed', 'long', 'short']],
    ['whose key begins so', { text: 'App-100' }, ['first', 'second']],
    ['whose key has a wildcard in it', { text: 'app-100_' }, ['first']],
    ['whose id begins so', { text: 'seco' }, ['second']],
    ['of a key', { businessKey: 'app-1001' }, ['second']],
    ['of a version', { processDefinitionKey: 'case-review', version: 2 }, ['second']],
    ['at an element', { element: 'review-case' }, ['first']],
    ['at the element that failed', { element: 'check-case' }, ['failed']],
    ['with an error', { errorText: 'register ANSWERED' }, ['failed']],
    ['with an error that nobody has', { errorText: 'register%' }, []],
    ['of a person', { assignee: 'rita' }, ['first']],
    ['begun within', { startedAfter: at(11), startedBefore: at(19) }, ['failed', 'second']],
    ['ended before', { endedBefore: at(21) }, ['short']],
    ['ended after', { endedAfter: at(20) }, ['long']],
  ])('%s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it.each([
    ['EQ', { text: 'review' }, ['first']],
    ['NE', { text: 'review' }, ['failed', 'second']],
    ['LT', { text: 'hit' }, ['failed']],
    ['LIKE', { text: '*i*' }, ['first', 'second']],
    ['EXISTS', {}, ['failed', 'first', 'second']],
  ])('by a text that is %s', async (comparison, value, expected) => {
    expect(await found(fits('risk', comparison, value))).toEqual(expected);
  });

  it.each([
    ['EQ', 5, ['first']],
    ['NE', 5, ['second']],
    ['LT', 7.5, ['first']],
    ['LE', 7.5, ['first', 'second']],
    ['GT', 5, ['second']],
    ['GE', 5, ['first', 'second']],
  ])('by a number that is %s', async (comparison, number, expected) => {
    expect(await found(fits('matchedAmount', comparison, { number }))).toEqual(expected);
  });

  it('by a flag, by one of several conditions, and by all of several', async () => {
    expect(await found(fits('express', 'EQ', { flag: false }))).toEqual(['second']);
    const risk = (text: string) => ({ name: 'risk', text });
    expect(await found({ variables: [{ anyOf: [risk('hit'), risk('clear')] }] })).toEqual(['failed', 'second']);
    const amount = { name: 'matchedAmount', comparison: 'GT', number: 1 };
    expect(await found({ variables: [{ anyOf: [risk('hit'), risk('clear')] }, { anyOf: [amount] }] })).toEqual(['second']);
  });

  it('never by a private variable, even where it was stored before it became private', async () => {
    await api.owner.insert(processVariable).values({ processInstanceId: 'first', name: 'birthDate', text: '1990-01-01' });
    expect(await found(fits('birthDate', 'EXISTS'))).toEqual([]);
    expect(
      await found({
        variables: [
          {
            anyOf: [
              { name: 'birthDate', text: '1990-01-01' },
              { name: 'risk', text: 'hit' },
            ],
          },
        ],
      }),
    ).toEqual(['second']);
    await api.owner.delete(processVariable).where(eq(processVariable.name, 'birthDate'));
  });

  it.each([[{ name: 'risk' }], [{ name: 'risk', text: 'a', number: 1 }], [{ name: 'risk', comparison: 'LIKE', number: 1 }]])(
    'and refuses the condition %j',
    async (condition) => {
      expect(codeOf(await api.as('otto')(search, { filter: { variables: [{ anyOf: [condition] }] } }))).toBe('INVALID_INPUT');
    },
  );
});

describe('the order of a list', () => {
  it.each([
    ['STARTED', ['long', 'first', 'second', 'failed', 'short']],
    ['BUSINESS_KEY', ['first', 'second', 'long', 'failed', 'short']],
    ['DURATION', ['short', 'long']],
    ['ENDED', ['short', 'long']],
  ])('by %s is kept over pages, in both directions', async (order, expected) => {
    const filter = expected.length === 2 ? { status: ['COMPLETED'] } : {};
    for (const descending of [false, true]) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data } = await api.as('otto')(search, { filter, order, descending, first: 2, after });
        seen.push(...idsOf(data?.['processInstances']));
        after = data?.['processInstances'].pageInfo.endCursor;
        more = data?.['processInstances'].pageInfo.hasNextPage;
      }
      const wanted = order === 'BUSINESS_KEY' ? [...expected].sort() : descending ? expected.toReversed() : expected;
      expect(order === 'BUSINESS_KEY' ? seen.sort() : seen).toEqual(wanted);
    }
  });
});

describe('the overview', () => {
  const query = /* GraphQL */ `
    query {
      processOverview(hours: 24) {
        versions {
          version
          running
          failed
          completed
          cancelled
          medianMs
        }
        waits {
          kind
          count
        }
        hours {
          started
          ended
        }
      }
    }
  `;

  it('counts what runs by version and wait, and what happened in the last hours, of the own tenant', async () => {
    const now = Date.now();
    const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
    const done = (id: string, from: number, fields: object = {}) =>
      historicInstance(id, { startTime: ago(from), endTime: ago(1), endActivityId: 'case-approved', ...fields });
    await readAll(
      api,
      engineOfInstances({ instances: [done('new-1', 3), done('new-2', 5), done('new-3', 5, { deleteReason: 'Withdrawn' })] }),
    );
    nock.cleanAll();
    const { data, errors } = await api.as('otto')(query);
    expect(errors).toEqual([]);
    const { versions, waits, hours } = data?.['processOverview'];
    expect(versions).toEqual([
      { version: 2, running: 1, failed: 0, completed: 0, cancelled: 0, medianMs: null },
      { version: 1, running: 1, failed: 1, completed: 2, cancelled: 1, medianMs: 180_000 },
    ]);
    expect(waits.toSorted((a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? -1 : 1))).toEqual([
      { kind: 'MESSAGE', count: 1 },
      { kind: 'PERSON', count: 1 },
    ]);
    expect(hours).toHaveLength(24);
    const sum = (part: 'started' | 'ended') => hours.reduce((all: number, hour: Record<string, number>) => all + (hour[part] ?? 0), 0);
    expect([sum('started'), sum('ended')]).toEqual([3, 3]);
  });
});
