/** Trouble on the real services: provoked, seen as an alert, repaired as its runbook says, and resolved by its measure. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { AlertKind } from '#netlify/database/schema.ts';
import { people } from '#tests/support/client.ts';
import { type Alerts, alertsOf } from '#tests/support/alerts.ts';
import { eventually } from '#tests/support/eventually.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';
import { type HookReceiver, startHookReceiver } from '#tests/support/hook-receiver.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { outagesOf } from '#tests/support/outages.ts';
import { modelOf } from '#tests/support/task-model.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';

/** A repair needs sweeps, locks and the pauses of a circuit, on a busy machine. */
const resolvedWithinSeconds = 180;

const targets = {
  ALERT_CRON: '5s',
  ALERT_SYSTEM_SECONDS: '2',
  ALERT_START_SECONDS: '2',
  ALERT_DECISION_SECONDS: '2',
  ALERT_OVERDUE_SECONDS: '0',
  ALERT_STALLED_SECONDS: '2',
  ALERT_MESSAGE_SECONDS: '2',
  CIRCUIT_PAUSE_SECONDS: '3',
  CIRCUIT_LONGEST_PAUSE_SECONDS: '6',
  // Jobs without a worker stay free, so that they are seen as such.
  UNSERVED_TOPIC_SECONDS: '3600',
};

let stack: TestStack;
let slack: HookReceiver;
let monitor: HookReceiver;
let flowable: FlowableClient;
let on: Cases;
let as: ReturnType<typeof people>;
let alerts: Alerts;

beforeAll(async () => {
  slack = await startHookReceiver();
  monitor = await startHookReceiver();
  const channels = { ALERT_SLACK_URL: slack.url, ALERT_HEARTBEAT_URL: monitor.url, ALERT_EMAIL: 'operations@example.org' };
  stack = await startTestStack({ hostSettings: { ...targets, ...channels } });
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  as = people(stack.urls.host);
  on = cases(as);
  alerts = alertsOf(stack);
});

afterAll(async () => {
  alerts?.printFound();
  await stack?.dispose();
  await slack?.stop();
  await monitor?.stop();
});

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const aMinuteAgo = (): string => new Date(Date.now() - 60_000).toISOString();

/** Creates an overdue Activity without a process, for a person alone. */
async function overdue(title: string): Promise<Versioned> {
  const create = `mutation ($input: NewActivity!, $key: String!) { createActivity(input: $input, idempotencyKey: $key) { id version } }`;
  const given = { input: { title, assignee: 'leo', dueAt: aMinuteAgo() }, key: randomUUID() };
  return (await as('leo').request<{ createActivity: Versioned }>(create, given)).createActivity;
}

/** Cancels an instance as the runbook of a kind says. */
const cancel = (kind: AlertKind, id: string) => alerts.follow(kind, 'Act', { word: 'cancelProcess', given: { id } });

