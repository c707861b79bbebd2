import fc from 'fast-check';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { serviceTokens } from '#inngest/graphql/service-token.ts';
import { type Person, personRoles } from '#netlify/auth/person.ts';
import { intent } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { ask, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, serviceSecret, startApi } from './api-under-test.ts';
import { engineOfInstances, readAll } from './engine-of-instances.ts';
import { historicInstance, page, processApi, startedInstance, waitOf } from './engine-replies.ts';

const stored = {
  fullName: 'Ada Example',
  birthDate: '1990-01-01',
  country: 'NL',
  email: 'ada@example.org',
  risk: 'review',
  resemblance: 0.5,
  resembles: 'Ada Exampel',
  labels: 'debtor',
};
const given = ['birthDate', 'country', 'email', 'fullName'];
const checked = ['labels', 'resemblance', 'resembles'];

/** People in every possible relation to the instance, and people without any. */
const people = {
  starter: somebody('access-starter', { roles: ['clerk'] }),
  candidate: somebody('access-candidate', { groups: ['access-reviewers'] }),
  named: somebody('access-named'),
  member: somebody('access-member', { roles: ['lead'], groups: ['case-leads'] }),
  operator: somebody('access-operator', { roles: ['operator'] }),
  auditor: somebody('access-auditor', { roles: ['auditor'] }),
  otherClerk: somebody('access-other', { roles: ['clerk'] }),
  reviewerWithoutGroups: somebody('access-reviewer'),
  clerkInGroup: somebody('access-in-group', { roles: ['clerk'], groups: ['access-reviewers'] }),
  foreigner: somebody('access-starter', { roles: [...personRoles], groups: ['access-reviewers', 'case-leads'], tenant: 'elsewhere' }),
} as const;
type Who = keyof typeof people;
const everybody = Object.keys(people) as Who[];
const readers: readonly Who[] = ['starter', 'candidate', 'named', 'member', 'operator', 'auditor'];

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await startedBy('access-starter', 'pi');
  await opened(api, {
    processInstanceId: 'pi',
    candidateGroups: ['access-reviewers'],
    candidateUsers: ['access-named'],
    variables: stored,
  });
  await startedBy('somebody-else', 'foreign');
  const elsewhere = historicInstance('elsewhere', { tenantId: 'baton/nowhere' });
  await readAll(api, engineOfInstances({ instances: [historicInstance('pi'), historicInstance('foreign'), elsewhere] }));
  nock.cleanAll();
});
afterAll(() => api.close());
afterEach(() => nock.cleanAll());

async function startedBy(createdBy: string, processInstanceId: string, fields: Partial<typeof intent.$inferInsert> = {}): Promise<void> {
  await api.deps.database.insert(intent).values({
    id: `intent-${processInstanceId}`,
    idempotencyKey: `key-of-${processInstanceId}`,
    requestHash: 'hash',
    processDefinitionKey: 'case-review',
    businessKey: `bk-${processInstanceId}`,
    variables: {},
    status: 'STARTED',
    processInstanceId,
    createdBy,
    ...fields,
  });
}

/** Mocks the engine with the instances of the tenant; answers every request. */
function engine(...rows: ReturnType<typeof historicInstance>[]): void {
  const known = rows.length > 0 ? rows : [historicInstance('pi'), historicInstance('foreign')];
  for (const row of known) nock(processApi).get(`/history/historic-process-instances/${row.id}`).reply(200, row).persist();
  nock(processApi)
    .post('/query/historic-process-instances')
    .reply(200, async (request: Request) => {
      const { processInstanceIds: ids, processBusinessKey: key }: Record<string, unknown> = Object(await request.json());
      const found = known.filter((row) => (!Array.isArray(ids) || ids.includes(row.id)) && (!key || row.businessKey === key));
      return page(...found);
    })
    .persist();
  nock(processApi)
    .post('/query/historic-variable-instances')
    .reply(
      200,
      page(
        ...Object.entries(stored).map(([name, value]) => ({
          variable: { name, type: typeof value === 'number' ? 'integer' : 'string', value },
        })),
      ),
    )
    .persist();
  nock(processApi).get('/management/deadletter-jobs').query(true).reply(200, page()).persist();
  nock(processApi)
    .get('/runtime/event-subscriptions')
    .query(true)
    .reply(200, page(waitOf('e', 'pi')))
    .persist();
  nock(processApi).put('/runtime/executions/e').reply(200).persist();
  nock(processApi).delete('/runtime/process-instances/pi').query(true).reply(204).persist();
}

const one = 'query ($id: ID!) { processInstance(id: $id) { id status variables hiddenVariables } }';

