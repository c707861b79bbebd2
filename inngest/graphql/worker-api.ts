import { type ActivitiesApi, activitiesApi } from './activities.ts';
import { type AlertsApi, alertsApi } from './alerts.ts';
import { authorizedCall, type Call, type CallTarget } from './authorized-call.ts';
import { type DecisionsApi, decisionsApi } from './decisions.ts';
import { type DigestsApi, digestsApi } from './digests.ts';
import { type EffectsApi, effectsApi } from './effects.ts';
import { SystemsDocument } from './generated/graphql.ts';
import { type IncidentsApi, incidentsApi } from './incidents.ts';
import { type InstancesApi, instancesApi } from './instances.ts';
import { type OperationsApi, operationsApi } from './operations.ts';
import { type OutboxApi, outboxApi } from './outbox.ts';
import { type ProcessesApi, processesApi } from './processes.ts';
import { type RetentionApi, retentionApi } from './retention.ts';
import { type SweepApi, sweepApi } from './sweep.ts';
import { cachedSystemStates } from './system-states.ts';
import { type SystemsApi, systemsApi } from './systems.ts';

/** GraphQL API for the bridge and the workers. Every function rejects with a WorkerApiError, and after 8 s at the latest. */
export interface WorkerApi
  extends
    ActivitiesApi,
    DecisionsApi,
    EffectsApi,
    SystemsApi,
    OutboxApi,
    ProcessesApi,
    InstancesApi,
    IncidentsApi,
    SweepApi,
    OperationsApi,
    RetentionApi,
    DigestsApi,
    AlertsApi {
  /** Sends an operation of a workflow's own. */
  readonly call: Call;
}

export interface WorkerApiOptions extends CallTarget {
  /** API that stores the Activities, where it is another one. */
  readonly activities?: { readonly url: string; readonly tokenSecret: string } | null;
}

export function createWorkerApi(options: WorkerApiOptions): WorkerApi {
  const call = authorizedCall(options);
  const { activities } = options;
  const callActivities = activities ? authorizedCall({ url: activities.url, serviceTokenSecret: activities.tokenSecret }) : call;
  const states = cachedSystemStates(async () => (await call(SystemsDocument, {})).systems);
  return {
    ...activitiesApi(callActivities),
    ...decisionsApi(callActivities),
    ...effectsApi(call, states),
    ...systemsApi(call, states),
    ...incidentsApi(call),
    ...outboxApi(call),
    ...operationsApi(call),
    ...processesApi(call),
    ...instancesApi(call),
    ...sweepApi(call, states),
    ...retentionApi(call),
    ...digestsApi(call),
    ...alertsApi(call),
    call,
  };
}
