/** Trouble with functions, Inngest, database and models on the real services: seen as alerts, repaired as their runbooks say, and resolved. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { workerFunctionId } from '#inngest/events.ts';
import type { AlertKind } from '#netlify/database/schema.ts';
import { type Alerts, alertsOf, type FiredAlert } from '#tests/support/alerts.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { people } from '#tests/support/client.ts';
import { type InngestGate, startInngestGate } from '#tests/support/inngest-gate.ts';
import { eventually } from '#tests/support/eventually.ts';
import { lostDeliveries } from '#tests/support/lost-deliveries.ts';
import { modelOf } from '#tests/support/task-model.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { startTlsServer, type TlsServer } from '#tests/support/tls-server.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';

const targets = {
  ALERT_CRON: '5s',
  ALERT_EVENT_SECONDS: '2',
  ALERT_JOB_SECONDS: '2',
  ALERT_STARVED_SECONDS: '2',
  ALERT_DELIVERY_SECONDS: '2',
  ALERT_DELIVERIES: '1',
  // Jobs without a worker stay free.
  UNSERVED_TOPIC_SECONDS: '3600',
};
const caseReviewModel = join(ROOT, 'tests/support/case-review/case-review.bpmn');
const webhookSecret = `whsec_${randomBytes(32).toString('base64')}`;
/** Tenant of the instances at the engine where the deployment has one tenant. */
const engineTenant = 'baton/';
/** The sweep is late after three intervals and a minute; a run that was under way may sweep for another minute. */
const lateSweepSeconds = 200;

let stack: TestStack;
let gate: InngestGate;
let tls: TlsServer;
let owner: Client;
let flowable: FlowableClient;
let as: ReturnType<typeof people>;
let on: Cases;
let alerts: Alerts;
let polls: NodeJS.Timeout;
/** Resolves once a decision is stuck: from then on no test needs a quick event. */
const { promise: decisionIsStuck, resolve: letDecisionBeStuck } = Promise.withResolvers<void>();

beforeAll(async () => {
  const ports = await freeStackPorts();
  gate = await startInngestGate(`http://127.0.0.1:${ports.inngest}`);
  tls = await startTlsServer();
  const hostSettings = {
    ...targets,
    INNGEST_BASE_URL: gate.url,
    NOTIFICATION_WEBHOOK_URL: `https://${tls.host}`,
    NOTIFICATION_WEBHOOK_SECRET: webhookSecret,
  };
  stack = await startTestStack({ ports, hostSettings, inngest: { retryIntervalSeconds: 1, pollApps: false } });
  owner = new Client({ connectionString: stack.postgres.current.url('activities') });
  await owner.connect();
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  as = people(stack.urls.host);
  on = cases(as);
  alerts = alertsOf(stack);
  await tls.showCertificate(5);
  await gate.invoke('sweep');
  await eventually(async () => (await owner.query(`select from heartbeat where name = 'sweep'`)).rowCount === 1, Boolean, {
    what: 'The first sweep',
  });
  await announce([...workers, 'sweep']);
  // As the hints of a busy engine do while the sweep is away.
  polls = setInterval(() => void gate.invoke('find-work', { reason: 'test' }).catch(() => undefined), 5_000);
});

afterAll(async () => {
  alerts?.printFound();
  clearInterval(polls);
  await owner?.end();
  await stack?.dispose();
  await gate?.stop();
  await tls?.close();
});

const [greeting, confirmation, refusal] = ['hello-world.log-message', 'case-review.send-confirmation', 'case-review.send-refusal'] as const;
const workers = [greeting, confirmation, refusal].map(workerFunctionId);

/** Has the functions announced, without some. */
async function announce(unannounced: readonly string[]): Promise<void> {
  gate.trouble.unannounced = unannounced;
  const answer = await fetch(`${stack.urls.host}/api/inngest`, { method: 'PUT' });
  expect(answer.ok).toBe(true);
}