describe.concurrent('an operator learns of trouble from Baton first', () => {
  it('of a topic without worker, and of the instance that makes no progress there', async () => {
    const key = `unserved-${randomUUID().slice(0, 8)}`;
    await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: modelOf(key, [`${key}.work`]) });
    const { id } = await flowable.processInstances.start({ processDefinitionKey: key, businessKey: key, variables: {} });
    const [unserved, stalled] = await Promise.all([
      alerts.seen('TOPICS_WITHOUT_WORKER', `${key}.work`),
      alerts.seen('STALLED_INSTANCES', key),
    ]);
    await alerts.follow('TOPICS_WITHOUT_WORKER', 'Diagnose');
    await alerts.follow('STALLED_INSTANCES', 'Diagnose', { given: { id } });
    await cancel('TOPICS_WITHOUT_WORKER', id);
    await alerts.resolved(unserved);
    await alerts.resolved(stalled);
  });

  it('of a provider that is down, until it answers again', async () => {
    const outages = outagesOf(stack.urls.sandbox);
    await outages.begin('mail', { kind: 'down' });
    const started = await Promise.all(Array.from({ length: 6 }, () => on.submit(senderNamed('Anna Clear'))));
    const alert = await alerts.seen('SYSTEM_UNAVAILABLE', 'mail');
    await alerts.follow('SYSTEM_UNAVAILABLE', 'Diagnose');
    await outages.end('mail');
    await alerts.resolved(alert);
    for (const { businessKey } of started) expect((await on.ended(businessKey, resolvedWithinSeconds)).outcome).toBe('Case approved');
  });

  it('of overdue Activities, of a process and of none, until they are decided or cancelled', async () => {
    const [delegated, cancelled] = await Promise.all([overdue('Call back'), overdue('Write back')]);
    const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
    const review = await on.openReview(businessKey);
    const changes = { dueAt: aMinuteAgo() };
    const change = `mutation ($id: ID!, $version: Int!, $changes: ActivityChanges!) {
      changeActivity(id: $id, version: $version, changes: $changes) { id version } }`;
    const { changeActivity: late } = await as('leo').request<{ changeActivity: Versioned }>(change, { ...review, changes });
    const seen = await Promise.all(['', 'case-review'].map((key) => alerts.seen('OVERDUE_ACTIVITIES', key)));
    await alerts.follow('OVERDUE_ACTIVITIES', 'Diagnose');

    const act = async (word: string, given: Record<string, unknown>) =>
      (await alerts.follow('OVERDUE_ACTIVITIES', 'Act', { word, given, as: 'leo' }))[0] as Record<string, { version: number }>;
    const { assignActivity } = await act('assignActivity', { ...late, assignee: 'rita' });
    await on.complete('rita', { ...review, version: assignActivity?.version ?? 0 }, { outcome: 'approve' });
    await expect(act('assignActivity', { ...delegated, assignee: 'rita' }), 'no lead is in charge').rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const { delegateActivity } = await act('delegateActivity', { ...delegated, to: 'rita' });
    await act('cancelActivity', { ...cancelled });
    const handBack = 'mutation ($id: ID!, $version: Int!) { handBackActivity(id: $id, version: $version) { id version } }';
    const handed = { id: delegated.id, version: delegateActivity?.version };
    const { handBackActivity } = await as('rita').request<{ handBackActivity: Versioned }>(handBack, handed);
    const complete = 'mutation ($id: ID!, $version: Int!) { completeActivity(id: $id, version: $version, decision: {}) { id } }';
    await as('leo').request(complete, { ...handBackActivity });
    for (const alert of seen) await alerts.resolved(alert);
  });

  it('of a channel that does not get through; what it missed is sent once it answers', async () => {
    slack.answer(500);
    const failed = await failedInstance(flowable, { message: 'No address.' });
    const letters = await alerts.seen('DEAD_LETTERS', failed.key);
    const alert = await alerts.seen('UNDELIVERED_ALERTS', 'SLACK');
    slack.answer(200);
    await alerts.resolved(alert);
    expect(slack.taken.some((body) => body.includes(`Jobs given up in ${failed.key}: 1.`))).toBe(true);
    await cancel('DEAD_LETTERS', failed.processInstanceId);
    await alerts.resolved(letters);
  });
});

describe('an operator learns', () => {
  it('of a job that was given up, by Slack and by e-mail; its end is told, too', async () => {
    const failed = await failedInstance(flowable, { message: 'No address.' });
    const alert = await alerts.seen('DEAD_LETTERS', failed.key);
    await alerts.follow('DEAD_LETTERS', 'Diagnose');
    const told = `Jobs given up in ${failed.key}: 1.`;
    await eventually(() => slack.taken.some((body) => body.includes(told)), Boolean, { seconds: 60, what: 'The message to Slack' });
    const mails = () => fetch(`${stack.urls.sandbox}/mail/messages`).then((answer) => answer.text());
    await eventually(async () => (await mails()).includes('operations@example.org'), Boolean, { seconds: 60, what: 'The mail' });
    expect(slack.taken.join(' '), 'the words of the failure stay inside').not.toContain('No address.');
    await cancel('DEAD_LETTERS', failed.processInstanceId);
    await alerts.resolved(alert);
    const resolved = () => slack.taken.some((body) => body.includes(told) && body.includes('is resolved'));
    await eventually(resolved, Boolean, { seconds: 60, what: 'The message of its end' });
    expect(monitor.taken.length, 'signs of life').toBeGreaterThan(0);
  });

  it('of an engine that is away, with the start and the decision that wait for it', async () => {
    const review = await on.submit(senderNamed('Maria Gonzalez'));
    const open = await on.openReview(review.businessKey);
    await stack.engine.kill();
    const pending = await on.submit(senderNamed('Anna Clear'));
    expect(pending.status).toBe('PENDING');
    await on.complete('rita', open, { outcome: 'approve' });
    const away = ['ENGINE_UNAVAILABLE', 'PENDING_STARTS', 'UNANSWERED_DECISIONS'] as const;
    const seen = await Promise.all(away.map((kind) => alerts.seen(kind)));
    for (const kind of away) await alerts.follow(kind, 'Diagnose');
    const acknowledge = 'mutation ($id: ID!) { acknowledgeAlert(id: $id) { state } }';
    expect(await as('otto').request(acknowledge, { id: seen[0]?.id })).toEqual({ acknowledgeAlert: { state: 'ACKNOWLEDGED' } });
    await stack.engine.start();
    for (const alert of seen) await alerts.resolved(alert);
    for (const { businessKey } of [review, pending]) await on.ended(businessKey, resolvedWithinSeconds);
  });
});
