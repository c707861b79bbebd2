/** Cost of traces and metrics per job: the same job with both and without, in turn, on one stack. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Client } from 'pg';

import { startHost } from '#scripts/stack/host/host.ts';
import type { Handle } from '#scripts/stack/parts.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { benchBridge } from './bench-bridge.ts';
import { startHelloWorld } from './job-cost.ts';
import { readProcesses, treeOf } from './measure/process-tree.ts';
import { jitter } from './pauses.ts';

/** Jobs of one way in a row; the ways take turns. */
const jobsPerBlock = 10;

/** Work of one way: milliseconds of each job from its acquisition to the answer of the report, and CPU milliseconds per job of each block. */
export interface Observed {
  readonly durations: number[];
  readonly cpu: number[];
}

/** Functions and worker of one way. */
interface Pair {
  readonly host: Handle;
  readonly worker: ChildProcess;
}

/** Measures both ways in turn, block by block; the first block of each is thrown away. */
export async function measureObservability(
  stack: Stack,
  samples: number,
): Promise<{ readonly plain: Observed; readonly observed: Observed }> {
  const collector = await startSink();
  const owner = new Client({ connectionString: stack.postgres.current.url('activities') });
  await owner.connect();
  const { port } = collector.address() as AddressInfo;
  const pairs = {
    plain: await startPair(stack, {}),
    observed: await startPair(stack, { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` }),
  };
  const found = { plain: { durations: [], cpu: [] }, observed: { durations: [], cpu: [] } } as { plain: Observed; observed: Observed };
  try {
    for (let block = -1; block < samples / jobsPerBlock; block += 1) {
      for (const way of ['plain', 'observed'] as const) {
        await switchMetrics(owner, way === 'observed');
        const { durations, cpu } = await workBlock(stack, pairs[way]);
        if (block < 0) continue;
        found[way].durations.push(...durations);
        found[way].cpu.push(cpu);
      }
    }
    return found;
  } finally {
    for (const { host, worker } of Object.values(pairs)) {
      worker.disconnect();
      await host.stop();
    }
    await owner.end();
    collector.closeAllConnections();
    collector.close();
  }
}

async function workBlock(stack: Stack, pair: Pair): Promise<{ durations: number[]; cpu: number }> {
  const bridge = benchBridge(stack);
  const durations: number[] = [];
  const before = await cpuMs(stack, pair);
  for (let job = 0; job < jobsPerBlock; job += 1) {
    await startHelloWorld(bridge);
    durations.push(await askWorker(pair.worker));
    await jitter(20, 60);
  }
  return { durations, cpu: ((await cpuMs(stack, pair)) - before) / jobsPerBlock };
}

async function askWorker(worker: ChildProcess): Promise<number> {
  worker.send({});
  return answerOf(worker);
}

async function answerOf(worker: ChildProcess): Promise<number> {
  const [answer] = (await once(worker, 'message')) as [{ milliseconds?: number; problem?: string }];
  if (answer.milliseconds === undefined) throw new Error(`The worker failed: ${answer.problem}`);
  return answer.milliseconds;
}

async function startPair(stack: Stack, telemetry: Record<string, string>): Promise<Pair> {
  const port = await freePort();
  const env = { ...stack.settings, ...telemetry, BATON_API_URL: `http://127.0.0.1:${port}/graphql` };
  const host = await startHost({ port, env, logFile: join(stack.logs, `host-${port}.log`) });
  const worker = fork(fileURLToPath(new URL('observed-worker-main.ts', import.meta.url)), { env: { ...process.env, ...env } });
  await answerOf(worker);
  return { host, worker };
}

/** Sums the CPU time of the functions, the worker, the engine and PostgreSQL. */
async function cpuMs({ engine, postgres }: Stack, { host, worker }: Pair): Promise<number> {
  const all = await readProcesses();
  const roots = [host.pid, worker.pid, engine.current.pid, postgres.current.pid].flatMap((pid) => pid ?? []);
  return roots.flatMap((pid) => treeOf(all, pid)).reduce((sum, one) => sum + one.cpuMs, 0);
}

/** Switches the triggers that count on or off. */
async function switchMetrics(owner: Client, on: boolean): Promise<void> {
  const { rows } = await owner.query<{ name: string; relation: string }>(
    `select tgname as name, tgrelid::regclass::text as relation from pg_trigger
     join pg_proc on pg_proc.oid = tgfoid where not tgisinternal and proname like 'count\\_%'`,
  );
  if (rows.length === 0) throw new Error('There are no triggers that count.');
  for (const { name, relation } of rows) await owner.query(`alter table ${relation} ${on ? 'enable' : 'disable'} trigger "${name}"`);
}

/** Starts a collector that takes spans and drops them. */
async function startSink(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
