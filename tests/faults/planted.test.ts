/** The checker over real stores in which one thing after the other is wrong: each is reported, with the id of what is wrong. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { createMailClient } from '#inngest/services/mail.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { type Facts, gatherFacts } from '#scripts/operate/check/facts.ts';
import { invariants } from '#scripts/operate/check/invariants.ts';
import { verdicts } from '#scripts/operate/check/report.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';

let stack: TestStack;
let sandbox: Sandbox;
let flowable: FlowableClient;
let owner: Client;
let of: { instance: string; businessKey: string; activity: string; task: string; job: string };

beforeAll(async () => {
  // Providers that do not recognise a repeated key: each request has its effect again.
  sandbox = await startSandbox({ httpPort: 0, smtpPort: 0, apiKeys: {}, isIdempotent: false });
  stack = await startTestStack({ hostSettings: { MAIL_SMTP_URL: sandbox.smtpUrl } });
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  owner = new Client({ connectionString: stack.postgres.current.url('activities') });
  await owner.connect();
  // Triggers keep rows append-only; whoever owns the server can go around them.
  await owner.query('set session_replication_role = replica');
  of = await oneCase();
  await eventually(
    async () => ({ sealed: (await rows('select sequence from audit_link')).length, violations: violationsOf(await facts()) }),
    ({ sealed, violations }) => sealed > 0 && violations.length === 0,
    { seconds: 60, what: 'Stores without a violation' },
  );
  // Nothing repairs the stores from now on: a planted violation stays.
  await stack.host.stop();
  await stack.inngest.stop();
});

afterAll(async () => {
  await owner?.end();
  await stack?.dispose();
  await sandbox?.stop();
});

/** Brings one case to its end, and returns the ids of its records. */
async function oneCase() {
  const on = cases(people(stack.urls.host));
  const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
  await on.complete('rita', await on.openReview(businessKey, 60), { outcome: 'approve' });
  await on.ended(businessKey, 60);
  const [row] = await rows('select id, task_id, process_instance_id from activity');
  const [job] = await rows("select job_correlation_id from effect_ledger where topic = 'case-review.send-confirmation'");
  return {
    instance: String(row?.['process_instance_id']),
    businessKey,
    activity: String(row?.['id']),
    task: String(row?.['task_id']),
    job: String(job?.['job_correlation_id']),
  };
}

const rows = async (statement: string): Promise<Record<string, unknown>[]> => (await owner.query<Record<string, unknown>>(statement)).rows;

const facts = (): Promise<Facts> => gatherFacts({ flowable, activitiesUrl: stack.settings['DATABASE_URL'] ?? '', sandboxUrl: sandbox.url });
const violationsOf = (found: Facts): string[] =>
  verdicts(found).flatMap(({ id, violations }) => violations.map((violation) => `${id}: ${violation}`));

interface Planted {
  readonly plant: string;
  readonly undo: string;
  /** Violation, as the checker reports it. */
  readonly reported: string;
}

/** Copies one row of a table, with other values in some columns. */
const copyOf = (table: string, where: string, changes: Record<string, unknown>) =>
  `insert into ${table} select (jsonb_populate_record(row, '${JSON.stringify(changes)}')).* from ${table} row where ${where} limit 1`;

