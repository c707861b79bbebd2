/** Operations through the API, over an engine in memory. */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

import type { Person } from '#netlify/auth/person.ts';
import { operationItem, person, processInstance } from '#netlify/database/schema.ts';

import { act, approve, ask, opened } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { emptyTables } from './empty-tables.ts';
import { type EngineOfOperations, engineOfOperations } from './engine-of-operations.ts';

type Who = string | Person;

const fields = 'id kind status reason total pending done resolved failed skipped problem endedAt startedBy';
const items = 'items(first: 100) { nodes { position processInstanceId businessKey message status problem } }';

/** Starts an API for the tests of a file; each test begins with an empty database and an engine of its own. */
export function useOperations() {
  let api: ApiUnderTest;
  let engine: EngineOfOperations;
  beforeAll(async () => {
    // One API over the engine of each test.
    const through = (part: string) => new Proxy({}, { get: (_, name) => Reflect.get(Reflect.get(engine.client, part), name) });
    const parts = ['jobs', 'processInstances', 'processDefinitions', 'history'].map((part) => [part, through(part)]);
    const flowable = { ...Object.fromEntries(parts), tasks: { get: async () => ({}) } };
    api = await startApi({ replace: { flowable: flowable as never } });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    engine = engineOfOperations();
    await emptyTables(api);
    // The API remembers whom it has written into the directory, and writes nobody twice.
    await api.deps.database.insert(person).values({ id: 'otto', name: 'Otto', roles: ['operator'], groups: [] });
  });
  return {
    get api() {
      return api;
    },
    get engine() {
      return engine;
    },
    ...requests(() => api),
    ...runs(() => api),
    /** Stores instances in the read model, by which filters select. */
    stored: (ids: readonly string[], status: 'RUNNING' | 'FAILED') => store(api, ids, status),
    /** Has somebody decide what the engine does not take. */
    stuckDecision: async () => {
      const made = await opened(api);
      engine.start(made.processInstanceId);
      await act(api, 'rita', 'claimActivity', { id: made.id, version: 1 });
      await act(api, 'rita', 'completeActivity', { id: made.id, version: 2, decision: approve });
      const failure = { cause: 'NAME_TOO_LONG', problem: 'The name is too long.', attempts: 10, maxAttempts: 10 };
      await api.worker.recordDeliveryFailure(made.id, { ...failure, since: new Date().toISOString(), nextAt: null });
      return made;
    },
    /** Starts instances, and fails a job of each. */
    failedInstances: (count: number): string[] =>
      Array.from({ length: count }, (_, n) => {
        engine.start(`pi-${n}`);
        engine.fail(`pi-${n}`);
        return `pi-${n}`;
      }),
  };
}

export const retry = (processInstanceIds: string[]) => ({ kind: 'RETRY_INCIDENTS', processInstanceIds });

/** Requests of people. */
function requests(current: () => ApiUnderTest) {
  const plan = (input: Record<string, unknown>, who: Who = 'otto') =>
    ask(current(), who, `mutation ($input: OperationInput!) { planOperation(input: $input) { ${fields} ${items} } }`, { input });
  const read = async (id: string, who: Who = 'otto') =>
    (await ask(current(), who, `query ($id: ID!) { operation(id: $id) { ${fields} ${items} } }`, { id })).data?.['operation'];
  return {
    plan,
    planned: async (input: Record<string, unknown>) => {
      const answer = await plan(input);
      expect(answer.errors).toEqual([]);
      return answer.data?.['planOperation'];
    },
    start: (id: string, who: Who = 'otto', reason = 'The register answers again') =>
      ask(current(), who, `mutation ($id: ID!, $reason: String!) { operation: startOperation(id: $id, reason: $reason) { ${fields} } }`, {
        id,
        reason,
      }),
    control: (what: 'pause' | 'resume' | 'abort', id: string, who: Who = 'otto') =>
      ask(current(), who, `mutation ($id: ID!) { operation: ${what}Operation(id: $id) { ${fields} ${items} } }`, { id }),
    read,
    statuses: async (id: string): Promise<string[]> => (await read(id)).items.nodes.map(({ status }: { status: string }) => status),
  };
}

/** Work of the function that runs operations. */
function runs(current: () => ApiUnderTest) {
  return {
    /** Makes every item due that waits for its next turn. */
    skipPauses: async (id: string, before = new Date()): Promise<void> => {
      for (const status of ['DONE', 'PENDING'] as const) {
        const isWaiting = and(eq(operationItem.operationId, id), eq(operationItem.status, status));
        await current().deps.database.update(operationItem).set({ nextAt: before }).where(isWaiting);
      }
    },
    /** Runs pages until the operation waits or is over. */
    run: async (id: string): Promise<{ isOver: boolean; pauseSeconds: number }> => {
      for (let page = 0; page < 300; page += 1) {
        const progress = await current().worker.continueOperation(id);
        if (progress.isOver || progress.pauseSeconds > 0) return progress;
      }
      throw new Error('The operation does not come to its end.');
    },
  };
}

const store = (api: ApiUnderTest, ids: readonly string[], status: 'RUNNING' | 'FAILED') =>
  api.deps.database.insert(processInstance).values(
    ids.map((id) => ({
      id,
      status,
      processDefinitionId: 'case-review:1:x',
      processDefinitionKey: 'case-review',
      version: 1,
      startedAt: new Date(),
      readAt: new Date().toISOString(),
    })),
  );
