import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { type Caller, signIn } from '#scripts/api/caller.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { type SqlCounter, sqlCounter } from '../measure/sql-counter.ts';

/** File of hello-world's model. */
export const model = fileURLToPath(new URL('../../../bpmn/hello-world.bpmn', import.meta.url));

/** Copy of hello-world that the bare loop serves: a separate key and topic, in an engine tenant that Baton does not look at. */
export const bareProcess = { key: 'bench-bare', topic: 'bench-bare.log-message', tenantId: 'bench' } as const;

/** State shared by the rounds of one stack. */
export interface LoadBench {
  readonly stack: Stack;
  /** Client that sees the instances of Baton. */
  readonly flowable: FlowableClient;
  /** Client that sees the copy for the bare loop only. */
  readonly bare: FlowableClient;
  readonly clerk: Caller;
  readonly sql: SqlCounter;
  /** Number of starts and completions at a time. */
  readonly callers: number;
  /** Returns the number of the benchmark's own requests that read the engine's history. */
  ownReads(): number;
  close(): Promise<void>;
}

export async function loadBench(stack: Stack, callers: number): Promise<LoadBench> {
  let reads = 0;
  const onRequest = (operation: string): void => void (reads += operation.startsWith('history.') ? 1 : 0);
  const config = readFlowableConfig({ ...stack.settings, FLOWABLE_TIMEOUT_MS: '60000' });
  const bare = createFlowableClient(config, { onRequest, tenantId: bareProcess.tenantId });
  const xml = (await readFile(model, 'utf8')).replaceAll('hello-world', bareProcess.key);
  await bare.deployments.create({ fileName: `${bareProcess.key}.bpmn`, xml });
  const sql = await sqlCounter(stack);
  return {
    stack,
    flowable: createFlowableClient(config, { onRequest }),
    bare,
    clerk: await signIn(stack.urls.host, 'clara'),
    sql,
    callers,
    ownReads: () => reads,
    close: () => sql.close(),
  };
}
