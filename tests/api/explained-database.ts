/** Database of a test whose statements are seen, so that their plans can be held against bounds. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { expect } from 'vitest';
import { z } from 'zod';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import * as schema from '#netlify/database/schema.ts';

import { createDatabase, startApi } from './api-under-test.ts';

const node = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number().default(0),
  'Actual Loops': z.number().default(0),
  'Rows Removed by Filter': z.number().default(0),
  'Rows Removed by Index Recheck': z.number().default(0),
  'Shared Hit Blocks': z.number().default(0),
  'Shared Read Blocks': z.number().default(0),
  get Plans() {
    return z.array(node).optional();
  },
});
export type PlanNode = z.infer<typeof node>;
const answer = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: node })) })).length(1);

/** Cost of statements, as they were carried out. */
export interface Cost {
  /** Rows of tables that were read, wanted or not. */
  readonly rows: number;
  readonly buffers: number;
  readonly wholeTables: readonly string[];
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

export interface ExplainedDatabase {
  readonly pool: Pool;
  readonly deps: ApiDependencies;
  /** Returns all parts of the plans of the work's statements: queries and changes, without settings. */
  plansOf(work: () => Promise<unknown>): Promise<PlanNode[]>;
  /** Carries out the statements of the work once more, and returns what they read. */
  costOf(work: () => Promise<unknown>): Promise<Cost>;
}

export async function explainedDatabase(): Promise<ExplainedDatabase> {
  const pool = new Pool({ connectionString: await createDatabase(), max: 2 });
  let statements: Statement[] = [];
  const logQuery = (text: string, values: unknown[]): void => void statements.push({ text, values });
  const api = await startApi();
  const deps = { ...api.deps, database: drizzle(pool, { schema, logger: { logQuery } }) };
  await api.close();
  const explain = async (options: string, work: () => Promise<unknown>): Promise<PlanNode[]> => {
    statements = [];
    await work();
    const asked = statements.filter(({ text }) => /^\s*(select|delete|with|update)/.test(text) && !text.includes('set_config'));
    expect(asked.length, 'statements that were seen').toBeGreaterThan(0);
    return Promise.all(
      asked.map(async ({ text, values }) => {
        const { rows } = await pool.query(`explain (${options}) ${text}`, values);
        const [{ 'QUERY PLAN': plans } = { 'QUERY PLAN': [] }] = answer.parse(rows);
        return plans[0]?.Plan ?? node.parse({ 'Node Type': 'No plan' });
      }),
    );
  };
  return {
    pool,
    deps,
    plansOf: async (work) => (await explain('format json', work)).flatMap(withParts),
    costOf: async (work) => sumOf(await explain('analyze, buffers, format json', work)),
  };
}

const withParts = (part: PlanNode): PlanNode[] => [part, ...(part.Plans ?? []).flatMap(withParts)];

function sumOf(plans: readonly PlanNode[]): Cost {
  const scans = plans.flatMap(withParts).filter((part) => part['Relation Name'] !== undefined);
  return {
    rows: scans.reduce((sum, part) => sum + readRows(part), 0),
    buffers: plans.reduce((sum, plan) => sum + plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], 0),
    wholeTables: scans.flatMap((part) => (part['Node Type'].includes('Seq Scan') ? (part['Relation Name'] ?? []) : [])),
  };
}

const readRows = (part: PlanNode): number =>
  (part['Actual Rows'] + part['Rows Removed by Filter'] + part['Rows Removed by Index Recheck']) * part['Actual Loops'];
