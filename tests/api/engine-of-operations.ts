/** Engine in memory, as far as operations need one: instances with their incidents, and what was asked of each. */
import {
  type ElementMapping,
  type FlowableClient,
  FlowableError,
  type HistoricProcessInstance,
  type HistoricProcessInstanceFilter,
  type Job,
  type ModelElements,
} from '#flowable/client/index.ts';

import { deadLetter, historicInstance } from './engine-replies.ts';

/** Failure of a change: without an answer, before or after the effect; or with an answer. */
export type ChangeFault = 'AWAY' | 'LOST_AFTER' | 'FAILED';

export interface EngineOfOperations {
  readonly client: FlowableClient;
  /** Changes that the engine made, as `change id`. */
  readonly made: string[];
  /** Faults by id of the job or instance. */
  readonly faults: Map<string, ChangeFault>;
  /** Whether no call is answered. */
  isAway: boolean;
  start(id: string, fields?: Record<string, unknown>): void;
  /** Fails the job of an instance, once more after a retry. */
  fail(id: string, message?: string, fields?: Partial<Job>): void;
  /** Goes on behind the job of an instance. */
  pass(id: string): void;
  /** Deploys a version of the model of all instances. Returns its id. */
  deploy(version: number, elements: ModelElements): string;
  /** Moves the tokens of an instance. */
  stand(id: string, ...elements: string[]): void;
}

const codes = { AWAY: 'UNREACHABLE', LOST_AFTER: 'TIMED_OUT', FAILED: 'ENGINE_FAILED' } as const;
const fault = (kind: ChangeFault) => new FlowableError({ code: codes[kind], operation: 'jobs.retryDeadLetter', fact: 'it was broken' });
const notFound = () => new FlowableError({ code: 'NOT_FOUND', operation: 'jobs.retryDeadLetter', fact: 'no such object' });

export function engineOfOperations(): EngineOfOperations {
  const instances = new Map<string, HistoricProcessInstance & { suspended: boolean }>();
  const dead = new Map<string, Job>();
  const alive = new Set<string>();
  const versions = new Map<string, ModelElements>();
  const tokens = new Map<string, readonly string[]>();
  let failures = 0;
  const answer = async <Reply>(reply: () => Reply): Promise<Reply> => {
    if (engine.isAway) throw fault('AWAY');
    return reply();
  };
  const change = async (what: string, id: string, effect: () => void): Promise<void> => {
    const broken = engine.faults.get(id);
    if (engine.isAway || broken === 'AWAY') throw fault('AWAY');
    if (broken === 'FAILED') throw fault('FAILED');
    effect();
    engine.made.push(`${what} ${id}`);
    if (broken !== 'LOST_AFTER') return;
    engine.faults.delete(id);
    throw fault('LOST_AFTER');
  };
  const running = (id: string) => {
    const found = instances.get(id);
    if (!found || found.endTime !== null) throw notFound();
    return found;
  };
  const set = (id: string, fields: object) => void instances.set(id, { ...running(id), ...fields });

  const jobs = {
    deadLetters: ({ processInstanceId, tenantId }: { processInstanceId?: string; tenantId?: string } = {}) =>
      answer(() =>
        [...dead.values()].filter((job) => {
          const of = instances.get(job.processInstanceId ?? '');
          return processInstanceId ? job.processInstanceId === processInstanceId : of?.tenantId === tenantId && of?.endTime === null;
        }),
      ),
    deadLetter: (id: string) => answer(() => dead.get(id) ?? null),
    locate: (id: string) => answer(() => (dead.has(id) ? 'dead-letter' : alive.has(id) ? 'external' : 'gone')),
    retryDeadLetter: (id: string) =>
      change('retry', id, () => {
        if (!dead.delete(id)) throw notFound();
        alive.add(id);
      }),
  };
  const processInstances = {
    running: ({ tenantId }: { tenantId?: string }) =>
      answer(() => [...instances.values()].filter((one) => one.suspended && one.endTime === null && one.tenantId === tenantId)),
    get: (id: string) => answer(() => (instances.get(id)?.endTime === null ? instances.get(id) : null)),
    cancel: (id: string, deleteReason: string) =>
      change('cancel', id, () => {
        set(id, { endTime: new Date().toISOString(), deleteReason });
        dead.delete(`job-of-${id}`);
      }),
    suspend: (id: string) => change('suspend', id, () => set(id, { suspended: true })),
    migrate: (id: string, processDefinitionId: string, mappings: readonly ElementMapping[] = []) =>
      change(['migrate', ...mappings.map(({ from, to }) => `${from}>${to}`)].join(' '), id, () => set(id, { processDefinitionId })),
    activate: (id: string) => change('activate', id, () => set(id, { suspended: false })),
  };
  const history = {
    processInstances: ({
      processInstanceIds: ids,
      tenantId,
      start = 0,
      size = 50,
      finished,
      superProcessInstanceId: caller,
    }: HistoricProcessInstanceFilter) =>
      answer(() => {
        const found = [...instances.values()]
          .filter(({ id }) => !ids || ids.includes(id))
          .filter((one) => caller === undefined || one.superProcessInstanceId === caller)
          .filter((one) => tenantId === undefined || one.tenantId === tenantId)
          .filter((one) => finished === undefined || (one.endTime !== null) === finished);
        return { rows: found.slice(start, start + size), total: found.length };
      }),
    unfinishedElements: ({ processDefinitionId, processInstanceId }: { processDefinitionId?: string; processInstanceId?: string }) =>
      answer(() =>
        [...tokens].flatMap(([id, elements]) => {
          const isWanted = processInstanceId ? id === processInstanceId : running(id).processDefinitionId === processDefinitionId;
          return isWanted ? elements.map((activityId) => ({ processInstanceId: id, activityId })) : [];
        }),
      ),
    processInstance: (id: string) => answer(() => instances.get(id) ?? null),
    removeInstance: (id: string) => change('remove', id, () => void instances.delete(id)),
  };
  const processDefinitions = {
    ofVersion: (key: string, version: number) =>
      answer(() => {
        const id = [...versions.keys()].find((known) => known.startsWith(`${key}:${version}:`));
        return id === undefined ? null : { id };
      }),
    elements: (id: string) => answer(() => versions.get(id) ?? {}),
  };
  const engine: EngineOfOperations = {
    // The rest of a client is not called.
    client: { jobs, processInstances, processDefinitions, history } as unknown as FlowableClient,
    made: [],
    faults: new Map(),
    isAway: false,
    start: (id, fields = {}) => void instances.set(id, { ...historicInstance(id), tenantId: '', suspended: false, ...fields }),
    fail: (id, message = 'The register does not answer.', fields = {}) => {
      failures += 1;
      const createTime = new Date(Date.UTC(2026, 10, 22) + failures).toISOString();
      alive.delete(`job-of-${id}`);
      dead.set(`job-of-${id}`, { ...deadLetter(`job-of-${id}`, id, message), createTime, ...fields });
    },
    deploy: (version, elements) => {
      const id = `case-review:${version}:x`;
      versions.set(id, elements);
      return id;
    },
    stand: (id, ...elements) => void tokens.set(id, elements),
    pass: (id) => {
      dead.delete(`job-of-${id}`);
      alive.delete(`job-of-${id}`);
    },
  };
  return engine;
}
