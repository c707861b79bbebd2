/** Engine in memory, as far as messages and signals need one: instances, their waits, and the deliveries to each. */
import { type EventSubscription, type FlowableClient, FlowableError, type HistoricProcessInstance } from '#flowable/client/index.ts';

import { historicInstance } from './engine-replies.ts';

type Kind = 'message' | 'signal';
interface Wait extends EventSubscription {
  readonly kind: Kind;
}

/** Failure of deliveries: none, before the effect, after the effect, or with an answer. */
export type Fault = null | 'AWAY' | 'LOST_BEFORE' | 'LOST_AFTER' | 'FAILED' | 'SUSPENDED';

export interface EngineOfWaits {
  readonly client: FlowableClient;
  readonly delivered: { executionId: string; name: string; variables: Readonly<Record<string, unknown>> }[];
  fault: Fault;
  /** Executions whose deliveries fail for good. */
  readonly broken: Set<string>;
  /** Whether an instance comes back to the same element with the same execution. */
  loops: boolean;
  /** Reads of waits that were under way at the same moment. */
  maxReads: number;
  start(id: string, businessKey: string): void;
  wait(processInstanceId: string, eventName: string, kind?: Kind): Wait;
  stopWaiting(wait: Wait): void;
}

const faults = {
  AWAY: { code: 'UNREACHABLE', fact: 'no connection' },
  LOST_BEFORE: { code: 'TIMED_OUT', fact: 'no answer' },
  LOST_AFTER: { code: 'TIMED_OUT', fact: 'no answer' },
  FAILED: { code: 'ENGINE_FAILED', fact: 'the engine failed' },
} as const;

function throwFault(fault: Exclude<Fault, null>): never {
  const operation = 'executions.deliverMessage';
  if (fault !== 'SUSPENDED') throw new FlowableError({ ...faults[fault], operation });
  const permanentCause = { kind: 'SUSPENDED', what: 'instance' } as const;
  throw new FlowableError({ code: 'ENGINE_FAILED', operation, fact: 'suspended', permanentCause });
}

export function engineOfWaits(): EngineOfWaits {
  const instances = new Map<string, HistoricProcessInstance>();
  const waits = new Map<string, Wait>();
  let [made, reading] = [0, 0];
  const read = async <Row>(rows: () => Row): Promise<Row> => {
    if (engine.fault === 'AWAY') throwFault('AWAY');
    reading += 1;
    engine.maxReads = Math.max(engine.maxReads, reading);
    await new Promise((resolve) => void setImmediate(resolve));
    reading -= 1;
    return rows();
  };
  const add = (wait: Omit<Wait, 'id'>): Wait => {
    const added = { ...wait, id: `wait-${(made += 1)}` };
    waits.set(added.id, added);
    return added;
  };
  const deliver = async (kind: Kind, { executionId, name, variables }: EngineOfWaits['delivered'][number]): Promise<void> => {
    const { fault } = engine;
    if (fault && fault !== 'LOST_AFTER') throwFault(fault);
    if (engine.broken.has(executionId)) throwFault('SUSPENDED');
    const found = [...waits.values()].find((wait) => wait.kind === kind && wait.executionId === executionId && wait.eventName === name);
    if (!found) throwFault('FAILED');
    waits.delete(found.id);
    engine.delivered.push({ executionId, name, variables });
    if (engine.loops) add(found);
    if (fault) throwFault(fault);
  };
  const client = {
    history: {
      processInstances: ({ businessKey, start = 0, size = 50 }: { businessKey: string; start?: number; size?: number }) =>
        read(() => {
          const rows = [...instances.values()].filter((row) => row.businessKey === businessKey);
          return { rows: rows.slice(start, start + size), total: rows.length };
        }),
      processInstance: (id: string) => read(() => instances.get(id) ?? null),
      variables: () => read(() => ({ fullName: 'Ada Example', birthDate: '1990-05-17', country: 'NL', email: 'ada@example.org' })),
    },
    eventSubscriptions: {
      ofMessage: ({ processInstanceId, messageName }: { processInstanceId: string; messageName: string }) =>
        read(() => like('message', messageName, processInstanceId)),
      ofSignal: ({ signalName, processInstanceId }: { signalName: string; processInstanceId?: string }) =>
        read(() => like('signal', signalName, processInstanceId)),
    },
    executions: {
      deliverMessage: ({ messageName, ...rest }: { executionId: string; messageName: string; variables: Record<string, unknown> }) =>
        deliver('message', { ...rest, name: messageName }),
      deliverSignal: ({ signalName, ...rest }: { executionId: string; signalName: string; variables: Record<string, unknown> }) =>
        deliver('signal', { ...rest, name: signalName }),
    },
  };
  const like = (kind: Kind, name: string, instance: string | undefined): Wait[] =>
    [...waits.values()].filter(
      (wait) => wait.kind === kind && wait.eventName === name && (instance === undefined || wait.processInstanceId === instance),
    );
  const engine: EngineOfWaits = {
    client: client as unknown as FlowableClient,
    delivered: [],
    fault: null,
    broken: new Set(),
    loops: false,
    maxReads: 0,
    start: (id, businessKey) => void instances.set(id, { ...historicInstance(id, { businessKey }), tenantId: '' }),
    wait: (processInstanceId, eventName, kind = 'message') => {
      const place = {
        executionId: `execution-${made + 1}`,
        activityId: 'answer-arrived',
        processDefinitionId: 'case-review:1:x',
      };
      return add({ ...place, kind, processInstanceId, eventName });
    },
    stopWaiting: ({ id }) => void waits.delete(id),
  };
  return engine;
}
