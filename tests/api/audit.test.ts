import { sql } from 'drizzle-orm';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { personRoles } from '#netlify/auth/person.ts';
import { rules } from '#netlify/auth/rules.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';
import { schemaOperations } from '#tests/support/schema-walk.ts';

import { acceptedCalls, answeringEngine, call, meetReviewers } from './accepted-mutations.ts';
import { ask, somebody } from './activity-scene.ts';
import { type Answer, type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

mockNetwork();
let api: ApiUnderTest;
let engineChanges: string[] = [];
beforeAll(async () => {
  api = await startApi();
  await meetReviewers(api);
});
beforeEach(() => {
  engineChanges = answeringEngine();
});
afterEach(() => nock.cleanAll());
afterAll(() => api.close());

const roles: readonly string[] = personRoles;
const mutationsOfPeople = schemaOperations
  .filter(
    ({ kind, name }) => kind === 'mutation' && new Map(Object.entries(rules)).get(`Mutation.${name}`)?.some((role) => roles.includes(role)),
  )
  .map(({ name }) => name);

/** Mutations that change only the engine: recorded before the engine is asked, too. */
const ofEngine = ['retryIncident', 'correlateMessage', 'sendSignal', 'cancelProcess'];
/** Mutations in several transactions: recorded before the first, too. */
const inSeveral = ['eraseBusinessKey', 'erasePerson', 'retryIncidents'];
/** Mutations without a record, because they repeat while a person types. */
const unrecorded = ['saveDraft'];

const scenarioOf = (name: string) => {
  const scenario = acceptedCalls[name];
  if (!scenario) throw new Error(`Write an accepted call of ${name} in accepted-mutations.ts.`);
  return scenario(api);
};

async function rowsAfter(sequence: number) {
  const { rows } = await api.deps.database.execute<{
    operation: string;
    result: string;
    mutation_id: string;
    size: number;
    sequence: number;
  }>(
    sql`select operation, result, mutation_id, length(target) + length(facts::text) as size, sequence::int from audit where sequence > ${sequence} order by sequence`,
  );
  return rows;
}
const newest = async () => (await rowsAfter(0)).at(-1)?.sequence ?? 0;

/** Returns the contents of every table that a mutation may change. */
async function stateOfTables(): Promise<Record<string, unknown>> {
  const tables = sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_name not in ('audit', 'person', 'rate_count')`;
  const { rows } = await api.deps.database.execute<{ name: string }>(tables);
  const state: Record<string, unknown> = {};
  for (const { name } of rows) {
    const content = sql.raw(`select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as content from "${name}" t`);
    state[name] = (await api.deps.database.execute(content)).rows[0]?.['content'];
  }
  return state;
}

describe('the audit record of an accepted mutation', () => {
  it.each(mutationsOfPeople)('is written once for %s, without long arguments', async (name) => {
    const scenario = await scenarioOf(name);
    const before = await newest();
    const answer = await call(api, name, scenario);
    expect(answer.errors).toEqual([]);
    const rows = await rowsAfter(before);
    const expected = unrecorded.includes(name) ? [] : [...ofEngine, ...inSeveral].includes(name) ? ['asked', 'done'] : ['done'];
    expect(rows.map(({ operation, result }) => [operation, result])).toEqual(expected.map((result) => [name, result]));
    expect(new Set(rows.map((row) => row.mutation_id)).size).toBe(Math.min(expected.length, 1));
    for (const { size } of rows) expect(size).toBeLessThan(1_000);
    if (ofEngine.includes(name)) expect(engineChanges).toHaveLength(1);
  });

  it.each(mutationsOfPeople.filter((name) => !unrecorded.includes(name)))(
    'is part of the change: %s changes nothing when its row cannot be written',
    async (name) => {
      const scenario = await scenarioOf(name);
      engineChanges.length = 0;
      const before = await stateOfTables();
      await api.owner.execute(
        sql`create function lose_row() returns trigger language plpgsql as $$ begin raise exception 'gone' using errcode = '57P01'; end $$`,
      );
      await api.owner.execute(sql`create trigger lost before insert on audit for each row execute function lose_row()`);
      const answer = await call(api, name, scenario);
      await api.owner.execute(sql`drop function lose_row cascade`);
      expect(await stateOfTables()).toEqual(before);
      expect(engineChanges).toEqual([]);
      const problems = Object.values(answer.data ?? {}).flat();
      if (answer.errors.length > 0) expect(codeOf(answer)).toBe('DATABASE_UNAVAILABLE');
      else expect(problems.length, 'a bulk action says it of each').toBeGreaterThan(0);
    },
  );
});

describe('the audit record of a rejected mutation', () => {
  it('keeps little of arguments that are too long, and none of the wrong type', async () => {
    const long = 'x'.repeat(50_000);
    const activities = Array.from({ length: 2_000 }, () => ({ id: 'x'.repeat(100), version: 1 }));
    const before = await newest();
    const rejected = [
      await call(api, 'cancelProcess', { who: 'otto', variables: { processInstanceId: 'pi', reason: long } }),
      await call(api, 'watchActivity', { who: 'rita', variables: { id: long } }),
      await call(api, 'assignActivities', { who: 'leo', variables: { activities, assignee: long } }),
    ];
    expect(rejected.map(codeOf)).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'PAGE_TOO_LARGE']);
    const rows = await rowsAfter(before);
    expect(rows.map(({ result }) => result)).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'PAGE_TOO_LARGE']);
    expect(rows[0]?.size).toBeLessThan(1_500);
    expect(rows[1]?.size).toBeLessThan(500);
    expect(rows[2]?.size, 'a hundred references of 200 characters at most').toBeLessThan(15_000);
  });
});

describe('Query.audit', () => {
  const list = /* GraphQL */ `
    query ($filter: AuditFilter, $first: Int, $after: String) {
      audit(filter: $filter, first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          sequence
          actor
          operation
          target
          result
        }
      }
    }
  `;
  interface Row {
    readonly sequence: string;
    readonly actor: string;
    readonly operation: string;
    readonly target: string;
    readonly result: string;
  }

  async function all(filter: Record<string, unknown>, first = 7): Promise<Row[]> {
    const rows: Row[] = [];
    for (let after: string | null = null; ;) {
      const answer: Answer = await ask(api, 'ada', list, { filter, first, after });
      const { nodes, pageInfo } = answer.data?.['audit'];
      rows.push(...nodes);
      if (!pageInfo.hasNextPage) return rows;
      after = pageInfo.endCursor;
    }
  }

  it('lists every row of the tenant once, newest first, page by page', async () => {
    await call(api, 'sendSignal', { who: 'otto', variables: { name: 'rates-changed' } });
    const sequences = (await all({})).map(({ sequence }) => Number(sequence));
    expect(sequences).toEqual((await rowsAfter(0)).map(({ sequence }) => sequence).toReversed());
    expect(sequences.length).toBeGreaterThan(1);
  });

  it('filters by actor, operation, target and time', async () => {
    await call(api, 'sendSignal', { who: 'otto', variables: { name: 'filtered' } });
    await call(api, 'sendSignal', { who: 'rita', variables: { name: 'filtered' } });
    const of = { target: 'filtered' };
    expect((await all(of)).map(({ actor, result }) => [actor, result])).toEqual([
      ['rita', 'FORBIDDEN'],
      ['otto', 'done'],
      ['otto', 'asked'],
    ]);
    expect(await all({ ...of, actor: 'otto' })).toHaveLength(2);
    expect(await all({ ...of, operation: 'claimActivity' })).toEqual([]);
    expect(await all({ ...of, since: '2999-01-01T00:00:00.000Z' })).toEqual([]);
    expect(await all({ ...of, until: '2999-01-01T00:00:00.000Z' })).toHaveLength(3);
  });

  it('shows an auditor nothing of another tenant', async () => {
    const answer = await ask(api, somebody('eve', { roles: ['auditor'], tenant: 'elsewhere' }), list);
    expect(answer.data?.['audit'].nodes).toEqual([]);
  });
});
