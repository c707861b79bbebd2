/** Two tenants on the real parts: no request by people of one tenant shows or moves data of the other. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { getNamedType, type GraphQLInputType, isInputObjectType, isNonNullType } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { personRoles } from '#netlify/auth/person.ts';
import { rules } from '#netlify/auth/rules.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { type Answer, type Ask, dataOf } from '#tests/support/ask.ts';
import { type Canary, releaseCanary } from '#tests/support/canary.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type FailedInstance, failedInstance } from '#tests/support/failed-instance.ts';
import { documentFor, type SchemaOperation, schemaOperations } from '#tests/support/schema-walk.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const stack = inject('stack');
const flowable = createFlowableClient(readFlowableConfig(stack.settings));
const mark = randomUUID().slice(0, 8);

/** Returns a caller with every role and group. */
async function somebodyOf(tenant: string, name: string): Promise<Ask> {
  const groups = ['case-reviewers', 'case-leads'];
  const person = { id: `${name}-${mark}`, name: `${name} ${mark}`, roles: personRoles, groups, tenant };
  const token = await issueDevelopmentToken(person, stack.secrets.authDev);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return async (query, variables = {}) => {
    const request = { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(20_000) };
    return (await fetch(`${stack.api.url}/graphql`, request)).json() as Promise<Answer>;
  };
}

let north: Ask;
let strangers: Record<string, Ask>;
let canary: Canary;
let failed: FailedInstance;
/** Error group of the failed instance. */
let groupId: string;
let deploymentId: string;
let operationId: string;
/** Key of a message that waits. */
const messageKey = `message-${randomUUID()}`;

beforeAll(async () => {
  const xml = await readFile(join(ROOT, 'tests/support/canary.bpmn'), 'utf8');
  deploymentId = (await flowable.deployments.create({ fileName: 'canary.bpmn', xml })).id;
  north = await somebodyOf('north', 'nina');
  strangers = { 'of another tenant': await somebodyOf('south', 'sam'), 'without a tenant': await somebodyOf('', 'wim') };
  canary = await releaseCanary(north, flowable, 'north');
  failed = await failedInstance(flowable, { message: `Only nina-${mark} may try it again.`, tenantId: 'north' });
  const groups = `{ errorGroups(filter: { processDefinitionKey: "${failed.key}" }) { nodes { id } } }`;
  groupId = await eventually(
    async () => (await dataOf<{ errorGroups: { nodes: { id: string }[] } }>(north(groups))).errorGroups.nodes.at(0)?.id ?? '',
    (id) => id !== '',
    { seconds: 60, what: 'The error group of the failed instance' },
  );
  const send = `mutation ($key: String!, $businessKey: String!) {
    correlateMessage(messageName: "never-awaited", businessKey: $businessKey, idempotencyKey: $key) { id } }`;
  operationId = await operateNorth(canary.reviewed.processInstanceId);
  expect((await north(send, { key: messageKey, businessKey: canary.asked.businessKey })).errors ?? []).toEqual([]);
});
afterAll(() => flowable.deployments.remove(deploymentId, { cascade: true }));

/** Starts an operation that finds nothing to do: the instance is active. */
async function operateNorth(processInstanceId: string): Promise<string> {
  const plan = 'mutation ($input: OperationInput!) { planOperation(input: $input) { id } }';
  const input = { kind: 'ACTIVATE', processInstanceIds: [processInstanceId] };
  const { planOperation } = await dataOf<{ planOperation: { id: string } }>(north(plan, { input }));
  await dataOf(north('mutation ($id: ID!) { startOperation(id: $id, reason: "For the walk") { id } }', planOperation));
  return planOperation.id;
}

