/**
 * `npm run bench:activities`: duration of reads and changes of Activities in the API, with 200,000 Activities and with 2,000, in one run.
 * The API runs in this process on a real PostgreSQL of the benchmark's own; engine and Inngest are not part of the measurement.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { freePort } from '#scripts/stack/process/ports.ts';
import { removePostgresData, startPostgres } from '#scripts/stack/postgres/postgres.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';

import { changes, pageOf, reads, reviewer } from './activity-calls.ts';
import { type ApiOverSeed, startApiOverSeed } from './api-over-seed.ts';
import { log, machine, runBenchmark } from './bench-stack.ts';
import { ratioOf, type Spread, spreadOf, spreadTable } from './statistics.ts';

const many = 200_000;
const few = 2_000;
/** Samples per call; a smaller number serves to try the benchmark itself. */
const samples = Number(process.argv[2] ?? 200);
const warmUps = 10;

interface Pair {
  readonly many: readonly number[];
  readonly few: readonly number[];
}

/** Times the same call on both databases in turn, so that both meet the same other work of the machine. */
async function measured(
  apis: { many: ApiOverSeed; few: ApiOverSeed },
  call: (api: ApiOverSeed, index: number) => Promise<number>,
): Promise<Pair> {
  const pair = { many: [] as number[], few: [] as number[] };
  for (let index = -warmUps; index < samples; index += 1) {
    const [ofMany, ofFew] = [await call(apis.many, index), await call(apis.few, index)];
    if (index < 0) continue;
    pair.many.push(ofMany);
    pair.few.push(ofFew);
  }
  return pair;
}

async function measure(apis: { many: ApiOverSeed; few: ApiOverSeed }): Promise<Record<string, Pair>> {
  const found: Record<string, Pair> = {};
  for (const [name, [person, call]] of Object.entries(reads)) {
    log(`Measuring: ${name} …`);
    found[name] = await measured(apis, (api) => api.time(person, call));
  }
  log('Measuring: one page, and what is done on it …');
  found['one Activity, whole'] = await measured(apis, (api, index) => api.time(reviewer, pageOf(api.open(index))));
  for (const [name, callOn] of Object.entries(changes)) {
    found[name] = await measured(apis, (api, index) => api.time(reviewer, callOn(api.open(index))));
  }
  return found;
}

function report(found: Readonly<Record<string, Pair>>): string {
  const spreads = Object.entries(found).map(([name, pair]): [string, Spread, Spread] => [name, spreadOf(pair.many), spreadOf(pair.few)]);
  const table = (which: 1 | 2) => spreadTable(Object.fromEntries(spreads.map((row) => [row[0], row[which]])), 1);
  const ratios = spreads.map(([name, ofMany, ofFew]) => {
    const { p50, p95 } = ratioOf(ofMany, ofFew);
    return `${name}: p50 ${p50.toFixed(2)} p95 ${p95.toFixed(2)}`;
  });
  const heads = [`${many} Activities`, `${few} Activities`, `${many} divided by ${few}`];
  return [machine(), heads[0], table(1), heads[1], table(2), heads[2], ...ratios].join('\n');
}

async function run(): Promise<string> {
  const folder = await temporaryFolder('bench');
  const dataDir = join(folder, 'data');
  const server = await startPostgres({
    dataDir,
    port: await freePort(),
    logFile: join(folder, 'postgres.log'),
    databases: ['many', 'few'],
    log,
  });
  try {
    log(`Filling two databases, ${many} and ${few} Activities …`);
    // More open ones are needed than the share of the small table gives: each change uses up one.
    const apis = {
      many: await startApiOverSeed(server.url('many'), { count: many, fresh: samples + warmUps }),
      few: await startApiOverSeed(server.url('few'), { count: few, fresh: samples + warmUps }),
    };
    const found = await measure(apis);
    await Promise.all([apis.many.close(), apis.few.close()]);
    return `\n${report(found)}`;
  } finally {
    await server.stop();
    await removePostgresData(dataDir);
    await rm(folder, { recursive: true, force: true });
  }
}

await runBenchmark(run);
