/** Accepted call of each mutation of people, over an engine that answers all requests. */
import { randomUUID } from 'node:crypto';

import { getNamedType, isLeafType } from 'graphql';
import nock from 'nock';

import { alert, intent, savedFilter } from '#netlify/database/schema.ts';
import { schemaOperations } from '#tests/support/schema-walk.ts';

import { act, approve, ask, opened } from './activity-scene.ts';
import type { Answer, ApiUnderTest } from './api-under-test.ts';
import { deadLetter, failedJob, historicInstance, openTask, page, processApi, startedInstance, waitOf } from './engine-replies.ts';
import { installedCalls } from './installed.ts';

export interface Call {
  readonly who: string;
  readonly variables: Record<string, unknown>;
}

/** Setup of a call: makes its preconditions and returns the call. */
type Scenario = (api: ApiUnderTest) => Promise<Call>;

const sender = { fullName: 'Ada Example', birthDate: '1990-05-17', country: 'NL', email: 'ada@example.org' };
const filter = { filter: { filter: {} }, name: 'Mine' };
const reviews = ['rita', 'leo'] as const;

/** Opens an Activity at version 1, or one claimed by Rita at version 2. */
async function review(api: ApiUnderTest, { claimed = false } = {}) {
  const { id } = await opened(api);
  if (claimed) await act(api, 'rita', 'claimActivity', { id, version: 1 });
  return { id, version: claimed ? 2 : 1 };
}

const onActivity =
  (who: string, rest: Record<string, unknown> = {}, claimed = false): Scenario =>
  async (api) => ({ who, variables: { ...(await review(api, { claimed })), ...rest } });

const onSeveral =
  (who: string, rest: Record<string, unknown> = {}): Scenario =>
  async (api) => ({ who, variables: { activities: [await review(api), await review(api)], ...rest } });

const beside =
  (rest: Record<string, unknown> = {}, before?: (api: ApiUnderTest, activityId: string) => Promise<unknown>): Scenario =>
  async (api) => {
    const { id } = await review(api);
    await before?.(api, id);
    return { who: 'rita', variables: { activityId: id, ...rest } };
  };

/** Makes a decision at version 2 that the engine does not take. */
async function stuckDecision(api: ApiUnderTest): Promise<Call> {
  const { id, version } = await review(api);
  await act(api, 'rita', 'completeActivity', { id, version, decision: approve });
  const failure = { cause: 'NAME_TOO_LONG', problem: 'The name is too long.', attempts: 10, maxAttempts: 10 };
  await api.worker.recordDeliveryFailure(id, { ...failure, since: new Date().toISOString(), nextAt: null });
  return { who: 'otto', variables: { id, version: version + 1 } };
}

/** Records a failed job in a group of its own. @returns the id of the group. */
async function failedGroup(api: ApiUnderTest, jobId: string): Promise<string> {
  await api.worker.recordIncidents([failedJob(jobId, { processInstanceId: 'pi', elementId: jobId })]);
  const { data } = await ask(api, 'otto', 'query ($id: String!) { errorGroups(filter: { elementId: $id }) { nodes { id } } }', {
    id: jobId,
  });
  return data?.['errorGroups'].nodes[0].id;
}

const operationMutations = {
  start: 'mutation ($id: ID!) { startOperation(id: $id, reason: "Because") { id } }',
  pause: 'mutation ($id: ID!) { pauseOperation(id: $id) { id } }',
};

/** Plans an operation, and does these to it. */
const onOperation =
  (rest: Record<string, unknown>, ...before: (keyof typeof operationMutations)[]): Scenario =>
  async (api) => {
    const plan = 'mutation ($input: OperationInput!) { planOperation(input: $input) { id } }';
    const planned = await ask(api, 'otto', plan, { input: { kind: 'RETRY_INCIDENTS', processInstanceIds: ['pi'] } });
    const id = planned.data?.['planOperation'].id;
    for (const what of before) await ask(api, 'otto', operationMutations[what], { id });
    return { who: 'otto', variables: { id, ...rest } };
  };

const key = () => ({ idempotencyKey: randomUUID() });

/** Makes an alert of the deployment that fires. */
async function firingAlert(api: ApiUnderTest): Promise<{ id: string }> {
  const id = `alert-${randomUUID()}`;
  const found = { kind: 'DEAD_LETTERS', key: id, state: 'FIRING', value: 1, threshold: 0, sentence: 'A job is given up.' } as const;
  await api.deps.database.insert(alert).values({ ...found, id, tenantId: null });
  return { id };
}

