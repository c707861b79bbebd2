import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { processInstance } from '#netlify/database/schema.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, startApi, tokenOfStranger } from './api-under-test.ts';
import { processApi } from './engine-replies.ts';

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);

/** Instance of a version that began so many days ago and took so many days; absent: it runs. */
interface Case {
  readonly version: number;
  readonly began: number;
  readonly took?: number;
  readonly status?: 'FAILED' | 'CANCELLED';
  readonly tenantId?: string;
}

const cases: readonly Case[] = [
  { version: 1, began: 10, took: 4 },
  { version: 2, began: 5, took: 2 },
  { version: 2, began: 9, took: 1 },
  { version: 2, began: 9, took: 2.01 },
  { version: 2, began: 9, took: 5, status: 'CANCELLED' },
  { version: 2, began: 40, took: 1 },
  { version: 2, began: 3 },
  { version: 2, began: 30, status: 'FAILED' },
  { version: 2, began: 1 },
  { version: 2, began: 9, took: 8, tenantId: 'north' },
  { version: 3, began: 1 },
];

const rowOf = ({ version, began, took, status, tenantId = '' }: Case, index: number) => ({
  id: `case-${index}`,
  tenantId,
  processDefinitionId: `level:${version}:x`,
  processDefinitionKey: 'level',
  version,
  status: status ?? (took === undefined ? ('RUNNING' as const) : ('COMPLETED' as const)),
  startedAt: daysAgo(began),
  ...(took !== undefined && { endedAt: daysAgo(began - took) }),
  readAt: 'epoch',
});

/** Has the engine answer with the model of a version. */
const model = (version: number, attribute: string) =>
  nock(processApi)
    .get(new RegExp(`level(:|%3A)${version}`))
    .reply(
      200,
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:f="http://flowable.org/bpmn"><process id="level" ${attribute}/></definitions>`,
    );

useNock();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await api.deps.database.insert(processInstance).values(cases.map(rowOf));
});
afterAll(() => api.close());

const ask = /* GraphQL */ `
  query ($key: String!) {
    serviceLevels(key: $key) {
      version
      target {
        share
        withinMs
      }
      completed
      onTime
      late
      attainment
    }
  }
`;

describe('serviceLevels', () => {
  it('counts completed instances of 30 days and late running ones against the target of their version', async () => {
    model(1, '');
    model(2, 'f:serviceLevel="90% within P2D"');
    model(3, 'f:serviceLevel="90% within two days"');
    const { data, errors } = await api.as('otto')(ask, { key: 'level' });
    expect(errors).toEqual([]);
    const none = { target: null, late: 0, onTime: 0, attainment: null };
    expect(data?.['serviceLevels']).toEqual([
      { version: 3, ...none, completed: 0 },
      { version: 2, target: { share: 0.9, withinMs: 2 * dayMs }, completed: 3, onTime: 2, late: 2, attainment: 0.4 },
      { version: 1, ...none, completed: 1 },
    ]);
  });

  it('counts no instance of another tenant, and has none of an unknown process', async () => {
    const north = await api.withToken(await tokenOfStranger({ id: 'olga', roles: ['operator'], tenant: 'north' }), ask, { key: 'level' });
    expect(north.data?.['serviceLevels']).toMatchObject([{ version: 2, completed: 1, onTime: 0, late: 0, attainment: 0 }]);
    expect((await api.as('otto')(ask, { key: 'there-is-none' })).data?.['serviceLevels']).toEqual([]);
  });
});
