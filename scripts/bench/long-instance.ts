/** Engine of the cockpit benchmark, with an instance of a long history. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import pg from 'pg';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { assembleEngine } from '#flowable/engine/assemble.ts';
import { startEngine } from '#flowable/engine/run.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import type { RunningPostgres } from '#scripts/stack/postgres/postgres.ts';
import { freePort } from '#scripts/stack/process/ports.ts';

import { log } from './bench-stack.ts';
import { lengthenHistory } from './lengthen-history.ts';

export interface LongInstance {
  readonly flowable: FlowableClient;
  readonly id: string;
  stop(): Promise<void>;
}

/** Starts an engine over the database `flowable` of the server, with a running instance that has passed a task this often. */
export async function startLongInstance(
  server: RunningPostgres,
  { logFile, passes }: { logFile: string; passes: number },
): Promise<LongInstance> {
  const url = new URL(server.url('flowable'));
  const login = { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  const database = { host: url.hostname, port: Number(url.port), name: 'flowable', ...login };
  const admin = { user: 'bench', password: randomUUID() };
  const engine = await startEngine({ jar: await assembleEngine({ log }), port: await freePort(), database, admin, logFile });
  const settings = { FLOWABLE_URL: engine.url, FLOWABLE_USER: admin.user, FLOWABLE_PASSWORD: admin.password };
  const flowable = createFlowableClient(readFlowableConfig(settings));
  const xml = await readFile(join(ROOT, 'bpmn/hello-world.bpmn'), 'utf8');
  await flowable.deployments.create({ fileName: 'hello-world.bpmn', xml });
  const start = { processDefinitionKey: 'hello-world', businessKey: 'LONG', variables: { message: 'Hello' }, tenantId: '' };
  const { id } = await flowable.processInstances.start(start);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await lengthenHistory(client, { processInstanceId: id, elementId: 'log-message', flowId: 'to-log-message' }, passes);
  await client.end();
  return { flowable, id, stop: () => engine.stop() };
}