/** Values for each argument that a person of another tenant would try who had learnt the ids of north. */
const tries = (): Record<string, unknown[]> => ({
  id: [canary.reviewed.activityId, canary.reviewed.processInstanceId, ...canary.installedIds, groupId, operationId],
  errorClass: ['WORKER_FAILED'],
  elementId: ['task-1'],
  occurrences: [1],
  activityId: [canary.reviewed.activityId],
  processInstanceId: [canary.reviewed.processInstanceId, canary.waiting.processInstanceId, failed.processInstanceId],
  incidentId: [failed.incidentId],
  processInstanceIds: [canary.reviewed.processInstanceId],
  incidentIds: [failed.incidentId],
  kind: ['CANCEL'],
  businessKey: [canary.reviewed.businessKey, canary.asked.businessKey],
  assignee: [`nina-${mark}`],
  to: [`nina-${mark}`],
  personId: [`nina-${mark}`],
  operation: ['claimActivity'],
  target: [canary.reviewed.activityId],
  count: [1],
  ids: [`nina-${mark}`],
  search: [mark],
  group: ['case-reviewers'],
  idempotencyKey: [messageKey, `key-${canary.reviewed.businessKey}`, `another-key-${randomUUID()}`],
  messageName: ['answer-received'],
  name: ['canary-signal'],
  key: ['hello-world'],
  processDefinitionKey: ['case-review', failed.key],
  variables: [{}],
  version: [1],
  toVersion: [1],
  decision: [{ outcome: 'approve', reason: 'Not by north' }],
  priority: [90],
  url: ['https://elsewhere.example/document'],
  ...Object.fromEntries(['reason', 'note', 'text', 'title'].map((name) => [name, ['Not by north']])),
  fullName: ['Maria Gonzalez'],
  birthDate: ['1985-02-11'],
  country: ['ES'],
  email: ['south@example.org'],
  first: [20],
  digest: ['DAILY'],
  muted: ['OVERDUE'],
  language: ['de'],
  zone: ['Europe/Berlin'],
  webhook: [true],
  until: [new Date(Date.now() + 3_600_000).toISOString()],
});
/** Arguments that narrow down lists, page through lists, or add details to new data. */
const leftOut = [
  'after order descending status states kinds action actor since startedAfter startedBefore userTaskKey minPriority dueBefore dueAfter',
  'mine forMe unassigned overdue watched delegatedByMe decidedByMe createdByMe ready standalone',
  'mediaType description dueAt followUpAt candidateGroups candidateUsers',
  'errorGroupId errorCode toElementId mappings from',
  'element endedAfter endedBefore errorText comparison flag number hours columns',
].flatMap((names) => names.split(' '));
/** Refusals of a person who has the permission, but no object to use it on. */
const refusals = ['NOT_FOUND', 'MESSAGE_NOT_EXPECTED', 'IDEMPOTENCY_CONFLICT', 'BUSINESS_KEY_IN_USE'];
/** Refusals that only these operations give: people of north do not exist for the caller. */
const refusalsOf: Record<string, string[]> = {
  createActivity: ['INVALID_INPUT'],
  correlateMessage: ['IDEMPOTENCY_KEY_REUSED'],
  // The walk starts instances under the business keys of north in its own tenant.
  eraseBusinessKey: ['ERASURE_TOO_EARLY'],
  // The walk selects in several ways at once.
  planOperation: ['INVALID_INPUT'],
};
/** Queries with the same answer for all callers, or only about the caller's own choices and numbers. */
const withoutMarks = [
  'health',
  'alerts',
  'systems',
  'processDefinitions',
  'versionStatistics',
  'serviceLevels',
  'unmappedElements',
  'inboxCounts',
  'savedFilters',
  'savedInstanceFilters',
  'notificationPreferences',
];
/** Queries about models, which tenants share: the key of a model is no data of north. */
const aboutModels = ['processDefinitions'];

const personsOperations = schemaOperations.filter(({ kind, name }) => {
  const allowed = rules[`${kind === 'query' ? 'Query' : 'Mutation'}.${name}` as keyof typeof rules];
  return personRoles.some((role) => (allowed as readonly string[]).includes(role));
});
const workersOperations = schemaOperations.filter((operation) => !personsOperations.includes(operation));

const depth = 3;