/** Calls the engine with its own tools, as an operator does. */
async function atEngine(path: string, body: unknown): Promise<{ id: string }> {
  const { url, user, password } = stack.engineAddress;
  const headers = { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/process-api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

async function atEnginesDatabase(statement: string): Promise<void> {
  const client = new Client({ connectionString: stack.postgres.current.url('flowable') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const startHello = (): Promise<unknown> => {
  const document = `mutation ($key: String!) {
    startProcess(key: "hello-world", businessKey: $key, variables: {}, idempotencyKey: $key) { status } }`;
  return as('clara').request(document, { key: randomUUID() });
};

/** Waits until an operator sees each kind, and diagnoses them. */
async function allSeen(wanted: Readonly<Partial<Record<AlertKind, string>>>): Promise<FiredAlert[]> {
  const kinds = Object.entries(wanted) as [AlertKind, string][];
  const seen = await Promise.all(kinds.map(([kind, key]) => alerts.seen(kind, key)));
  for (const { kind } of seen) if (kind !== 'DELIVERIES_NOT_STARTED') await alerts.follow(kind, 'Diagnose');
  return seen;
}

const allResolved = (seen: readonly FiredAlert[]) => Promise.all(seen.map((alert) => alerts.resolved(alert)));

const cancel = (id: string) =>
  as('otto').request('mutation ($id: ID!) { cancelProcess(processInstanceId: $id, reason: "The test is over") { status } }', { id });

describe.concurrent('an operator learns', () => {
  it('of workers that Inngest does not know, of their jobs, and of deliveries that are lost', async () => {
    const lose = lostDeliveries(stack, flowable);
    const confirmed = await on.submit(senderNamed('Anna Clear'));
    const refused = await on.submit(senderNamed('Viktor Refused'));
    await startHello();
    await lose(greeting, { run: 'killed/0', lockSeconds: 2 });
    await lose(greeting, { run: 'killed/1', lockSeconds: 2 });
    await lose(refusal, { run: null, lockSeconds: 40 });
    const seen = await allSeen({
      MISSING_FUNCTIONS: '',
      STARVED_TOPICS: confirmation,
      LATE_JOBS: confirmation,
      POISON_JOBS: greeting,
      DELIVERIES_NOT_STARTED: 'case-review',
    });
    gate.trouble.unannounced = ['sweep'];
    await alerts.follow('STARVED_TOPICS', 'Act');
    await allResolved(seen.filter(({ kind }) => kind !== 'MISSING_FUNCTIONS'));
    for (const { businessKey } of [confirmed, refused]) await on.ended(businessKey, 120);
  });

  it('of a sweep that does not run', async () => {
    const late = await alerts.seen('LATE_SWEEP', '', lateSweepSeconds);
    const missing = await alerts.seen('MISSING_FUNCTIONS', '');
    await alerts.follow('LATE_SWEEP', 'Diagnose');
    gate.trouble.unannounced = [];
    await alerts.follow('LATE_SWEEP', 'Act');
    await gate.invoke('sweep');
    await allResolved([late, missing]);
  });

  it('of an Inngest that does not answer, and of its clock', async () => {
    Object.assign(gate.trouble, { isUnwell: true, clockSeconds: 60 });
    const seen = await Promise.all([alerts.seen('INNGEST_UNAVAILABLE', ''), alerts.seen('CLOCK_SKEW', 'inngest')]);
    await alerts.follow('INNGEST_UNAVAILABLE', 'Diagnose');
    Object.assign(gate.trouble, { isUnwell: false, clockSeconds: 0 });
    await alerts.follow('INNGEST_UNAVAILABLE', 'Act');
    await allResolved(seen);
  });

  it('of an event that Inngest does not take', async () => {
    const { businessKey } = await on.submit(senderNamed('Paolo Politico'));
    const review = await on.openReview(businessKey);
    await decisionIsStuck;
    gate.trouble.refusesEvents = true;
    await on.complete('rita', review, { outcome: 'ask', reason: 'Which office?' });
    const seen = await allSeen({ UNSENT_EVENTS: '' });
    gate.trouble.refusesEvents = false;
    await allResolved(seen);
    expect((await on.reviews({ businessKey, status: ['COMPLETED'] })).map(({ delivery }) => delivery)).toEqual(['ACCEPTED']);
    await cancel(review.processInstanceId);
  });

  it('of a user task that cannot be shown', async () => {
    const variables = Object.entries(senderNamed('Maria Gonzalez')).map(([name, value]) => ({ name, value }));
    // More than a request of the API may hold.
    const large = { name: 'reviewReason', value: 'x'.repeat(600_000) };
    const businessKey = `CASE-${randomUUID()}`;
    const place = { processDefinitionKey: 'case-review', overrideDefinitionTenantId: engineTenant };
    const start = { ...place, businessKey, variables: [...variables, large] };
    const { id } = await atEngine('/runtime/process-instances', start);
    const seen = await allSeen({ FAILED_ROWS: '' });
    await alerts.follow('FAILED_ROWS', 'Act', { given: { id } });
    await allResolved(seen);
  });

  it('of a decision that the engine does not take', async () => {
    const drawn = await readFile(caseReviewModel, 'utf8');
    await flowable.deployments.create({ fileName: 'case-review.bpmn', xml: drawn.replace("'approve'}", "'approve' and consent}") });
    const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
    await flowable.deployments.create({ fileName: 'case-review.bpmn', xml: drawn });
    const { processInstanceId, ...review } = await on.openReview(businessKey);
    await on.complete('rita', { processInstanceId, ...review }, { outcome: 'approve' });
    const seen = await alerts.seen('STUCK_DECISIONS', 'case-review').finally(letDecisionBeStuck);
    const [, diagnosis] = await alerts.follow('STUCK_DECISIONS', 'Diagnose', { given: { id: review.id } });
    const { version } = (diagnosis as { activity: { version: number } }).activity;
    await flowable.processInstances.setVariables(processInstanceId, { consent: true });
    await alerts.follow('STUCK_DECISIONS', 'Act', { word: 'retryDecision', given: { id: review.id, version } });
    await alerts.resolved(seen);
    expect((await on.ended(businessKey, 150)).outcome).toBe('Case approved');
  });

  it('of a continuation that fails again and again', async () => {
    const key = `continuation-${randomUUID().slice(0, 8)}`;
    const task = `<userTask id="task-1" name="${key}" flowable:async="true"/>`;
    const xml = modelOf(key, [`${key}.work`]).replace(/<serviceTask id="task-1"[^>]*\/>/, task);
    await flowable.deployments.create({ fileName: `${key}.bpmn`, xml });
    await atEnginesDatabase(
      `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'No space left on device'; end $$;
       create trigger full_disk before insert on act_ru_task for each row when (new.name_ = '${key}') execute function full_disk()`,
    );
    const start = () => flowable.processInstances.start({ processDefinitionKey: key, businessKey: randomUUID(), variables: {} });
    // The engine gives a job up after three attempts within seconds: more instances meet the trouble while it lasts.
    const starts = setInterval(() => void start().catch(() => undefined), 3_000);
    const seen = await allSeen({ FAILING_TIMERS: key }).finally(() => clearInterval(starts));
    await atEnginesDatabase('drop trigger full_disk on act_ru_task');
    await allResolved(seen);
    const { id } = await start();
    await eventually(
      () => flowable.tasks.list({ processInstanceId: id }),
      (tasks) => tasks.length === 1,
      { what: 'The user task' },
    );
  });

  it('of a certificate that ends soon', async () => {
    const seen = await alerts.seen('ENDING_CERTIFICATES', tls.host);
    const inPlaceOf = { 'HOST:443': tls.host, '-servername HOST': '-servername localhost' };
    const [end] = await alerts.follow('ENDING_CERTIFICATES', 'Diagnose', { inPlaceOf });
    expect(end).toContain('notAfter=');
    await tls.showCertificate(365);
    await alerts.resolved(seen);
  });

  it('of old rows that nobody removes', async () => {
    await gate.invoke('prune');
    const isAged = async () => {
      const { rowCount } = await owner.query(`update heartbeat set due_at = now() - interval '1 minute' where name = 'retention'`);
      return rowCount === 1;
    };
    await eventually(isAged, Boolean, { seconds: 60, what: 'The first removal' });
    const seen = await allSeen({ LATE_PRUNING: '' });
    await alerts.follow('LATE_PRUNING', 'Act');
    await gate.invoke('prune');
    await allResolved(seen);
  });

  it('of rights that the functions lack, and of one that they must not have', async () => {
    const role = decodeURIComponent(new URL(stack.settings['DATABASE_URL'] ?? '').username);
    await owner.query(`revoke select on secret_mark from "${role}"; grant update on audit to "${role}"`);
    await gate.invoke('check-invariants');
    const seen = await Promise.all([
      alerts.seen('FAILED_MEASURES', 'OLD_SECRETS'),
      alerts.seen('VIOLATED_INVARIANTS', 'FUNCTIONS_OWN_NO_TABLE'),
    ]);
    await alerts.follow('FAILED_MEASURES', 'Act');
    await gate.invoke('check-invariants');
    await allResolved(seen);
  });
});

describe('an operator learns of a secret that is old', () => {
  it('and rotates the secret without an interruption', async () => {
    const setting = 'METRICS_TOKEN';
    const older = stack.settings[setting] ?? '';
    await owner.query(`update secret_mark set since = since - interval '366 days' where setting = $1`, [setting]);
    const seen = await alerts.seen('OLD_SECRETS', setting);
    const newer = `${randomUUID()}${randomUUID()}`;
    Object.assign(stack.settings, { [setting]: newer, [`${setting}_PREVIOUS`]: older });
    await stack.host.restart();
    await gate.invoke('evaluate-alerts');
    await alerts.resolved(seen);
    for (const token of [newer, older]) {
      const { status } = await fetch(`${stack.urls.host}/metrics`, { headers: { authorization: `Bearer ${token}` } });
      expect(status).toBe(200);
    }
  });
});
