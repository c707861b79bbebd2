import { graphql } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';

import type { FlowableClient } from '#flowable/client/index.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { createBudget } from '#netlify/graphql/cost/budget.ts';
import { countEngineCalls, spendBudget } from '#netlify/graphql/cost/spend-budget.ts';

const limits = { rows: 10, engineCalls: 2, ms: 1_000 };
const facts = (error: unknown) => (error instanceof ApiError ? { code: error.code, ...error.facts } : error);

const typeDefs = 'type Query { rows(count: Int!): [Row!]! } type Row { id: Int! inner: [Row!]! }';
const row = (id: number): Record<string, unknown> => ({ id, inner: () => [row(1), row(2), row(3)] });
const resolvers = { Query: { rows: (_: unknown, { count }: { count: number }) => Array.from({ length: count }, (__, id) => row(id)) } };
const schema = spendBudget(createSchema({ typeDefs, resolvers }));

async function run(source: string, now?: () => number) {
  const answer = await graphql({ schema, source, contextValue: { budget: createBudget(limits, now) } });
  return answer.errors?.map(({ originalError }) => facts(originalError)) ?? [];
}

describe('the budget of a request', () => {
  it('ends a request with more rows than it may have, of all its lists together', async () => {
    expect(await run('{ rows(count: 10) { id } }')).toEqual([]);
    expect(await run('{ rows(count: 11) { id } }')).toEqual([{ code: 'BUDGET_EXCEEDED', budget: 'rows', limit: 10 }]);
    expect(await run('{ rows(count: 4) { inner { id } } }')).toContainEqual({ code: 'BUDGET_EXCEEDED', budget: 'rows', limit: 10 });
    expect(await run('{ a: rows(count: 6) { id } b: rows(count: 6) { id } }')).toHaveLength(1);
  });

  it('ends a request whose time is over', async () => {
    let clock = 0;
    const later = () => (clock += 600);
    expect(await run('{ rows(count: 1) { id } }', later)).toEqual([]);
    expect(await run('{ rows(count: 1) { inner { id } } }', later)).toEqual([{ code: 'BUDGET_EXCEEDED', budget: 'ms', limit: 1_000 }]);
  });

  it('ends a request that calls the engine too often', async () => {
    const engine = { info: async () => 'answered' };
    const budget = createBudget(limits);
    const client = countEngineCalls({ engine } as unknown as FlowableClient, budget);
    expect([await client.engine.info(), await client.engine.info()]).toEqual(['answered', 'answered']);
    expect(() => client.engine.info()).toThrow(expect.objectContaining({ facts: { budget: 'engineCalls', limit: 2 } }));
  });
});