/** Returns one document for each value of the argument that has most values, with all arguments and with the required ones only. */
function documentsFor(operation: SchemaOperation) {
  const values = tries();
  const most = Math.max(1, ...argumentNames(operation).map((name) => values[name]?.length ?? 0));
  return Array.from({ length: most }, (_, turn) => {
    const valueOf = (name: string, type: GraphQLInputType) => {
      const value = values[name]?.[turn % values[name].length];
      // `email` is an address of a sender and a choice of a person.
      return getNamedType(type).name === 'Boolean' && value !== undefined ? true : value;
    };
    return [documentFor(operation, valueOf, depth), documentFor(withNeededArguments(operation), valueOf, depth)];
  }).flat();
}

function withNeededArguments({ field, ...operation }: SchemaOperation): SchemaOperation {
  return { ...operation, field: { ...field, args: field.args.filter(({ type }) => isNonNullType(type)) } };
}

/** Returns the argument names of an operation, including all fields of its inputs. */
const argumentNames = ({ field }: SchemaOperation): string[] => field.args.flatMap(leafNames);

function leafNames({ name, type }: { name: string; type: GraphQLInputType }): string[] {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()).flatMap(leafNames) : [name];
}

/** Returns the data of north that stand in the answer and were not in the question. */
function leaks(answer: Answer, variables: Record<string, unknown>): string[] {
  const [said, asked] = [JSON.stringify(answer), JSON.stringify(variables)];
  return [...canary.marks, failed.key, `nina-${mark}`, `nina ${mark}`].filter((secret) => said.includes(secret) && !asked.includes(secret));
}

describe('the people of north', () => {
  it.each(personsOperations.filter(({ kind, name }) => kind === 'query' && !withoutMarks.includes(name)))(
    'see what is theirs: $name',
    async (operation) => {
      const seen: string[] = [];
      for (const { query, variables } of documentsFor(operation)) {
        const answer = await north(query, variables);
        expect(answer.errors ?? [], query).toEqual([]);
        seen.push(...leaks(answer, variables));
      }
      expect(seen, 'otherwise the walk below proves nothing').not.toEqual([]);
    },
  );
});

