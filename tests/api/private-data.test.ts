import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { decisionVariables } from '#inngest/bridge/activities/decision-variables.ts';
import { caseReviewWorkflow } from '#tests/support/case-review/workflow.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { act, ask, opened, read, somebody } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';

const secret = 'the aunt of the sender said so';
const decision = { outcome: 'reject', reason: 'Same person', internalNote: secret };
const open = { outcome: 'reject', reason: 'Same person' };

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function decided(): Promise<string> {
  const { id } = await opened(api, { variables: { fullName: 'Ada Example', birthDate: '1990-01-01' } });
  await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'rita' });
  const answer = await act(api, 'rita', 'completeActivity', { id, version: 2, decision });
  expect(answer.errors).toEqual([]);
  return id;
}

describe('private fields of a decision', () => {
  it('are read by candidates, leads and whoever decided, and by nobody else', async () => {
    const id = await decided();
    for (const who of ['rita', 'ravi', 'leo']) expect((await read(api, id, who)).decision, who).toEqual(decision);
    for (const who of ['otto', 'ada']) {
      const found = await read(api, id, who);
      expect(found, who).toMatchObject({ decision: open, hasPrivate: true });
      expect(JSON.stringify(found)).not.toContain(secret);
    }
  });

  it('are in no list of those who may not, and in no row that a list selects', async () => {
    const id = await decided();
    const list = `query { activities(filter: { status: COMPLETED }, order: CREATED, descending: true) { nodes { id decision hasPrivate } } }`;
    const ofOperator = (await ask(api, 'otto', list)).data?.['activities'].nodes.find((node: { id: string }) => node.id === id);
    expect(ofOperator).toEqual({ id, decision: open, hasPrivate: true });
    const ofReviewer = (await ask(api, 'ravi', list)).data?.['activities'].nodes.find((node: { id: string }) => node.id === id);
    expect(ofReviewer.decision).toEqual(decision);
  });

  it('are in no event, log, audit, history or news', async () => {
    await decided();
    const { rows } = await api.deps.database.execute(
      sql`select (select string_agg(facts::text, '') from audit) || (select string_agg(coalesce(note, '') || changes::text, '') from activity_history)
        || (select string_agg(data::text, '') from outbox) || (select string_agg(audience::text, '') from activity_change) as everything`,
    );
    const everything = `${JSON.stringify(rows)} ${JSON.stringify(api.sent)} ${api.logged.join('')}`;
    expect(everything).toContain('activity:');
    expect(everything).not.toContain(secret);
  });

  it('are in no error that the next one gets, and in no log of a broken statement', async () => {
    const id = await decided();
    const late = await act(api, 'ravi', 'completeActivity', { id, version: 3, decision });
    expect(late.errors[0]?.extensions).toMatchObject({ code: 'ACTIVITY_ALREADY_DECIDED', decision: open });
    expect(JSON.stringify(late)).not.toContain(secret);

    const { id: other } = await opened(api);
    await api.owner.execute(sql`alter table outbox rename to moved_away`);
    const broken = await act(api, 'rita', 'completeActivity', { id: other, version: 1, decision });
    await api.owner.execute(sql`alter table moved_away rename to outbox`);
    await api.owner.execute(sql`alter table activity rename column private_decision to renamed`);
    const alsoBroken = await act(api, 'rita', 'completeActivity', { id: other, version: 1, decision });
    await api.owner.execute(sql`alter table activity rename column renamed to private_decision`);
    expect([broken, alsoBroken].map(({ errors }) => errors[0]?.extensions['code'])).toEqual(['INTERNAL', 'INTERNAL']);
    expect(api.logged.join('')).toContain('private_decision');
    expect(api.logged.join('')).not.toContain(secret);
  });

  it('reach the bridge alone, which takes them out', async () => {
    const id = await decided();
    const found = await api.worker.decision(id);
    expect(found).toMatchObject({ activityId: id, delivery: 'SENDING', decidedBy: 'rita', decision });
    const review = { processDefinitionKey: 'case-review', userTaskKey: 'review-case' };
    const variables = decisionVariables([caseReviewWorkflow], review, found?.decision ?? {});
    expect(variables).toEqual({ reviewOutcome: 'reject', reviewReason: 'Same person' });
  });

  it('do not exist before there is a decision', async () => {
    const { id } = await opened(api);
    expect(await api.worker.decision(id)).toBeNull();
    expect(await read(api, id, 'rita')).toMatchObject({ decision: null, hasPrivate: false });
  });
});

describe('private variables of a process', () => {
  it('are shown beside the form to those who decide only', async () => {
    const { id } = await opened(api, { variables: { fullName: 'Ada Example', birthDate: '1990-01-01', risk: 'review' } });
    const names = async (who: Parameters<typeof read>[2]) =>
      (await read(api, id, who)).context.map((entry: { name: string }) => entry.name);
    expect(await names('rita')).toEqual(expect.arrayContaining(['risk', 'fullName', 'birthDate', 'resembles']));
    for (const who of ['otto', 'ada', somebody('both', { roles: ['operator', 'auditor'] })]) {
      expect(await names(who)).toEqual(['risk', 'reviewReason']);
    }
  });
});
