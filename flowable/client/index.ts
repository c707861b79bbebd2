import { deployments, type Deployments } from './deployments.ts';
import { engine, type Engine } from './engine.ts';
import { eventSubscriptions, type EventSubscriptions } from './event-subscriptions.ts';
import { executions, type Executions } from './executions.ts';
import { externalWorkerJobs, type ExternalWorkerJobs } from './external-worker-jobs.ts';
import { history, type History } from './history.ts';
import { connect, type FlowableClientOptions } from './http.ts';
import { jobs, type Jobs } from './jobs.ts';
import type { EngineAccount, OperationOf } from './operations.ts';
import { processDefinitions, type ProcessDefinitions } from './process-definitions.ts';
import { processInstances, type ProcessInstances } from './process-instances.ts';
import { signals, type Signals } from './signals.ts';
import { tasks, type Tasks } from './tasks.ts';
import { tenantScopeOf } from './tenant.ts';
import type { FlowableConfig } from '#flowable/config.ts';

export type { Deployment } from './deployments.ts';
export type { EngineInfo } from './engine.ts';
export { FlowableError, isFlowableError, isPermanent, isUnanswered, type FlowableErrorCode } from './errors.ts';
export type { AwaitedEvent, EventSubscription } from './event-subscriptions.ts';
export type { Execution, Repetition } from './executions.ts';
export type { AcquiredJob, Acquisition, ExternalWorkerJob, JobFailure } from './external-worker-jobs.ts';
export type {
  FlowTaken,
  HistoricProcessInstance,
  HistoricProcessInstanceFilter,
  HistoricTask,
  InstanceWithVariables,
  UnfinishedElement,
} from './history.ts';
export { type HistoricElement, inOrderOfPasses, orderOfPass } from './historic-passes.ts';
export { type EngineHint, engineHintSchema, hintSignatureHeader, type SignedHint, verifyHint } from './hints.ts';
export type { FlowableClientOptions } from './http.ts';
export type { Job, JobPlace } from './jobs.ts';
export type { ModelElement, ModelElements } from './model-elements.ts';
export { type PermanentCause, permanentCauseOf, sentenceOfCause } from './permanent-cause.ts';
export { orderInTime } from './order-in-time.ts';
export type { Page, PageRequest } from './paging.ts';
export type { ProcessDefinition } from './process-definitions.ts';
export type { ElementMapping, NewProcessInstance, ProcessInstance, RunningInstance } from './process-instances.ts';
export type { Candidates, Task } from './tasks.ts';
export type { VariableUpdate } from './variable-updates.ts';

/**
 * Client of a Flowable 7.2 engine, limited to our part (`TenantScope`): the models that are deployed for all, and the instances that Baton
 * has started. With `tenantId` the part is one tenant of the engine instead. Topics must be ours alone: acquiring knows no tenant.
 *
 * Each function is one or a few requests; each ends within the configured time and throws FlowableError only.
 */
export interface FlowableClient {
  readonly deployments: Deployments;
  readonly processDefinitions: ProcessDefinitions;
  readonly processInstances: ProcessInstances;
  readonly eventSubscriptions: EventSubscriptions;
  readonly executions: Executions;
  readonly signals: Signals;
  readonly externalWorkerJobs: ExternalWorkerJobs;
  readonly jobs: Jobs;
  readonly tasks: Tasks;
  readonly history: History;
  readonly engine: Engine;
}

/** Functions of a client that build on another one's request. */
interface BuiltOn {
  readonly 'processDefinitions.elements': 'processDefinitions.xml';
  readonly 'processDefinitions.serviceLevel': 'processDefinitions.xml';
}

type Allowed<Account extends EngineAccount, Name extends string> =
  (Name extends keyof BuiltOn ? BuiltOn[Name] : Name) extends OperationOf<Account> ? true : false;

/** The functions of a client that the account of one part may call; another one is a type error. */
export type ClientOf<Account extends EngineAccount> = {
  readonly [Group in keyof FlowableClient]: {
    readonly [
      Name in keyof FlowableClient[Group] as Allowed<Account, `${Group}.${Name & string}`> extends true ? Name : never
    ]: FlowableClient[Group][Name];
  };
};

/** Makes a client. Opens no connection before the first call; keep one client per process, as it reuses connections and read models. */
export function createFlowableClient(config: FlowableConfig, options: FlowableClientOptions = {}): FlowableClient {
  const send = connect(config, options);
  const scope = tenantScopeOf(options.tenantId);
  return {
    deployments: deployments(send, scope),
    processDefinitions: processDefinitions(send, scope),
    processInstances: processInstances(send, scope),
    eventSubscriptions: eventSubscriptions(send, scope),
    executions: executions(send),
    signals: signals(send, scope),
    externalWorkerJobs: externalWorkerJobs(send, scope),
    jobs: jobs(send, scope),
    tasks: tasks(send, scope),
    history: history(send, scope),
    engine: engine(send),
  };
}