describe('somebody', () => {
  it('tries every argument that there is', () => {
    const names = new Set(personsOperations.flatMap(argumentNames));
    const known = [...Object.keys(tries()), ...leftOut];
    expect(
      [...names].filter((name) => !known.includes(name)),
      'give them values of north in `tries`',
    ).toEqual([]);
  });

  describe.each(['of another tenant', 'without a tenant'])('%s', (who) => {
    const ask: Ask = (query, variables) => strangers[who]?.(query, variables) ?? Promise.reject(new Error(`Nobody is ${who}.`));
    let before: unknown;
    beforeAll(async () => {
      before = await stateOfNorth();
    });

    it.each(personsOperations)('sees nothing of north: $kind $name', async (operation) => {
      for (const { query, variables } of documentsFor(operation)) {
        const answer = await ask(query, variables);
        const shared = aboutModels.includes(operation.name) ? [failed.key] : [];
        expect(
          leaks(answer, variables).filter((secret) => !shared.includes(secret)),
          `${query} ${JSON.stringify(variables)}`,
        ).toEqual([]);
        const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
        expect(
          codes.filter((code) => ![...refusals, ...(refusalsOf[operation.name] ?? [])].includes(code ?? '')),
          query,
        ).toEqual([]);
      }
    });

    it.each(workersOperations)('may not do the work of workers: $kind $name', async (operation) => {
      const { query, variables } = documentFor(operation, () => undefined);
      expect((await ask(query, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('has moved nothing of north', async () => {
      expect(await stateOfNorth()).toEqual(before);
    });
  });
});

async function stateOfNorth(): Promise<unknown> {
  const instance = 'query ($id: ID!) { processInstance(id: $id) { status variables currentElements { elementId } } }';
  const activity = 'query ($id: ID!) { activity(id: $id) { status version assignee history { action actor } } }';
  const { reviewed, asked, waiting } = canary;
  const ids = [reviewed, asked, waiting, failed].map(({ processInstanceId }) => processInstanceId);
  return Promise.all([...ids.map((id) => north(instance, { id })), north(activity, { id: reviewed.activityId })]);
}

describe('an operation', () => {
  const plan = 'mutation ($input: OperationInput!) { planOperation(input: $input) { items { nodes { processInstanceId } } } }';
  const selections = (): Record<string, unknown>[] => [
    { processInstanceIds: [failed.processInstanceId] },
    { incidentIds: [failed.incidentId] },
    { filter: { businessKey: canary.reviewed.businessKey } },
  ];

  it.each(['of another tenant', 'without a tenant'])('of somebody %s selects nothing of north', async (who) => {
    for (const selection of selections()) {
      const answer = await strangers[who]?.(plan, { input: { kind: 'CANCEL', ...selection } });
      // The walk has started instances under the same business keys in the tenant of the stranger.
      expect(JSON.stringify(answer)).not.toContain(canary.reviewed.processInstanceId);
      if (!('filter' in selection)) expect(answer?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});

describe('what the engine knows of an instance of north', () => {
  it('has its tenant: executions, jobs, timers, tasks, subscriptions, and the process that it calls', async () => {
    const ids = [canary.reviewed.processInstanceId, canary.asked.processInstanceId, canary.waiting.processInstanceId];
    const tables = {
      act_ru_execution: 'proc_inst_id_',
      act_ru_task: 'proc_inst_id_',
      act_ru_timer_job: 'process_instance_id_',
      act_ru_event_subscr: 'proc_inst_id_',
      act_hi_procinst: 'proc_inst_id_',
      act_hi_taskinst: 'proc_inst_id_',
      act_hi_actinst: 'proc_inst_id_',
    };
    for (const [table, column] of Object.entries(tables)) {
      const rows = await engineRows(`select distinct tenant_id_ as tenant from ${table} where ${column} = any($1)`, [ids]);
      expect({ table, rows }).toEqual({ table, rows: [{ tenant: 'baton/north' }] });
    }
    const called = 'select tenant_id_ as tenant, end_time_ is not null as ended from act_hi_procinst where super_process_instance_id_ = $1';
    expect(await engineRows(called, [canary.waiting.processInstanceId])).toEqual([{ tenant: 'baton/north', ended: true }]);
  });

  it('hears a signal of its own people', async () => {
    await dataOf(north('mutation { sendSignal(name: "canary-signal") }'));
    await eventually(
      () => flowable.history.processInstance(canary.waiting.processInstanceId),
      (instance) => instance?.endTime !== null,
      { seconds: 30, what: 'The end of the instance that waits for the signal' },
    );
  });

  it('is moved by a message, tried again and ended by its own people', async () => {
    const message = 'mutation ($key: String!) { correlateMessage(messageName: "answer-received", businessKey: $key) { id } }';
    await dataOf(north(message, { key: canary.asked.businessKey }));
    const retry = 'mutation ($of: ID!, $id: ID!) { retryIncident(processInstanceId: $of, incidentId: $id) { id } }';
    await dataOf(north(retry, { of: failed.processInstanceId, id: failed.incidentId }));
    const cancel = 'mutation ($id: ID!) { cancelProcess(processInstanceId: $id, reason: "The walk is over") { status } }';
    expect(await dataOf(north(cancel, { id: canary.reviewed.processInstanceId }))).toEqual({ cancelProcess: { status: 'CANCELLED' } });
    await dataOf(north(cancel, { id: failed.processInstanceId }));
  });

  it('leaves everything in order, business keys of two tenants included', async () => {
    await expectInvariants({ settings: stack.settings, sandboxUrl: stack.sandbox.url, shared: true }, { 'one-instance-per-start': 4 });
  });
});

async function engineRows(query: string, values: unknown[]): Promise<unknown[]> {
  const client = new Client({ connectionString: stack.postgres.flowableUrl });
  await client.connect();
  try {
    return (await client.query(query, values)).rows;
  } finally {
    await client.end();
  }
}
