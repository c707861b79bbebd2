/** Accounts of our engine: each part of Baton has a separate one, with only the operations that the part needs. */
export const engineAccounts = ['api', 'bridge', 'deployment'] as const;
export type EngineAccount = (typeof engineAccounts)[number];

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the address of the API; each `{id}` stands for one encoded part. */
  readonly path: string;
  readonly api: 'process-api' | 'external-job-api';
  /** Accounts that may call the operation; none: only the account for everything of development. */
  readonly accounts: readonly EngineAccount[];
}

type Route = `${Operation['method']} /${string}`;

const operationOf =
  <Api extends Operation['api']>(api: Api) =>
  <const Accounts extends readonly EngineAccount[]>(route: Route, ...accounts: Accounts) => {
    const [method, path] = route.split(' ') as [Operation['method'], string];
    return { api, method, path, accounts };
  };

const process = operationOf('process-api');
const worker = operationOf('external-job-api');

/**
 * Requests that the client can make, by group and function, with the accounts that may make them. The engine's allow-list is generated from
 * this table (`npm run generate:accounts`): any other request, or one of another account, is answered with 403.
 */
export const operations = {
  'deployments.create': process('POST /repository/deployments', 'deployment'),
  'deployments.get': process('GET /repository/deployments/{id}', 'deployment'),
  'deployments.ofTenants': process('GET /repository/deployments'),
  'deployments.remove': process('DELETE /repository/deployments/{id}'),

  'processDefinitions.all': process('GET /repository/process-definitions', 'deployment'),
  'processDefinitions.latest': process('GET /repository/process-definitions', 'api'),
  'processDefinitions.latestByKey': process('GET /repository/process-definitions', 'deployment'),
  'processDefinitions.ofVersion': process('GET /repository/process-definitions', 'api'),
  'processDefinitions.get': process('GET /repository/process-definitions/{id}', 'api', 'bridge'),
  'processDefinitions.xml': process('GET /repository/process-definitions/{id}/resourcedata', 'api', 'bridge', 'deployment'),

  'processInstances.start': process('POST /runtime/process-instances', 'api'),
  'processInstances.get': process('GET /runtime/process-instances/{id}', 'api'),
  'processInstances.running': process('POST /query/process-instances', 'api', 'deployment'),
  'processInstances.cancel': process('DELETE /runtime/process-instances/{id}', 'api', 'bridge'),
  'processInstances.suspend': process('PUT /runtime/process-instances/{id}', 'api'),
  'processInstances.activate': process('PUT /runtime/process-instances/{id}', 'api'),
  'processInstances.moveToken': process('POST /runtime/process-instances/{id}/change-state', 'api'),
  'processInstances.migrate': process('POST /runtime/process-instances/{id}/migrate', 'api'),
  'processInstances.variables': process('GET /runtime/process-instances/{id}/variables'),
  'processInstances.setVariables': process('PUT /runtime/process-instances/{id}/variables', 'api'),

  'executions.variables': process('GET /runtime/executions/{id}/variables', 'bridge'),
  'executions.list': process('POST /query/executions', 'api', 'bridge'),
  'executions.repetitions': process('POST /query/variable-instances', 'api'),
  'executions.waitingForMessage': process('POST /query/executions'),
  'executions.waitingForSignal': process('POST /query/executions'),
  'executions.deliverMessage': process('PUT /runtime/executions/{id}', 'api'),
  'executions.deliverSignal': process('PUT /runtime/executions/{id}', 'api'),
  'eventSubscriptions.ofInstance': process('GET /runtime/event-subscriptions', 'api'),
  'eventSubscriptions.ofMessage': process('GET /runtime/event-subscriptions', 'api'),
  'eventSubscriptions.ofMessageName': process('GET /runtime/event-subscriptions', 'api'),
  'eventSubscriptions.ofSignal': process('GET /runtime/event-subscriptions', 'api'),
  'signals.send': process('POST /runtime/signals'),

  'externalWorkerJobs.list': worker('GET /jobs', 'api', 'bridge'),
  'externalWorkerJobs.get': worker('GET /jobs/{id}', 'bridge'),
  'externalWorkerJobs.acquire': worker('POST /acquire/jobs', 'bridge'),
  'externalWorkerJobs.release': worker('POST /unacquire/jobs/{id}', 'bridge'),
  'externalWorkerJobs.releaseAll': worker('POST /unacquire/jobs', 'bridge'),
  'externalWorkerJobs.complete': worker('POST /acquire/jobs/{id}/complete', 'bridge'),
  'externalWorkerJobs.bpmnError': worker('POST /acquire/jobs/{id}/bpmnError', 'bridge'),
  'externalWorkerJobs.fail': worker('POST /acquire/jobs/{id}/fail', 'bridge'),

  'jobs.get': process('GET /management/jobs/{id}'),
  'jobs.executing': process('GET /management/jobs', 'api'),
  'jobs.suspended': process('GET /management/suspended-jobs', 'api'),
  'jobs.locate': process('GET /management/jobs/{id}', 'api', 'bridge'),
  'jobs.locateRetrying': process('GET /management/timer-jobs/{id}', 'api', 'bridge'),
  'jobs.locateDeadLetter': process('GET /management/deadletter-jobs/{id}', 'api', 'bridge'),
  'jobs.locateSuspended': process('GET /management/suspended-jobs/{id}', 'api', 'bridge'),
  'jobs.locateExternal': worker('GET /jobs/{id}', 'api', 'bridge'),
  'jobs.timer': process('GET /management/timer-jobs/{id}', 'api'),
  'jobs.timers': process('GET /management/timer-jobs', 'api', 'bridge'),
  'jobs.deadLetter': process('GET /management/deadletter-jobs/{id}', 'api'),
  'jobs.deadLetters': process('GET /management/deadletter-jobs', 'api', 'bridge'),
  'jobs.fireTimer': process('POST /management/timer-jobs/{id}', 'api'),
  'jobs.rescheduleTimer': process('POST /management/timer-jobs/{id}', 'bridge'),
  'jobs.retryDeadLetter': process('POST /management/deadletter-jobs/{id}', 'api'),

  'tasks.list': process('POST /query/tasks', 'bridge'),
  'tasks.get': process('GET /runtime/tasks/{id}', 'api', 'bridge'),
  'tasks.candidates': process('GET /runtime/tasks/{id}/identitylinks', 'bridge'),
  'tasks.assign': process('PUT /runtime/tasks/{id}', 'api', 'bridge'),
  'tasks.addCandidateGroup': process('POST /runtime/tasks/{id}/identitylinks'),
  'tasks.setPriority': process('PUT /runtime/tasks/{id}'),
  'tasks.setDueDate': process('PUT /runtime/tasks/{id}', 'bridge'),
  'tasks.resolve': process('POST /runtime/tasks/{id}', 'bridge'),
  'tasks.complete': process('POST /runtime/tasks/{id}', 'bridge'),

  'history.processInstances': process('POST /query/historic-process-instances', 'api', 'bridge'),
  'history.instancesWithVariables': process('POST /query/historic-process-instances', 'api'),
  'history.processInstance': process('GET /history/historic-process-instances/{id}', 'api', 'bridge'),
  'history.removeInstance': process('DELETE /history/historic-process-instances/{id}', 'api'),
  'history.elements': process('POST /query/historic-activity-instances'),
  'history.elementPage': process('POST /query/historic-activity-instances', 'api'),
  'history.pass': process('POST /query/historic-activity-instances', 'api'),
  'history.countPasses': process('POST /query/historic-activity-instances', 'api'),
  'history.endEvents': process('POST /query/historic-activity-instances', 'api'),
  'history.passesOfFlow': process('POST /query/historic-activity-instances', 'api'),
  'history.openElements': process('POST /query/historic-activity-instances', 'api'),
  'history.flowsTaken': process('POST /query/historic-activity-instances', 'api'),
  'history.unfinishedElements': process('POST /query/historic-activity-instances', 'api', 'deployment'),
  'history.tasks': process('POST /query/historic-task-instances', 'bridge'),
  'history.task': process('POST /query/historic-task-instances', 'bridge'),
  'history.variables': process('POST /query/historic-variable-instances', 'api'),
  'history.variableUpdates': process('POST /query/historic-detail', 'api'),

  'engine.info': process('GET /management/engine-properties', 'api'),
} as const;

/** Group and function of the client: `tasks.list`. */
export type OperationName = keyof typeof operations;

/** Operations that an account may call. */
export type OperationOf<Account extends EngineAccount> = {
  [Name in OperationName]: Account extends (typeof operations)[Name]['accounts'][number] ? Name : never;
}[OperationName];

/** Requests that an account may make, as `METHOD /api/path`, without repetition. */
export function routesOf(account: EngineAccount): string[] {
  const allowed = (Object.values(operations) as readonly Operation[]).filter(({ accounts }) => accounts.includes(account));
  return [...new Set(allowed.map(({ method, api, path }) => `${method} /${api}${path}`))].sort();
}
