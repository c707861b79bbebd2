/**
 * `npm run bench:cockpit [-- <samples> <ended> <running>]`: duration of the overview, of searches among process instances, of the pages of a
 * process and of an instance with 20,000 passes of a task, and of the error groups, over 1,000,000 ended and 50,000 running instances. The
 * API runs in this process, on a real PostgreSQL and a real engine of the benchmark's own. Then each kind of trouble is provoked on the real
 * services, which takes some minutes. `npm run bench:cockpit -- trouble`: the latter alone.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';

import { migrateDatabase } from '#netlify/database/migrate.ts';
import * as schema from '#netlify/database/schema.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { asRuntimeRole, removePostgresData, startPostgres } from '#scripts/stack/postgres/postgres.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Call } from './activity-calls.ts';
import { dependencies, timed } from './api-over-seed.ts';
import { log, machine, runBenchmark } from './bench-stack.ts';
import { groups, instancePage, operator, overview, process as processPage, searches } from './cockpit-calls.ts';
import { type LongInstance, startLongInstance } from './long-instance.ts';
import { seedIncidents } from './seed-incidents.ts';
import { seedInstances } from './seed-instances.ts';
import { type Spread, spreadOf, spreadTable } from './statistics.ts';
import { troubleFound } from './trouble.ts';

const [samples = 50, ended = 1_000_000, running = 50_000] = process.argv.slice(2).map(Number);
const warmUps = 5;
const passes = 20_000;

/** Fills the database over a connection of its own: filling takes longer than the API allows a statement. */
async function fill(url: string): Promise<string> {
  const runtimeUrl = asRuntimeRole(url);
  await migrateDatabase(url, runtimeUrl);
  const pool = new Pool({ connectionString: url, max: 1 });
  const database = drizzle(pool, { schema });
  await seedInstances(database, { ended, running });
  await seedIncidents(database, { incidents: 100_000, groups: 500 });
  await pool.end();
  return runtimeUrl;
}

async function measure(runtimeUrl: string, { flowable, id }: LongInstance): Promise<Record<string, Spread>> {
  const { deps, close } = dependencies(runtimeUrl);
  // The engine has none of the instances of the read model, nor their definitions.
  const history = { ...flowable.history, elementPage: async () => ({ data: [], total: 0 }) };
  const seeded = { ...flowable, history, processDefinitions: { ...flowable.processDefinitions, elements: async () => ({}) } };
  const lists = { overview: [overview], ...mapped(searches), process: [processPage], groups: [groups] };
  const found = {
    ...(await spreads({ ...deps, flowable: seeded }, lists)),
    ...(await spreads({ ...deps, flowable }, { instance: instancePage(id) })),
  };
  await close();
  return found;
}

const mapped = (calls: Readonly<Record<string, Call>>): Record<string, Call[]> =>
  Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, [call]]));

/** Times pages, each with the calls that it makes side by side. */
async function spreads(deps: ApiDependencies, pages: Readonly<Record<string, readonly Call[]>>): Promise<Record<string, Spread>> {
  const time = timed(deps);
  const found: Record<string, Spread> = {};
  for (const [name, calls] of Object.entries(pages)) {
    log(`Measuring: ${name} …`);
    const durations: number[] = [];
    for (let index = -warmUps; index < samples; index += 1) {
      const took = await Promise.all(calls.map((call) => time(operator, call)));
      if (index >= 0) durations.push(Math.max(...took));
    }
    found[name] = spreadOf(durations);
  }
  return found;
}

async function measurePages(): Promise<string> {
  const folder = await temporaryFolder('bench');
  const dataDir = join(folder, 'data');
  const logFile = join(folder, 'postgres.log');
  const server = await startPostgres({ dataDir, port: await freePort(), logFile, databases: ['cockpit', 'flowable'], log });
  let long: LongInstance | null = null;
  try {
    log(`Filling a database with ${ended} ended and ${running} running instances …`);
    const runtimeUrl = await fill(server.url('cockpit'));
    long = await startLongInstance(server, { logFile: join(folder, 'engine.log'), passes });
    const found = await measure(runtimeUrl, long);
    const p95 = (name: string): string => (found[name]?.p95 ?? Number.NaN).toFixed(0);
    const search = Math.max(...Object.keys(searches).map((name) => found[name]?.p95 ?? 0)).toFixed(0);
    log(`\n${machine()}\n${spreadTable(found)}`);
    return `cockpit p95: overview ${p95('overview')}, search ${search}, instance ${p95('instance')}, groups ${p95('groups')}`;
  } finally {
    await long?.stop();
    await server.stop();
    await removePostgresData(dataDir);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Prints the pages before the trouble begins: a failure there does not take their figures away. */
async function run(): Promise<string> {
  const pages = process.argv[2] === 'trouble' ? '' : await measurePages();
  if (pages !== '') log(pages);
  log(`Provoking each kind of trouble …\n${machine()}`);
  return [pages, await troubleFound()].filter(Boolean).join('; ');
}

await runBenchmark(run);
