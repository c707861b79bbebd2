import fc from 'fast-check';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { activityActions, type ActivityAction } from '#netlify/core/activity-actions.ts';
import { allowedActions } from '#netlify/services/activities/may.ts';
import { activityColumns } from '#netlify/services/activities/activity.ts';
import { visibleTo } from '#netlify/services/activities/visible-to.ts';
import { type Person, roles } from '#netlify/auth/person.ts';
import { activity, activityStatuses, delegations } from '#netlify/database/schema.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { act, ask, meet, somebody } from './activity-scene.ts';
import { type Answer, type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { openTask, processApi } from './engine-replies.ts';

type Stage = 'open' | 'claimed' | 'delegated' | 'stuck' | 'closed';
const stages = ['open', 'claimed', 'delegated', 'stuck', 'closed'] as const;

/** People in every possible relation to the walk's Activity, and two without a relation. */
const people = {
  candidate: somebody('walk-candidate', { groups: ['walkers'] }),
  named: somebody('walk-named'),
  assignee: somebody('walk-assignee', { roles: ['clerk'] }),
  owner: somebody('walk-owner', { roles: ['clerk'] }),
  decider: somebody('walk-decider', { roles: ['clerk'] }),
  creator: somebody('walk-creator', { roles: ['clerk'] }),
  lead: somebody('walk-lead', { roles: ['lead'], groups: ['walkers'] }),
  operator: somebody('walk-operator', { roles: ['operator'] }),
  auditor: somebody('walk-auditor', { roles: ['auditor'] }),
  clerkInGroup: somebody('walk-clerk', { roles: ['clerk'], groups: ['walkers'] }),
  stranger: somebody('walk-stranger', { roles: ['reviewer', 'lead'], groups: ['others'] }),
  foreigner: somebody('walk-lead', { roles: ['reviewer', 'lead', 'operator', 'auditor'], groups: ['walkers'], tenant: 'elsewhere' }),
} as const;
type Who = keyof typeof people;
const everybody = Object.keys(people) as Who[];

const participants = 'candidate named assignee owner decider lead';
const talkers = `${participants} creator operator`;
const readers = `${talkers} auditor`;
const always = (who: string): Record<Stage, string> => ({ open: who, claimed: who, delegated: who, stuck: who, closed: who });

/** Permissions by action and stage, written down a second time on purpose: a change of the rules has to be made here, too. */
const allowed: Record<ActivityAction, Record<Stage, string>> = {
  READ: always(readers),
  READ_PRIVATE: always(participants),
  READ_HISTORY: always(readers),
  CLAIM: { open: 'candidate named lead', claimed: '', delegated: '', stuck: '', closed: '' },
  UNCLAIM: { open: '', claimed: 'assignee lead', delegated: '', stuck: '', closed: '' },
  ASSIGN: { open: 'lead', claimed: 'lead', delegated: 'lead', stuck: '', closed: '' },
  DELEGATE: { open: '', claimed: 'assignee lead', delegated: '', stuck: '', closed: '' },
  HAND_BACK: { open: '', claimed: '', delegated: 'assignee', stuck: '', closed: '' },
  COMPLETE: { open: 'candidate named lead', claimed: 'assignee lead', delegated: 'lead', stuck: '', closed: '' },
  CHANGE: { open: 'lead', claimed: 'lead', delegated: 'lead', stuck: '', closed: '' },
  FOLLOW_UP: { open: 'lead', claimed: 'assignee lead', delegated: 'assignee lead', stuck: '', closed: '' },
  COMMENT: always(talkers),
  ATTACH: always(talkers),
  WATCH: always(talkers),
  RETRY: { open: '', claimed: '', delegated: '', stuck: 'decider lead operator', closed: '' },
  REOPEN: { open: '', claimed: '', delegated: '', stuck: 'lead operator', closed: '' },
  // Only for a standalone Activity: one of a process cannot be cancelled.
  CANCEL: { open: 'creator lead', claimed: 'creator lead', delegated: 'creator lead', stuck: '', closed: '' },
};

let api: ApiUnderTest;
let number = 0;
useNock();
beforeAll(async () => {
  // Checked before an Activity is reopened.
  nock(processApi)
    .persist()
    .get(/runtime.tasks.walk-/)
    .reply(200, ({ url }: Request) => openTask(url.split('/').at(-1) ?? ''));
  api = await startApi();
  await meet(api, somebody('somebody-else'));
});
afterAll(() => api.close());

/** Makes an Activity at that stage, with all people in their relations as far as that is possible there. */
async function standing(stage: Stage, { standalone = false } = {}): Promise<string> {
  number += 1;
  const id = `walk-${number}`;
  const isHeld = stage === 'claimed' || stage === 'delegated';
  const isDecided = stage === 'stuck' || stage === 'closed';
  const ofProcess = { taskId: id, userTaskKey: 'review-case', processInstanceId: id, processDefinitionKey: 'case-review' };
  await api.deps.database.insert(activity).values({
    id,
    title: id,
    priority: 50,
    contextEntries: [],
    candidateGroups: ['walkers'],
    candidateUsers: [people.named.id],
    status: { open: 'OPEN', claimed: 'CLAIMED', delegated: 'CLAIMED', stuck: 'COMPLETED', closed: 'COMPLETED' }[stage] as 'OPEN',
    delivery: stage === 'stuck' ? 'SENDING' : 'NONE',
    stuckAt: stage === 'stuck' ? new Date() : null,
    delegation: stage === 'delegated' ? 'PENDING' : 'NONE',
    assignee: isHeld || isDecided ? people.assignee.id : null,
    owner: stage === 'open' ? null : people.owner.id,
    ...(isDecided && {
      decidedBy: people.decider.id,
      decidedAt: new Date(),
      publicDecision: {},
      privateDecision: { internalNote: 'n' },
    }),
    ...(standalone ? { createdBy: people.creator.id, idempotencyKey: id } : ofProcess),
  });
  return id;
}

/** Relations that do not exist at that stage: an open Activity has no owner, assignee or decider. */
const absent: Record<Stage, readonly Who[]> = {
  open: ['assignee', 'owner', 'decider', 'creator'],
  claimed: ['decider', 'creator'],
  delegated: ['decider', 'creator'],
  stuck: ['creator'],
  closed: ['creator'],
};

const mayDo = (action: ActivityAction, stage: Stage, who: Who): boolean =>
  allowed[action][stage].split(' ').includes(who) && !absent[stage].includes(who);

const noteOf = (key: string) => ({ text: 'Look', key });
type Call = (id: string, who: Person) => Promise<Answer>;
const send =
  (query: string, variables: (id: string) => Record<string, unknown>): Call =>
  (id, who) =>
    ask(api, who, query, variables(id));

/** Mutation behind each action that has one. */
const calls: Partial<Record<ActivityAction, Call>> = {
  CLAIM: (id, who) => act(api, who, 'claimActivity', { id, version: 1 }),
  UNCLAIM: (id, who) => act(api, who, 'unclaimActivity', { id, version: 1 }),
  ASSIGN: (id, who) => act(api, who, 'assignActivity', { id, version: 1, assignee: 'somebody-else' }),
  DELEGATE: (id, who) => act(api, who, 'delegateActivity', { id, version: 1, to: 'somebody-else' }),
  HAND_BACK: (id, who) => act(api, who, 'handBackActivity', { id, version: 1 }),
  COMPLETE: (id, who) => act(api, who, 'completeActivity', { id, version: 1, decision: { outcome: 'approve' } }),
  CHANGE: (id, who) => act(api, who, 'changeActivity', { id, version: 1, changes: { priority: 99 } }),
  FOLLOW_UP: (id, who) => act(api, who, 'changeActivity', { id, version: 1, changes: { followUpAt: '2047-01-01T00:00:00.000Z' } }),
  RETRY: (id, who) => act(api, who, 'retryDecision', { id, version: 1 }),
  REOPEN: (id, who) => act(api, who, 'reopenActivity', { id, version: 1 }),
  CANCEL: (id, who) => act(api, who, 'cancelActivity', { id, version: 1, reason: 'Not needed' }),
  COMMENT: send(
    'mutation ($id: ID!, $text: String!, $key: String!) { addComment(activityId: $id, text: $text, idempotencyKey: $key) { id } }',
    (id) => ({
      id,
      ...noteOf('walk'),
    }),
  ),
  ATTACH: send(
    'mutation ($id: ID!) { addAttachment(activityId: $id, name: "a", url: "https://files.test/a", idempotencyKey: "walk") { id } }',
    (id) => ({ id }),
  ),
  WATCH: (id, who) => act(api, who, 'watchActivity', { id }),
};

const refusals = [
  'NOT_FOUND',
  'FORBIDDEN',
  'NOT_ALLOWED',
  'NOT_CLAIMED',
  'NOT_DELEGATED',
  'DELEGATED',
  'CLAIMED_BY_OTHER',
  'NOT_STANDALONE',
  'DECISION_NOT_STUCK',
];
const closings = ['ACTIVITY_ALREADY_DECIDED', 'ACTIVITY_CLOSED'];

describe('the rules of one Activity', () => {
  it('have a mutation behind every action that is not reading', () => {
    expect(Object.keys(calls).toSorted()).toEqual(activityActions.filter((action) => !action.startsWith('READ')).toSorted());
  });

  describe.each(Object.entries(calls).filter(([action]) => action !== 'CANCEL') as [ActivityAction, Call][])('%s', (action, call) => {
    it.each(stages)('%s', async (stage) => {
      for (const who of everybody) {
        const id = await standing(stage);
        const code = codeOf(await call(id, people[who]));
        const expected = mayDo(action, stage, who)
          ? [undefined]
          : [...refusals, ...(stage === 'closed' || stage === 'stuck' ? closings : [])];
        expect(expected, `${who}: ${String(code)}`).toContain(code);
      }
    });
  });

  it.each(stages)('CANCEL, of an Activity without a process that is %s', async (stage) => {
    for (const who of everybody) {
      const isAllowed = allowed.CANCEL[stage].split(' ').includes(who);
      const ofProcess = await calls.CANCEL?.(await standing(stage), people[who]);
      expect([...refusals, ...closings], who).toContain(ofProcess && codeOf(ofProcess));
      const answer = await calls.CANCEL?.(await standing(stage, { standalone: true }), people[who]);
      const expected = isAllowed ? [undefined] : [...refusals, ...closings];
      expect(expected, who).toContain(answer && codeOf(answer));
    }
  });

  it.each(stages)('reading and `may` of one that is %s', async (stage) => {
    const document = 'query ($id: ID!) { activity(id: $id) { may decision history { action } } }';
    for (const standalone of [false, true]) {
      const id = await standing(stage, { standalone });
      for (const who of everybody) {
        const found = (await ask(api, people[who], document, { id })).data?.['activity'] ?? null;
        const isCreator = who === 'creator' && standalone;
        const may = activityActions.filter((action) => {
          if (action === 'CANCEL' && !standalone) return false;
          return isCreator ? allowed[action][stage].split(' ').includes(who) : mayDo(action, stage, who);
        });
        expect(found?.may ?? [], `${who}, ${standalone ? 'standalone' : 'of a process'}`).toEqual(may);
        expect(found !== null).toBe(may.includes('READ'));
        if ((stage === 'closed' || stage === 'stuck') && found)
          expect('internalNote' in found.decision, who).toBe(may.includes('READ_PRIVATE'));
      }
    }
  });
});

describe('visibleTo', () => {
  const names = fc.constantFrom('a', 'b', 'c');
  const someone = fc.option(names, { nil: null });
  const several = fc.uniqueArray(names, { maxLength: 2 });
  const tenants = fc.constantFrom('', 'north', 'north:a');

  const persons = fc.record<Person>({
    id: names,
    name: names,
    tenant: tenants,
    groups: several,
    roles: fc.subarray(roles.filter((role) => role !== 'worker')),
    kind: fc.constant('person' as const),
  });
  const activities = fc.record({
    tenantId: tenants,
    candidateGroups: several,
    candidateUsers: several,
    assignee: someone,
    owner: someone,
    decidedBy: someone,
    createdBy: someone,
    status: fc.constantFrom(...activityStatuses),
    delegation: fc.constantFrom(...delegations),
  });

  it('selects in SQL exactly what the rules let the person read', async () => {
    const given = fc.sample(activities, { numRuns: 400, seed: 7 });
    const rows = given.map((fields, index) => {
      const id = `any-${index}`;
      return { ...fields, id, title: id, priority: 50, contextEntries: [], idempotencyKey: id, taskId: index % 2 === 0 ? id : null };
    });
    await api.deps.database.insert(activity).values(rows);
    await fc.assert(
      fc.asyncProperty(persons, async (person) => {
        const all = await api.deps.database.select(activityColumns).from(activity);
        const visible = await api.deps.database.select({ id: activity.id }).from(activity).where(visibleTo(person));
        const readable = all.filter((found) => allowedActions(person, found).has('READ')).map(({ id }) => id);
        expect(visible.map(({ id }) => id).toSorted()).toEqual(readable.toSorted());
      }),
      { numRuns: 120 },
    );
  });
});
