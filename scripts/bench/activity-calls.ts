import { ulid } from 'ulid';

import type { Person } from '#netlify/auth/person.ts';

/** Single API call as a page makes it. */
export interface Call {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const row = 'id title businessKey processDefinitionKey candidateGroups assignee priority dueAt status version watching';
const listQuery = `query ($filter: ActivityFilter, $order: ActivityOrder, $descending: Boolean, $after: String) {
  activities(filter: $filter, order: $order, descending: $descending, after: $after) { nodes { ${row} } pageInfo { hasNextPage endCursor } } }`;
const countedQuery = `query ($filter: ActivityFilter) { activities(filter: $filter) { totalCount } }`;
const pageQuery = `query ($id: ID!) { activity(id: $id) { ${row} description formSchema formUi may context { label value } decision deadlines { at }
  comments { text } attachments { name } watchers draft { decision } history { actor action changes { field } } related { id } } }`;

const person = (id: string, roles: Person['roles'], ...groups: string[]): Person => ({
  id,
  name: id,
  roles,
  groups,
  tenant: '',
  kind: 'person',
});

/** Members of the largest group and of a small group. */
export const reviewer = person('person-5', ['reviewer', 'lead'], 'large');
export const specialist = person('person-7', ['reviewer'], 'small');
export const operator = person('otto', ['operator']);

const live = ['OPEN', 'CLAIMED'];
const list = (filter: Record<string, unknown>, order = 'DUE', descending = false): Call => ({
  query: listQuery,
  variables: { filter, order, descending },
});

/** Measured reads by name, each with the person who reads. */
export const reads: Readonly<Record<string, readonly [Person, Call]>> = {
  'my groups, by due date': [reviewer, list({ forMe: true, status: live })],
  'my groups, by priority': [reviewer, list({ forMe: true, status: live }, 'PRIORITY', true)],
  'my groups, by title': [reviewer, list({ forMe: true, status: live }, 'TITLE')],
  'my small group, by due date': [specialist, list({ forMe: true, status: live })],
  mine: [reviewer, list({ mine: true, status: live })],
  'unassigned, newest first': [reviewer, list({ unassigned: true, status: ['OPEN'] }, 'CREATED', true)],
  overdue: [reviewer, list({ overdue: true })],
  watched: [reviewer, list({ watched: true, status: live })],
  'of one process': [reviewer, list({ status: live, processDefinitionKey: 'process-1' })],
  'with a business key in part': [reviewer, list({ text: 'app-12' })],
  'with two common words': [reviewer, list({ text: 'review case', status: live })],
  'decided by me, newest first': [reviewer, list({ decidedByMe: true }, 'UPDATED', true)],
  'everything, newest first': [operator, list({}, 'UPDATED', true)],
  'total of my groups': [reviewer, { query: countedQuery, variables: { filter: { forMe: true, status: live } } }],
  'inbox counts': [reviewer, { query: 'query { inboxCounts { mine forMe unassigned overdue watched delegated } }', variables: {} }],
  'inbox counts of an operator': [
    operator,
    { query: 'query { inboxCounts { mine forMe unassigned overdue watched delegated } }', variables: {} },
  ],
};

export const pageOf = (id: string): Call => ({ query: pageQuery, variables: { id } });

const changed = (name: string, declared: string, passed: string, variables: Record<string, unknown>): Call => ({
  query: `mutation (${declared}) { ${name}(${passed}) { id } }`,
  variables,
});

/** Changes of one new Activity, in this order; each is measured separately. */
export const changes: Readonly<Record<string, (id: string) => Call>> = {
  claim: (id) => changed('claimActivity', '$id: ID!', 'id: $id, version: 1', { id }),
  comment: (id) =>
    changed('addComment', '$id: ID!, $key: String!', 'activityId: $id, text: "Same person?", idempotencyKey: $key', { id, key: ulid() }),
  assign: (id) => changed('assignActivity', '$id: ID!', 'id: $id, version: 2, assignee: "person-5"', { id }),
  complete: (id) =>
    changed('completeActivity', '$id: ID!, $decision: JSONObject!', 'id: $id, version: 3, decision: $decision', {
      id,
      decision: { outcome: 'approve' },
    }),
};