describe('a process instance', () => {
  it.each(everybody)('is read, listed and counted for %s by relation only', async (who) => {
    engine();
    const list =
      '{ processInstances { totalCount nodes { id } } failed: processInstances(filter: { status: RUNNING }) { totalCount nodes { id } } }';
    const { data } = await ask(api, people[who], list);
    const seesAll = who === 'operator' || who === 'auditor';
    const expected =
      who === 'foreigner' ? [] : [...(readers.includes(who) ? ['pi'] : []), ...(seesAll || who === 'member' ? ['foreign'] : [])];
    for (const name of ['processInstances', 'failed']) {
      expect(data?.[name].nodes.map(({ id }: { id: string }) => id).toSorted(), name).toEqual(expected.toSorted());
      expect(data?.[name].totalCount, name).toBe(expected.length);
    }
    const found = (await ask(api, people[who], one, { id: 'pi' })).data?.['processInstance'];
    expect(found?.id ?? null).toBe(readers.includes(who) ? 'pi' : null);
  });

  it.each([
    ['starter', checked],
    ['candidate', []],
    ['named', []],
    ['member', []],
    ['operator', [...given, ...checked]],
    ['auditor', [...given, ...checked]],
  ] as const)('shows its variables to %s but for %j', async (who, hidden) => {
    engine();
    const { variables, hiddenVariables } = (await ask(api, people[who], one, { id: 'pi' })).data?.['processInstance'];
    expect(hiddenVariables.toSorted()).toEqual(hidden.toSorted());
    expect(Object.keys(variables).toSorted()).toEqual(
      Object.keys(stored)
        .filter((name) => !hidden.some((one) => one === name))
        .toSorted(),
    );
  });

  it.each(everybody)('takes a message from its starter and members, not from %s otherwise', async (who) => {
    engine();
    const send = 'mutation { correlateMessage(messageName: "answer-received", businessKey: "bk-pi") { id } }';
    const code = codeOf(await ask(api, people[who], send));
    expect(code).toBe(['starter', 'member'].includes(who) ? undefined : 'MESSAGE_NOT_EXPECTED');
  });

  it.each(everybody)('is cancelled and retried by operators, not by %s otherwise', async (who) => {
    engine();
    const cancel = 'mutation { cancelProcess(processInstanceId: "pi", reason: "Not needed") { id } }';
    const retry = 'mutation { retryIncident(processInstanceId: "pi", incidentId: "x") { id } }';
    const codes = [codeOf(await ask(api, people[who], cancel)), codeOf(await ask(api, people[who], retry))];
    if (who === 'operator') expect(codes).toEqual([undefined, 'NOT_FOUND']);
    else for (const code of codes) expect(['FORBIDDEN', 'NOT_FOUND']).toContain(code);
  });

  it('that another instance has called is read by whoever started that one', async () => {
    engine(historicInstance('pi'), historicInstance('called', { superProcessInstanceId: 'pi' }));
    expect((await ask(api, people.starter, one, { id: 'called' })).data?.['processInstance']?.id).toBe('called');
    expect((await ask(api, people.otherClerk, one, { id: 'called' })).data?.['processInstance']).toBeNull();
  });

  it('shows a service no Activity of people, though the service may read the instance', async () => {
    engine();
    const query = 'query { processInstance(id: "pi") { id activities { id } } }';
    expect((await ask(api, people.operator, query)).data?.['processInstance'].activities).toHaveLength(1);
    const answer = await api.withToken(await serviceTokens(serviceSecret)(), query);
    expect(answer.data?.['processInstance']).toEqual({ id: 'pi', activities: [] });
  });

  it('of a process without code here hides all its variables from operators', async () => {
    engine(historicInstance('pi', { processDefinitionId: 'unknown:1:x' }));
    const { variables } = (await ask(api, people.operator, one, { id: 'pi' })).data?.['processInstance'];
    expect(variables).toEqual({});
  });
});

describe('a start', () => {
  const start =
    'mutation ($key: String!) { startProcess(key: "hello-world", businessKey: $key, variables: { message: "Hi" }, idempotencyKey: $key) { status } }';

  it.each([
    ['clerk', undefined],
    ['reviewer', 'FORBIDDEN'],
    ['lead', 'FORBIDDEN'],
    ['operator', 'FORBIDDEN'],
    ['auditor', 'FORBIDDEN'],
  ] as const)('by a %s is allowed as the workflow says', async (role, code) => {
    nock(processApi)
      .post('/runtime/process-instances')
      .reply(201, startedInstance(`hello-${role}`, `start-${role}`));
    const answer = await ask(api, somebody(`start-${role}`, { roles: [role] }), start, { key: `start-${role}` });
    expect(codeOf(answer)).toBe(code);
    if (code) expect(answer.errors[0]?.message).toBe('Your role does not allow starting hello-world.');
  });
});

describe('private variables', () => {
  it('that the context of an Activity hides are hidden among the variables of its instance, whoever asks', async () => {
    engine();
    await opened(api, { processInstanceId: 'pi', candidateGroups: ['other-group'], variables: stored });
    const document = `query { activities(filter: { processInstanceId: "pi" }) { nodes { context { name } } } processInstance(id: "pi") { variables } }`;
    const persons = fc.record<Person>({
      id: fc.constantFrom('access-starter', 'access-named', 'access-other'),
      name: fc.constant('Somebody'),
      tenant: fc.constant(''),
      groups: fc.subarray(['access-reviewers', 'other-group', 'case-leads']),
      roles: fc.subarray([...personRoles]),
      kind: fc.constant('person' as const),
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(persons, async (person) => {
        const { data } = await ask(api, person, document);
        const shown = Object.keys(data?.['processInstance']?.variables ?? {});
        for (const { context } of data?.['activities'].nodes ?? []) {
          read += 1;
          const names = context.map(({ name }: { name: string }) => name);
          const hidden = Object.keys(stored).filter((name) => !names.includes(name));
          expect(shown.filter((name) => hidden.includes(name))).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 12 },
    );
    expect(read).toBeGreaterThan(30);
  });
});