export const acceptedCalls: Readonly<Record<string, Scenario>> = {
  retryIncident: async () => ({ who: 'otto', variables: { processInstanceId: 'pi', incidentId: 'job-of-pi' } }),
  retryIncidents: async (api) => {
    const id = await failedGroup(api, 'job-of-pi');
    return { who: 'otto', variables: { id, count: 1, reason: 'It answers again' } };
  },
  acknowledgeAlert: async (api) => ({ who: 'otto', variables: await firingAlert(api) }),
  silenceAlert: async (api) => {
    const until = new Date(Date.now() + 60_000).toISOString();
    return { who: 'otto', variables: { ...(await firingAlert(api)), until, reason: 'The provider works on it' } };
  },
  resolveErrorGroup: async (api) => {
    const id = await failedGroup(api, randomUUID());
    for (const { id: incident } of await api.worker.leaseIncidents(100, ['pi']))
      await api.worker.settleIncidents([{ id: incident, ending: 'RESOLVED' }]);
    return { who: 'otto', variables: { id, reason: 'It answers again' } };
  },
  ignoreErrorGroup: async (api) => ({ who: 'otto', variables: { id: await failedGroup(api, randomUUID()), reason: 'Known' } }),
  reopenErrorGroup: async (api) => ({ who: 'otto', variables: { id: await failedGroup(api, randomUUID()), reason: 'Again' } }),
  planOperation: async () => ({ who: 'otto', variables: { input: { kind: 'RETRY_INCIDENTS', processInstanceIds: ['pi'] } } }),
  startOperation: onOperation({ reason: 'It answers again' }),
  pauseOperation: onOperation({}, 'start'),
  resumeOperation: onOperation({}, 'start', 'pause'),
  abortOperation: onOperation({}, 'start'),
  retryDecision: stuckDecision,
  reopenActivity: stuckDecision,
  eraseBusinessKey: async (api) => {
    const businessKey = `erase-${randomUUID()}`;
    const keys = { id: businessKey, idempotencyKey: businessKey, requestHash: 'hash', variables: {} };
    const refused = { processDefinitionKey: 'leave-request', createdBy: 'clara', status: 'REFUSED' as const };
    await api.deps.database.insert(intent).values({ ...keys, ...refused, businessKey });
    return { who: 'otto', variables: { businessKey } };
  },
  erasePerson: async (api) => {
    const personId = `erase-${randomUUID()}`;
    await api.deps.database
      .insert(savedFilter)
      .values({ id: personId, personId, name: 'Mine', filter: {}, order: 'DUE', descending: false });
    return { who: 'otto', variables: { personId } };
  },
  removePerson: async () => ({ who: 'otto', variables: { personId: 'clara' } }),
  startProcess: async () => ({
    who: 'clara',
    variables: { key: 'case-review', businessKey: randomUUID(), variables: sender, ...key() },
  }),
  ...installedCalls,
  correlateMessage: async (api) => {
    const started = { processInstanceId: 'pi', businessKey: 'bk-pi', processDefinitionKey: 'case-review', createdBy: 'clara' };
    const keys = { id: 'intent-pi', idempotencyKey: 'key-of-pi', requestHash: 'hash', variables: {} };
    await api.deps.database
      .insert(intent)
      .values({ ...keys, ...started, status: 'STARTED' })
      .onConflictDoNothing();
    return { who: 'clara', variables: { messageName: 'answer-received', businessKey: 'bk-pi' } };
  },
  sendSignal: async () => ({ who: 'otto', variables: { name: 'rates-changed' } }),
  cancelProcess: async () => ({ who: 'otto', variables: { processInstanceId: 'pi', reason: 'The sender withdrew' } }),
  claimActivity: onActivity('rita'),
  unclaimActivity: onActivity('rita', {}, true),
  assignActivity: onActivity('leo', { assignee: 'rita' }),
  delegateActivity: onActivity('rita', { to: 'leo' }, true),
  handBackActivity: async (api) => {
    const { id, version } = await review(api, { claimed: true });
    await act(api, 'rita', 'delegateActivity', { id, version, to: 'leo' });
    return { who: 'leo', variables: { id, version: version + 1 } };
  },
  completeActivity: onActivity('rita', { decision: approve }),
  changeActivity: onActivity('leo', { changes: { priority: 10 } }),
  createActivity: async () => ({ who: 'leo', variables: { input: { title: 'Call back', candidateGroups: ['x'] }, ...key() } }),
  cancelActivity: async (api) => {
    const input = { title: 'Call back', candidateGroups: ['x'] };
    const made = await act(api, 'leo', 'createActivity', { input, ...key() });
    return { who: 'leo', variables: { id: made.data?.['createActivity'].id, version: 1, reason: 'Not needed' } };
  },
  claimActivities: onSeveral('rita'),
  assignActivities: onSeveral('leo', { assignee: 'rita' }),
  completeActivities: async (api) => {
    const made = await act(api, 'leo', 'createActivity', { input: { title: 'Read it', assignee: 'leo' }, ...key() });
    return { who: 'leo', variables: { activities: [{ id: made.data?.['createActivity'].id, version: 1 }], decision: {} } };
  },
  addComment: beside({ text: 'x'.repeat(5_000), ...key() }),
  addAttachment: beside({ name: 'Passport', url: 'https://files.example/1', ...key() }),
  removeAttachment: async (api) => {
    const { id } = await review(api);
    const add =
      'mutation ($id: ID!, $key: String!) { addAttachment(activityId: $id, name: "a", url: "https://a.example", idempotencyKey: $key) { id } }';
    const added = await ask(api, 'rita', add, { id, key: randomUUID() });
    return { who: 'rita', variables: { id: added.data?.['addAttachment'].id } };
  },
  watchActivity: onActivity('rita'),
  unwatchActivity: async (api) => {
    const { id } = await review(api);
    await act(api, 'rita', 'watchActivity', { id });
    return { who: 'rita', variables: { id } };
  },
  saveDraft: beside({ decision: approve }),
  discardDraft: beside({}, (api, id) => ask(api, 'rita', 'mutation ($id: ID!) { saveDraft(activityId: $id, decision: {}) }', { id })),
  saveFilter: async () => ({ who: 'rita', variables: filter }),
  saveInstanceFilter: async () => ({ who: 'rita', variables: filter }),
  deleteSavedFilter: async (api) => {
    const save = 'mutation ($name: String!) { saveFilter(name: $name, filter: { filter: {} }) { id } }';
    const saved = await ask(api, 'rita', save, { name: randomUUID() });
    return { who: 'rita', variables: { id: saved.data?.['saveFilter'].id } };
  },
  setNotificationPreferences: async () => ({ who: 'rita', variables: { preferences: { digest: 'DAILY' } } }),
};

