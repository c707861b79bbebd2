/** A whole case on the real parts, erased by business key and by person, and looked for in every store that has held it. */
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { type Caller, callerWith } from '#scripts/api/caller.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';
import { people, type TestClient } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Review } from '#tests/support/reviews.ts';
import { tablesHolding, valuesInFiles } from '#tests/support/stored-values.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';

const { fullName, birthDate, country } = senderNamed('Maria Gonzalez');
const sender = { fullName, birthDate, country, email: 'pirolsang@example.org' };
const businessKey = 'APP-pirolsang-17';
/** Values that the case alone has: names, address, key, and what people wrote about it. */
const ofCase = ['Maria Gonzalez', 'pirolsang'];

const erika = { id: 'kanarienvogel-4711', name: 'Erika Kanarienvogel', email: 'kanarienvogel@example.org' };
const ofPerson = ['kanarienvogel', 'Kanarienvogel'];

let stack: TestStack;
let on: Cases;
let otto: TestClient;
let reviewer: Caller;
let store: string;
let processInstanceId = '';

beforeAll(async () => {
  const dataDir = await temporaryFolder('erasure');
  store = join(dataDir, 'inngest');
  // Inngest writes its store to files. The case goes by hints and events: by such a sweep it would outlast the deadlines.
  stack = await startTestStack({ dataDir, inngest: { retryIntervalSeconds: 1, dataDir: store }, hostSettings: { SWEEP_CRON: '1m' } });
  const as = people(stack.urls.host);
  on = cases(as);
  otto = as('otto');
  const may = { roles: ['reviewer', 'lead', 'clerk'] as const, groups: ['case-reviewers'], tenant: '' };
  reviewer = callerWith(
    stack.urls.host,
    await issueDevelopmentToken({ ...erika, ...may, roles: [...may.roles] }, stack.secrets.authDevSecret),
  );
  await as('ravi').request('{ me { id } }');
  await makeCase();
});

afterAll(() => stack?.dispose());

const does = (document: string, variables: Record<string, unknown>): Promise<unknown> => reviewer.request(document, variables, z.unknown());

async function makeCase(): Promise<void> {
  const start = `mutation ($businessKey: String!, $variables: JSONObject!) {
    startProcess(key: "case-review", businessKey: $businessKey, variables: $variables, idempotencyKey: "start-pirolsang") { status } }`;
  await does(start, { businessKey, variables: sender });
  const first = await on.openReview(businessKey, 60);
  processInstanceId = first.processInstanceId;
  await workOn(first, { outcome: 'ask', reason: 'A passport of pirolsang, please.' });
  const message = `mutation ($key: String!) { correlateMessage(messageName: "answer-received", businessKey: $key, idempotencyKey: "message-pirolsang") { id } }`;
  await does(message, { key: businessKey });
  const second = await on.openReview(businessKey, 90);
  await workOn(second, { outcome: 'approve', internalNote: 'pirolsang is known to us.' });
  expect((await on.ended(businessKey, 90)).outcome).toBe('Case approved');
}

/** Leaves what a person can leave on an Activity, and decides it. */
async function workOn({ id, version }: Review, decision: Record<string, unknown>): Promise<void> {
  await does('mutation ($id: ID!) { watchActivity(id: $id) { id } }', { id });
  await does('mutation ($id: ID!) { saveDraft(activityId: $id, decision: { reason: "pirolsang" }) }', { id });
  await does('mutation ($id: ID!) { addComment(activityId: $id, text: "@ravi, who is pirolsang?", idempotencyKey: "c") { id } }', { id });
  const complete = `mutation ($id: ID!, $version: Int!, $decision: JSONObject!) {
    completeActivity(id: $id, version: $version, decision: $decision) { delivery } }`;
  await does(complete, { id, version, decision });
}

const activities = (): string => stack.postgres.current.url('activities');
const engine = (): string => stack.postgres.current.url('flowable');

async function erase(mutation: string, id: string): Promise<void> {
  const document = `mutation ($id: String!) { erasure: ${mutation} { done } }`;
  await eventually(
    () => otto.request<{ erasure: { done: boolean } }>(document, { id }),
    ({ erasure }) => erasure.done,
    {
      seconds: 60,
      what: `The end of ${mutation}`,
    },
  );
}

describe('a case that is over', () => {
  it('stands in the tables of the API and of the engine', async () => {
    // The digest is made two seconds after its comment, which may be after the end of the case.
    const tables = await eventually(
      () => tablesHolding(activities(), ofCase),
      (found) => found.includes('digest'),
      { seconds: 60, what: 'The digest about the comment' },
    );
    expect(tables).toEqual(expect.arrayContaining(['activity', 'audit', 'comment', 'effect_ledger', 'intent', 'message']));
    expect(await tablesHolding(engine(), ofCase)).toEqual(expect.arrayContaining(['act_hi_detail', 'act_hi_procinst', 'act_hi_varinst']));
    expect(await tablesHolding(activities(), ofPerson)).toEqual(expect.arrayContaining(['activity', 'audit', 'comment', 'person']));
    expect(await tablesHolding(engine(), ofPerson), 'the assignee of a task').toContain('act_hi_taskinst');
  });

  it('is in no table of the API and of the engine once its business key is erased', async () => {
    await erase('eraseBusinessKey(businessKey: $id)', businessKey);
    expect(await tablesHolding(activities(), ofCase)).toEqual([]);
    expect(await tablesHolding(engine(), [...ofCase, processInstanceId])).toEqual([]);
  });

  it('names its reviewer in no table but the feed of a day once that person is erased', async () => {
    await erase('erasePerson(personId: $id)', erika.id);
    expect(await tablesHolding(activities(), ofPerson)).toEqual(['activity_change']);
    expect(await tablesHolding(engine(), ofPerson)).toEqual([]);
  });

  it('has never been in the store of Inngest but by the ids of its instance, jobs and Activities', async () => {
    await stack.inngest.stop();
    expect(await valuesInFiles(store, [processInstanceId, ...ofCase, ...ofPerson])).toEqual([processInstanceId]);
  });
});
