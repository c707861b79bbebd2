/** Decisions on their way to the engine: the engine is replaced, all other parts are real. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

import { FlowableError, type FlowableErrorFacts } from '#flowable/client/errors.ts';
import type { FlowableClient } from '#flowable/client/index.ts';
import { deliver } from '#inngest/bridge/activities/deliver-decision.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { workflows } from '#inngest/workflows/index.ts';

import { act, opened, type OpenedActivity, read } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { openTask } from './engine-replies.ts';

export const permanent: Partial<FlowableErrorFacts> = { permanentCause: { kind: 'VARIABLE_MISSING', expression: '${limit}' } };
export const rejection = { outcome: 'reject', reason: 'Too long a text', internalNote: 'See case 12' };

/** Engine in front of which decisions arrive. */
interface EngineOfDecisions {
  /** Failure of the next completions; null: the engine takes them. */
  failure: Partial<FlowableErrorFacts> | null;
  isTaskOpen: boolean;
  completed: unknown[];
}

export interface DecisionScene {
  readonly api: ApiUnderTest;
  readonly engine: EngineOfDecisions;
  readonly bridge: BridgeDependencies;
  /** Events that the bridge has sent. */
  readonly sent: { id?: string; data: Record<string, unknown> }[];
}

/** Starts an API for the tests of a file; each test begins with an engine that takes decisions, and none on its way. */
export function useDecisions(): DecisionScene {
  const engine: EngineOfDecisions = { failure: null, isTaskOpen: true, completed: [] };
  const sent: DecisionScene['sent'] = [];
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    Object.assign(engine, { failure: null, isTaskOpen: true, completed: [] });
    sent.length = 0;
    await api.deps.database.execute(sql`update activity set delivery = 'ACCEPTED' where delivery = 'SENDING'`);
  });
  const send = async (events: typeof sent) => void sent.push(...events);
  return {
    engine,
    sent,
    get api() {
      return api;
    },
    get bridge() {
      return { api: api.worker, workflows, send, flowable: clientOf(engine) } as unknown as BridgeDependencies;
    },
  };
}

const thrown = (facts: Partial<FlowableErrorFacts>): FlowableError =>
  new FlowableError({ code: 'ENGINE_FAILED', operation: 'tasks.complete', fact: 'it failed', ...facts });

function clientOf(engine: EngineOfDecisions): FlowableClient {
  const tasks = {
    assign: async () => undefined,
    complete: async (_: string, given: unknown) => {
      if (engine.failure) throw thrown(engine.failure);
      engine.completed.push(given);
    },
    get: async (id: string) => {
      if (engine.failure?.code === 'UNREACHABLE') throw thrown(engine.failure);
      return engine.isTaskOpen ? openTask(id) : null;
    },
  };
  const task = async (id: string) => ({ id, endTime: new Date().toISOString(), deleteReason: 'cancelled', localVariables: {} });
  return { tasks, history: { task } } as unknown as FlowableClient;
}

/** Delivers the decision of an Activity once. */
export const attempt = ({ bridge }: DecisionScene, { id }: { id: string }) => deliver(bridge, { activityId: id });

/** Opens an Activity that Rita decides. */
export async function decided({ api }: DecisionScene, decision: Record<string, unknown> = rejection): Promise<OpenedActivity> {
  const found = await opened(api);
  expect((await act(api, 'rita', 'completeActivity', { id: found.id, version: 1, decision })).errors).toEqual([]);
  return found;
}

/** Opens an Activity whose decision the engine refuses for good. */
export async function stuck(scene: DecisionScene): Promise<OpenedActivity> {
  const found = await decided(scene);
  scene.engine.failure = permanent;
  expect(await attempt(scene, found)).toEqual({ state: 'needs-attention' });
  scene.engine.failure = null;
  return found;
}

export const progressOf = async ({ api }: DecisionScene, { id }: { id: string }) => (await read(api, id)).decisionProgress;
