import { deployments, type Deployments } from './deployments.ts';
import { engine, type Engine } from './engine.ts';
import { executions, type Executions } from './executions.ts';
import { externalWorkerJobs, type ExternalWorkerJobs } from './external-worker-jobs.ts';
import { history, type History } from './history.ts';
import { connect, type FlowableClientOptions } from './http.ts';
import { jobs, type Jobs } from './jobs.ts';
import { processDefinitions, type ProcessDefinitions } from './process-definitions.ts';
import { processInstances, type ProcessInstances } from './process-instances.ts';
import { signals, type Signals } from './signals.ts';
import { tasks, type Tasks } from './tasks.ts';
import { tenantOf } from './tenant.ts';
import type { FlowableConfig } from '#flowable/config.ts';

export type { Deployment } from './deployments.ts';
export type { EngineInfo } from './engine.ts';
export { FlowableError, isFlowableError, type FlowableErrorCode } from './errors.ts';
export type { Execution } from './executions.ts';
export type { AcquiredJob, Acquisition, ExternalWorkerJob, JobFailure } from './external-worker-jobs.ts';
export type { HistoricElement, HistoricProcessInstance, HistoricProcessInstanceFilter, HistoricTask } from './history.ts';
export type { FlowableClientOptions } from './http.ts';
export type { Job, JobPlace } from './jobs.ts';
export type { ModelElement, ModelElements } from './model-elements.ts';
export type { ProcessDefinition } from './process-definitions.ts';
export type { NewProcessInstance, ProcessInstance } from './process-instances.ts';
export type { Candidates, Task } from './tasks.ts';

/**
 * A Flowable 7.2 engine, as far as it belongs to one tenant: lists, starts, deployments and signals stay within it, and without one
 * within what has none. Reading by id and acquiring know no tenant, so tenants must not share topics.
 *
 * Each function is one or a few requests; each ends within the configured time and throws FlowableError only.
 */
export interface FlowableClient {
  readonly deployments: Deployments;
  readonly processDefinitions: ProcessDefinitions;
  readonly processInstances: ProcessInstances;
  readonly executions: Executions;
  readonly signals: Signals;
  readonly externalWorkerJobs: ExternalWorkerJobs;
  readonly jobs: Jobs;
  readonly tasks: Tasks;
  readonly history: History;
  readonly engine: Engine;
}

/** Makes a client. Opens no connection before the first call; keep one per process, it reuses connections and read models. */
export function createFlowableClient(config: FlowableConfig, options: FlowableClientOptions = {}): FlowableClient {
  const send = connect(config.processApiUrl, config, options);
  const sendExternal = connect(config.externalJobApiUrl, config, options);
  const tenant = tenantOf(options.tenantId);
  return {
    deployments: deployments(send, tenant),
    processDefinitions: processDefinitions(send, tenant),
    processInstances: processInstances(send, tenant),
    executions: executions(send),
    signals: signals(send, tenant),
    externalWorkerJobs: externalWorkerJobs(sendExternal, tenant),
    jobs: jobs(send, sendExternal, tenant),
    tasks: tasks(send, tenant),
    history: history(send, tenant),
    engine: engine(send),
  };
}
