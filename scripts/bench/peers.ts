/**
 * `npm run bench:peers -- [--samples 50] [--jobs 300]`: a process of two tasks on other engines with their own Node clients, as shipped by
 * their authors and tuned: latency, rate, requests, and work repeated after a worker was killed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import type { Stack } from '#scripts/stack/stack.ts';

import { log, machine, onBenchStack, productionStack, runBenchmark } from './bench-stack.ts';
import { flowableEngine } from './peers/flowable-engine.ts';
import { measureKills } from './peers/measure-kills.ts';
import { measureHalfLoad, measureIdleRequests, measureLatency, measureLoad } from './peers/measure-peer.ts';
import { withOperaton } from './peers/operaton-engine.ts';
import { type PaidCalls, paidCalls } from './peers/paid-calls.ts';
import type { Peer } from './peers/peer.ts';
import type { PeerEngine } from './peers/peer-engine.ts';
import { startPeerWorker } from './peers/peer-worker.ts';
import { requestCounter } from './peers/request-counter.ts';
import { type Spread, spreadTable } from './statistics.ts';

const count = z.coerce.number().int().min(1);
const optionsSchema = z.object({ samples: count.default(50), jobs: count.max(1_000).default(300) });
type Options = z.infer<typeof optionsSchema>;

const names = { flowable: '@flowable-oss/external-worker-client', operaton: 'Operaton, camunda-external-task-client-js' } as const;

/** Period over which the starts are spread. Flowable's client asks every 30 s by default; a wide spread covers all of that time. */
const spreadMs = { flowable: 150_000, operaton: 60_000 } as const;

interface Row {
  readonly latency: Readonly<Record<string, Spread>>;
  readonly line: string;
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  return optionsSchema.parse(parseArgs({ options: { samples: text, jobs: text } }).values);
}

async function measurePeer(peer: Peer, overMs: number, { samples, jobs }: Options): Promise<Row> {
  log(`${peer.name}: latency …`);
  const idle = await measureLatency(peer, samples, overMs);
  const idleRequests = await measureIdleRequests(peer);
  log(`${peer.name}: load …`);
  const load = await measureLoad(peer, jobs);
  const half = await measureHalfLoad(peer, load);
  log(`${peer.name}: kills …`);
  const kills = await measureKills(peer);
  const line =
    `${peer.name}: ${load.tasksPerSecond.toFixed(1)} tasks/s, ${load.requestsPerTask.toFixed(1)} requests per task, ` +
    `${idleRequests.toFixed(0)} per idle minute; killed worker: paid twice ${kills.paidTwice}, standing after 90 s ${kills.standing}`;
  return { latency: { [`${peer.name}, spread`]: idle, [`${peer.name}, half load`]: half }, line };
}

async function measureClient(stack: Stack, paid: PaidCalls, engine: PeerEngine, options: Options): Promise<Row[]> {
  const client = engine.url === stack.engineAddress.url ? 'flowable' : 'operaton';
  const { user, password } = stack.engineAddress;
  const rows: Row[] = [];
  for (const tuned of [false, true]) {
    const requests = await requestCounter(engine.url);
    const addresses = { engineUrl: requests.url, user, password, paidUrl: paid.url };
    const worker = await startPeerWorker({ client, tuned, ...addresses }, join(stack.logs, `${client}-worker.log`));
    const name = `${names[client]}, ${tuned ? 'tuned' : 'defaults'}`;
    try {
      rows.push(await measurePeer({ name, engine, worker, requests, paid }, tuned ? 60_000 : spreadMs[client], options));
    } finally {
      await worker.stop();
      await requests.close();
    }
  }
  return rows;
}

async function measure(stack: Stack, options: Options): Promise<string> {
  await stack.host.stop();
  const paid = await paidCalls();
  try {
    const operaton = await withOperaton(stack, (engine) => measureClient(stack, paid, engine, options));
    const rows = [...(await measureClient(stack, paid, await flowableEngine(stack), options)), ...operaton];
    const table = spreadTable(Object.assign({}, ...rows.map(({ latency }) => latency)) as Record<string, Spread>);
    return `\n${machine()}\n${table}\n${rows.map(({ line }) => line).join('\n')}`;
  } finally {
    paid.close();
  }
}

await runBenchmark(() => onBenchStack({ ...productionStack(), hints: false }, (stack) => measure(stack, readOptions())));