const planted: Record<string, () => Planted> = {
  'one-instance-per-start': () => ({
    plant: "update intent set business_key = 'CASE-lost'",
    undo: `update intent set business_key = '${of.businessKey}'`,
    reported: 'start CASE-lost (STARTED) has 0 instances',
  }),
  'ledger-is-settled': () => ({
    plant: `update effect_ledger set state = 'STARTED' where job_correlation_id = '${of.job}'`,
    undo: `update effect_ledger set state = 'DONE' where job_correlation_id = '${of.job}'`,
    reported: `case-review.send-confirmation ${of.job} is STARTED`,
  }),
  'one-activity-per-task': () => ({
    plant: "update activity set task_id = 'lost'",
    undo: `update activity set task_id = '${of.task}'`,
    reported: `task ${of.task} has 0 Activities`,
  }),
  'activities-follow-the-engine': () => ({
    plant: "update activity set status = 'CANCELLED'",
    undo: "update activity set status = 'COMPLETED'",
    reported: `Activity ${of.activity} is CANCELLED, its task says COMPLETED`,
  }),
  'decisions-have-an-actor': () => ({
    plant: 'update activity set decided_by = null',
    undo: "update activity set decided_by = 'rita'",
    reported: `Activity ${of.activity}: decided by nobody, ACCEPTED`,
  }),
  'one-decision-per-activity': () => ({
    plant: copyOf('activity_history', "action = 'completed'", { sequence: 1_000_000, version: 1_000 }),
    undo: 'delete from activity_history where sequence = 1000000',
    reported: `Activity ${of.activity} was decided 2 times`,
  }),
  'history-is-a-path': () => ({
    plant: "update activity_history set from_status = 'CANCELLED' where action = 'completed'",
    undo: "update activity_history set from_status = 'OPEN' where action = 'completed'",
    reported: `Activity ${of.activity} was CANCELLED before 'completed', and OPEN by its history`,
  }),
  'read-model-follows-the-engine': () => ({
    plant: `update process_instance set status = 'RUNNING' where id = '${of.instance}'`,
    undo: `update process_instance set status = 'COMPLETED' where id = '${of.instance}'`,
    reported: `instance ${of.instance} is RUNNING, the engine says COMPLETED`,
  }),
  'nothing-unsent': () => ({
    plant: 'update outbox set sent_at = null',
    undo: 'update outbox set sent_at = now()',
    reported: '1 events are not sent',
  }),
  'audit-is-unchanged': () => ({
    plant: "update audit set actor = actor || '?' where sequence = (select min(sequence) from audit_link)",
    undo: "update audit set actor = rtrim(actor, '?') where sequence = (select min(sequence) from audit_link)",
    reported: 'was changed',
  }),
  'functions-own-no-table': () => ({
    plant: `grant update on audit to ${runtimeRole()}`,
    undo: `revoke update on audit from ${runtimeRole()}`,
    reported: `${runtimeRole()} may change rows of audit`,
  }),
};

const runtimeRole = (): string => new URL(stack.settings['DATABASE_URL'] ?? '').username;

describe('a violation in the stores', () => {
  it.each(Object.entries(planted))('is reported with its id, and no more once it is undone: %s', async (id, make) => {
    const { plant, undo, reported } = make();
    await rows(plant);
    const found = violationsOf(await facts());
    await rows(undo);
    expect(found).toContainEqual(expect.stringContaining(`${id}: `));
    expect(found.join('\n')).toContain(reported);
    expect(violationsOf(await facts())).toEqual([]);
  });

  it('is an effect under two keys, where the path of an instance comes by once', async () => {
    await rows(copyOf('effect_ledger', `job_correlation_id = '${of.job}'`, { job_correlation_id: 'again' }));
    // Workflows say which of their topics come by once; that of the tests says nothing.
    const found = violationsOf({ ...(await facts()), onceTopics: ['case-review.send-confirmation'] });
    await rows("delete from effect_ledger where job_correlation_id = 'again'");
    expect(found).toEqual([`one-effect-per-instance: ${of.instance} case-review.send-confirmation has 2 ledger rows`]);
  });

  it('is an effect that stands though its instance has missed its goal', async () => {
    const undos = { 'case-review.send-confirmation': ['case-review.call-back'] };
    // Workflows declare effects and goals; that of the tests has none to take back.
    const found = violationsOf({ ...(await facts()), undos, goals: {} });
    expect(found).toEqual([
      `effects-are-undone: the effect of case-review.send-confirmation ${of.job} stands, and instance ${of.instance} did not reach its goal`,
    ]);
  });

  it('is an effect of nobody, and one that happened twice', async () => {
    const mail = createMailClient({ smtpUrl: sandbox.smtpUrl, from: 'baton@example.org', deadlineMs: 5_000 });
    const send = (idempotencyKey: string) =>
      mail.send({ to: 'maria@example.org', subject: 'Hello', text: 'Again' }, { idempotencyKey, signal: AbortSignal.timeout(5_000) });
    await send('of-nobody');
    await send(of.job);
    const found = violationsOf(await facts());
    expect(found).toContainEqual('effects-are-known: mail of-nobody is in no ledger, digest or message about alerts');
    expect(found).toContainEqual(`one-effect-per-key: mail mail "Hello" ${of.job} happened 2 times`);
    expect(found).toHaveLength(2);
  });

  it('is a job that the engine has given up on', async () => {
    const { processInstanceId } = await failedInstance(flowable, { message: 'No such company.' });
    expect(violationsOf(await facts()).join('\n')).toMatch(
      new RegExp(`nothing-given-up: .+ in instance ${processInstanceId} is a dead letter`),
    );
    await flowable.processInstances.cancel(processInstanceId, 'End of the test');
  });

  it('is planted here for every invariant but that of tables that only workflows have', () => {
    const here = [
      ...Object.keys(planted),
      'one-effect-per-instance',
      'effects-are-undone',
      'effects-are-known',
      'one-effect-per-key',
      'nothing-given-up',
    ];
    expect(invariants.map(({ id }) => id).filter((id) => !here.includes(id))).toEqual(['one-row-per-case']);
  });
});