/** Registers the people whom the calls name in the directory. */
export async function meetReviewers(api: ApiUnderTest): Promise<void> {
  for (const who of reviews) await ask(api, who, '{ me { id } }');
}

/** Calls a mutation with the given arguments, and selects no fields of the answer. */
export function call(api: ApiUnderTest, name: string, { who, variables }: Call): Promise<Answer> {
  const field = schemaOperations.find((operation) => operation.name === name)?.field;
  if (!field) throw new Error(`There is no mutation ${name}.`);
  const given = field.args.filter((argument) => argument.name in variables);
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selected = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return ask(api, who, `mutation (${declared}) { ${name}(${passed}) ${selected} }`, variables);
}

/**
 * Mocks an engine with one running instance, which waits for a message and has an incident. @returns the changes requested from the engine.
 */
export function answeringEngine(): string[] {
  const changes: string[] = [];
  const changed =
    (reply?: unknown) =>
    ({ method, url }: Request): unknown => {
      const { pathname, search } = new URL(url);
      changes.push(`${method} ${pathname}${search}`);
      return reply;
    };
  const wait = `execution-${randomUUID()}`;
  const engine = nock(processApi).persist();
  engine
    .get(/^\/process-api\/history\/historic-process-instances\//)
    .optionally()
    .reply(200, historicInstance('pi'));
  engine
    .post('/query/historic-process-instances')
    .optionally()
    .reply(200, async (request: Request) => ((await request.text()).includes('erase-') ? page() : page(historicInstance('pi'))));
  engine
    .get('/runtime/event-subscriptions')
    .query(true)
    .optionally()
    .reply(200, () => page(waitOf(wait, 'pi')));
  engine
    .get(/\/runtime\/tasks\//)
    .optionally()
    .reply(200, ({ url }: Request) => openTask(url.split('/').at(-1) ?? ''));
  engine
    .get('/management/deadletter-jobs')
    .query(true)
    .optionally()
    .reply(200, page(deadLetter('job-of-pi', 'pi', 'Failed')));
  engine
    .post('/runtime/process-instances')
    .optionally()
    .reply(201, changed(startedInstance('new', 'bk-new')));
  engine.delete('/runtime/process-instances/pi').query(true).optionally().reply(204, changed());
  engine.put(`/runtime/executions/${wait}`).optionally().reply(200, changed());
  engine.post('/management/deadletter-jobs/job-of-pi').optionally().reply(204, changed());
  return changes;
}
