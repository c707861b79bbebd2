/** Activities for the tests of the API: tasks as the bridge reports each, and every mutation of a person by its name. */
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import type { Person } from '#netlify/auth/person.ts';

import { type Answer, type ApiUnderTest, developmentSecret } from './api-under-test.ts';

export const fields = /* GraphQL */ `
  fragment Fields on Activity {
    id
    taskId
    title
    description
    status
    delivery
    decisionProgress {
      state
      attempts
      maxAttempts
      nextAt
      cause
      problem
      action
      allowedTo
    }
    delegation
    version
    assignee
    owner
    createdBy
    decision
    hasPrivate
    decidedBy
    closedReason
    priority
    dueAt
    followUpAt
    candidateGroups
    candidateUsers
    formSchema
    formUi
    bulk
    may
    context {
      name
      label
      value
      kind
      group
    }
    deadlines {
      elementId
      name
      at
      interrupting
      kind
    }
    history {
      actor
      action
      from
      to
      note
      changes {
        field
        before
        after
      }
    }
  }
`;

/** Arguments of the mutations that answer with an Activity. */
const mutations = {
  claimActivity: 'id: ID!, version: Int!',
  unclaimActivity: 'id: ID!, version: Int!, note: String',
  assignActivity: 'id: ID!, version: Int!, assignee: ID, note: String',
  delegateActivity: 'id: ID!, version: Int!, to: ID!, note: String',
  handBackActivity: 'id: ID!, version: Int!, note: String',
  completeActivity: 'id: ID!, version: Int!, decision: JSONObject!',
  changeActivity: 'id: ID!, version: Int!, changes: ActivityChanges!, note: String',
  createActivity: 'input: NewActivity!, idempotencyKey: String!',
  cancelActivity: 'id: ID!, version: Int!, reason: String!',
  retryDecision: 'id: ID!, version: Int!, note: String',
  reopenActivity: 'id: ID!, version: Int!, note: String',
  removeAttachment: 'id: ID!',
  watchActivity: 'id: ID!',
  unwatchActivity: 'id: ID!',
} as const;
export type ActivityMutation = keyof typeof mutations;

export const approve = { outcome: 'approve' };

let taskNumber = 0;

export interface OpenedActivity {
  readonly id: string;
  readonly taskId: string;
  readonly processInstanceId: string;
}

/** Returns a user task as the bridge reports one; each call returns another task. */
export function task(overrides: Record<string, unknown> = {}) {
  taskNumber += 1;
  return {
    taskId: `task-${taskNumber}`,
    userTaskKey: 'review-case',
    title: `Review ${taskNumber}`,
    processInstanceId: `instance-${taskNumber}`,
    processDefinitionKey: 'case-review',
    businessKey: `APP-${taskNumber}`,
    candidateGroups: ['case-reviewers'],
    priority: 50,
    dueAt: '2046-12-01T10:00:00.000Z',
    variables: { fullName: 'Ada Example', country: 'NL', secretNote: 'not for the form' },
    ...overrides,
  };
}

export async function opened(api: ApiUnderTest, overrides: Record<string, unknown> = {}): Promise<OpenedActivity> {
  const given = task(overrides);
  const [id] = await api.worker.openActivities([given]);
  if (!id) throw new Error('No Activity was opened.');
  return { id, taskId: given.taskId, processInstanceId: given.processInstanceId };
}

/** Returns a reviewer without groups, except for the given fields. */
export const somebody = (id: string, given: Partial<Person> = {}): Person => ({
  id,
  name: id,
  roles: ['reviewer'],
  groups: [],
  tenant: '',
  kind: 'person',
  ...given,
});

/** Sends an operation to the API as that person; `who` may be the id of a seeded one. */
export async function ask(
  api: ApiUnderTest,
  who: string | Person,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  if (typeof who === 'string') return api.as(who)(query, variables);
  return api.withToken(await issueDevelopmentToken(who, developmentSecret), query, variables);
}

/** Registers people in the directory: work is given only to people who have signed in. */
export async function meet(api: ApiUnderTest, ...people: readonly Person[]): Promise<void> {
  for (const person of people) await ask(api, person, '{ me { id } }');
}

/** Calls a mutation that answers with an Activity. */
export function act(api: ApiUnderTest, who: string | Person, name: ActivityMutation, variables: Record<string, unknown>): Promise<Answer> {
  const declared = mutations[name].replaceAll(/(\w+):/g, '$$$1:');
  const passed = mutations[name].replaceAll(/(\w+): [^,]+/g, '$1: $$$1');
  return ask(api, who, `mutation (${declared}) { ${name}(${passed}) { ...Fields } } ${fields}`, variables);
}

/** Returns the Activity as that person sees it; null when the person does not see the Activity. */
export async function read(api: ApiUnderTest, id: string, who: string | Person = 'otto') {
  return (await ask(api, who, `query ($id: ID!) { activity(id: $id) { ...Fields } } ${fields}`, { id })).data?.['activity'];
}

export async function actionsOf(api: ApiUnderTest, id: string): Promise<string[]> {
  return (await read(api, id)).history.map((entry: { action: string }) => entry.action);
}
