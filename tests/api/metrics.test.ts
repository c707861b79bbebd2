import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { metricSample, metricTotal } from '#netlify/database/schema.ts';
import { addSamples } from '#netlify/services/counting/add-samples.ts';
import { answerMetrics } from '#netlify/services/metrics/answer-metrics.ts';
import { prunePage } from '#netlify/services/retention/prune.ts';
import { useNock } from '#tests/support/mocked-network.ts';
import { parseMetrics, type Sample, seriesOf, valueOf } from '#tests/support/prometheus-text.ts';

import { playParts, topic, wellParts } from './alert-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { emptyTables } from './empty-tables.ts';

const token = 'Token-of-Prometheus-9QpLx7Rt2Yw8Hn5J';
const previous = 'Token-before-it-4ZsKd6Vb3Mq1Tc9XpWe7';
const key = 'hello-world';

let api: ApiUnderTest;
let parts = wellParts();
useNock();
beforeAll(async () => {
  api = await startApi({ env: { METRICS_TOKEN: token, METRICS_TOKEN_PREVIOUS: previous } });
});
afterAll(() => api.close());
beforeEach(async () => {
  await emptyTables(api);
  parts = wellParts();
  playParts(api, parts);
});

const asked = (given: string | null): Request =>
  new Request('http://api.test/metrics', { headers: given === null ? {} : { authorization: `Bearer ${given}` } });

async function scraped(): Promise<Sample[]> {
  const answer = await answerMetrics(api.deps, asked(token));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  return parseMetrics(await answer.text());
}

const run = (statement: string) => api.deps.database.execute(sql.raw(statement));

const start = (id: string, process = key): string =>
  `insert into intent (id, idempotency_key, request_hash, process_definition_key, business_key, variables, created_by) values ('${id}', '${id}', 'h', '${process}', '${id}', '{}', 'clara')`;
const instance = (id: string, process = key): string =>
  `insert into process_instance (id, process_definition_id, process_definition_key, version, status, started_at, read_at) values ('${id}', 'p:1:u', '${process}', 1, 'RUNNING', now() - interval '1 minute', now())`;
const job = (id: string, name = topic): string =>
  `insert into effect_ledger (job_correlation_id, job_id, worker_id, topic, process_instance_id, process_definition_key) values ('${id}', '${id}', 'w1', '${name}', 'i', '${key}')`;
const activity = (id: string, process: string | null = key): string =>
  `insert into activity (id, title, candidate_groups, priority, context, process_definition_key, due_at) values ('${id}', 't', '{}', 50, '[]', ${process === null ? 'null' : `'${process}'`}, now() - interval '1 day')`;
const incident = (id: string): string =>
  `insert into incident (id, kind, source_id, process_instance_id, process_definition_key, error_class, message, fingerprint, failed_at) values ('${id}', 'JOB', '${id}', 'i', '${key}', 'SYSTEM_BUSY', 'm', 'f', now())`;

describe('/metrics', () => {
  it('is there for whoever has the present or the previous token', async () => {
    const status = async (given: string | null) => (await answerMetrics(api.deps, asked(given))).status;
    expect([await status(token), await status(previous), await status('x'), await status(null)]).toEqual([200, 200, 401, 401]);
  });

  it('is not there without the setting', async () => {
    const off = { ...api.deps, config: { ...api.deps.config, metricsTokens: [] } };
    expect((await answerMetrics(off, asked(token))).status).toBe(404);
  });

  it('says which group of metrics could not be read, and has all others', async () => {
    await api.owner.execute(sql`alter table heartbeat rename to moved_away`);
    const samples = await scraped();
    await api.owner.execute(sql`alter table moved_away rename to heartbeat`);
    const complete = (group: string) => valueOf(samples, 'baton_metrics_complete', { group });
    expect([complete('bridge'), complete('work'), complete('totals')]).toEqual([0, 1, 1]);
    expect(valueOf(samples, 'baton_instances', { process: key })).toBe(0);
    expect(valueOf(samples, 'baton_topic_free_jobs')).toBeNull();
  });

  it('has a value for each set of labels before anything has happened', async () => {
    const samples = await scraped();
    expect(valueOf(samples, 'baton_starts_total', { process: key, outcome: 'refused' })).toBe(0);
    expect(valueOf(samples, 'baton_job_duration_seconds_count', { topic })).toBe(0);
    expect(valueOf(samples, 'baton_part_up', { part: 'engine' })).toBe(1);
    expect(samples.every(({ value }) => Number.isFinite(value))).toBe(true);
  });
});

describe('a counter', () => {
  it.each([
    ['baton_starts_total', { process: key, outcome: 'started' }, [start('s'), `update intent set status = 'STARTED'`]],
    ['baton_starts_total', { process: key, outcome: 'refused' }, [start('s'), `update intent set status = 'REFUSED'`]],
    ['baton_instances_started_total', { process: key }, [instance('i')]],
    ['baton_instances_ended_total', { process: key, outcome: 'completed' }, [instance('i'), ended('COMPLETED')]],
    ['baton_instances_ended_total', { process: key, outcome: 'cancelled' }, [instance('i'), ended('CANCELLED')]],
    ['baton_instance_duration_seconds_count', { process: key }, [instance('i'), ended('COMPLETED')]],
    ['baton_job_deliveries_total', { topic, delivery: 'first' }, [job('j')]],
    ['baton_job_deliveries_total', { topic, delivery: 'repeated' }, [job('j'), `update effect_ledger set worker_id = 'w2'`]],
    ['baton_jobs_done_total', { topic, outcome: 'complete' }, [job('j'), done('complete')]],
    ['baton_jobs_done_total', { topic, outcome: 'bpmn_error' }, [job('j'), done('bpmnError')]],
    ['baton_job_duration_seconds_count', { topic }, [job('j'), done('complete')]],
    ['baton_activities_opened_total', { process: 'none' }, [activity('a', null)]],
    ['baton_activities_closed_total', { process: key, status: 'superseded' }, [activity('a'), `update activity set status = 'SUPERSEDED'`]],
    [
      'baton_activity_decision_seconds_count',
      { process: key },
      [activity('a'), `update activity set status = 'COMPLETED', decided_at = now(), delivery = 'SENDING'`],
    ],
    [
      'baton_decisions_delivered_total',
      { process: key, answer: 'too_late' },
      [activity('a'), `update activity set delivery = 'SENDING'`, `update activity set delivery = 'TOO_LATE'`],
    ],
    [
      'baton_event_delay_seconds_count',
      {},
      [`insert into outbox (id, name, data) values ('o', 'n', '{}')`, `update outbox set sent_at = now()`],
    ],
    [
      'baton_messages_total',
      { kind: 'message', state: 'delivered' },
      [
        `insert into message (id, kind, name, variables, idempotency_key, request_hash, expires_at, created_by) values ('m', 'MESSAGE', 'n', '{}', 'k', 'h', now(), 'clara')`,
        `update message set state = 'DELIVERED'`,
      ],
    ],
    ['baton_incidents_total', { process: key, class: 'system_busy' }, [incident('x')]],
    [
      'baton_incidents_ended_total',
      { process: key, ending: 'retried' },
      [incident('x'), `update incident set ending = 'RETRIED', ended_at = now()`],
    ],
    [
      'baton_alerts_fired_total',
      { alert: 'LATE_SWEEP' },
      [
        `insert into alert (id, kind, key, state, value, threshold, sentence) values ('l', 'LATE_SWEEP', '', 'PENDING', 1, 0, 's')`,
        `update alert set state = 'FIRING'`,
      ],
    ],
    [
      'baton_system_outages_total',
      { system: 'mail' },
      [`insert into system_circuit (system) values ('mail')`, `update system_circuit set opened_at = now()`],
    ],
    [
      'baton_mutations_total',
      { result: 'refused' },
      [`insert into audit (actor, operation, target, result, facts) values ('clara', 'o', 't', 'FORBIDDEN', '{}')`],
    ],
  ] as const)('%s %j counts once, when it happens', async (name, labels, statements) => {
    const before = valueOf(await scraped(), name, labels) ?? Number.NaN;
    for (const statement of statements) await run(statement);
    // A second report without a change is not counted again.
    await run(statements.at(-1)?.startsWith('update') ? (statements.at(-1) ?? '') : 'select 1');
    expect(valueOf(await scraped(), name, labels)).toBe(before + 1);
  });

  it('does not count what is rolled back', async () => {
    const before = valueOf(await scraped(), 'baton_instances_started_total');
    await expect(
      api.deps.database.transaction(async (transaction) => {
        await transaction.execute(sql.raw(instance('gone')));
        throw new Error('Rolled back');
      }),
    ).rejects.toThrow('Rolled back');
    expect(valueOf(await scraped(), 'baton_instances_started_total')).toBe(before);
  });

  it('survives the removal of what it has counted', async () => {
    await run(instance('i'));
    const before = valueOf(await scraped(), 'baton_instances_started_total');
    await run('delete from process_instance');
    expect(valueOf(await scraped(), 'baton_instances_started_total')).toBe(before);
  });

  it('is exact while many count and many read at once', async () => {
    const before = valueOf(await scraped(), 'baton_job_deliveries_total', { topic }) ?? 0;
    const work = Array.from({ length: 200 }, (_, number) => run(job(`j${number}`)));
    const reads = Array.from({ length: 20 }, () => addSamples(api.deps, 7));
    await Promise.all([...work, ...reads]);
    expect(valueOf(await scraped(), 'baton_job_deliveries_total', { topic })).toBe(before + 200);
    expect(await api.deps.database.$count(metricSample)).toBe(0);
  });

  it('goes on where nobody reads metrics: the pruning adds the samples', async () => {
    await scraped();
    await run(instance('i'));
    const wasAdded = await prunePage(api.deps, 'METRIC_SAMPLES', '');
    expect([wasAdded, await api.deps.database.$count(metricSample)]).toEqual([{ removed: 1, next: null }, 0]);
  });
});

function ended(status: string): string {
  return `update process_instance set status = '${status}', ended_at = now()`;
}

function done(kind: string): string {
  return `update effect_ledger set state = 'DONE', outcome = '{"kind": "${kind}"}'`;
}

describe('a histogram', () => {
  it('counts each value in all buckets whose bound it does not exceed', async () => {
    await scraped();
    await api.deps.database.delete(metricSample);
    await api.owner.delete(metricTotal).where(eq(metricTotal.metric, 'baton_job_duration_seconds'));
    const values = [0.05, 0.1, 0.2, 3_600, 5_000];
    await api.deps.database
      .insert(metricSample)
      .values(values.map((value) => ({ metric: 'baton_job_duration_seconds', subject: topic, value })));
    const samples = await scraped();
    const bucket = (le: string) => valueOf(samples, 'baton_job_duration_seconds_bucket', { topic, le });
    expect([bucket('0.1'), bucket('0.25'), bucket('900'), bucket('3600'), bucket('+Inf')]).toEqual([2, 3, 3, 4, 5]);
    expect(valueOf(samples, 'baton_job_duration_seconds_count', { topic })).toBe(5);
    expect(valueOf(samples, 'baton_job_duration_seconds_sum', { topic })).toBeCloseTo(8_600.35);
  });
});

describe('the gauges', () => {
  it('show what is under way now', async () => {
    for (const statement of [instance('i'), `update process_instance set status = 'FAILED', waits_for = '{PERSON,TIME}'`, activity('a')])
      await run(statement);
    const backlog = [{ topic, free: 3, served: true, oldestSince: new Date(Date.now() - 90_000).toISOString() }];
    await api.worker.beat({ name: 'jobs', dueInSeconds: 240, backlog });
    parts.engineIsUp = false;
    const samples = await scraped();
    expect(valueOf(samples, 'baton_instances', { process: key, state: 'failed' })).toBe(1);
    expect(valueOf(samples, 'baton_instances_waiting', { for: 'person' })).toBe(1);
    expect(valueOf(samples, 'baton_activities_open', { process: key })).toBe(1);
    expect(valueOf(samples, 'baton_activities_overdue', { process: key })).toBe(1);
    expect(valueOf(samples, 'baton_topic_free_jobs', { topic })).toBe(3);
    expect(valueOf(samples, 'baton_topic_oldest_free_job_seconds', { topic })).toBeGreaterThanOrEqual(89);
    expect(valueOf(samples, 'baton_part_up', { part: 'engine' })).toBe(0);
    expect(valueOf(samples, 'baton_heartbeat_due_timestamp_seconds', { part: 'jobs' })).toBeGreaterThan(Date.now() / 1000 + 200);
  });
});

describe('the labels', () => {
  const hostile = (number: number) => `x"}\\n evil{tenant-${number}}\n# TYPE x counter`;

  it('are as many with 300 hostile names of processes and topics as without', async () => {
    const before = (await scraped()).map(seriesOf);
    for (let number = 0; number < 300; number += 1) {
      const [name = '', other = ''] = [hostile(number), `tenant-${number}`].map((text) => text.replaceAll("'", "''"));
      await run(instance(`i${number}`, name));
      await run(activity(`a${number}`, name));
      await run(job(`j${number}`, name));
      await run(`update process_instance set tenant_id = '${other}' where id = 'i${number}'`);
    }
    const backlog = Array.from({ length: 100 }, (_, number) => ({
      topic: hostile(number),
      free: 1,
      served: false,
      oldestSince: new Date().toISOString(),
    }));
    await api.worker.beat({ name: 'jobs', dueInSeconds: 240, backlog });
    const samples = await scraped();
    const added = samples.map(seriesOf).filter((series) => !before.includes(series) && !series.startsWith('baton_heartbeat_'));
    expect(added).toEqual([]);
    expect(JSON.stringify(samples)).not.toMatch(/evil|tenant-\d/);
    expect(valueOf(samples, 'baton_instances', { process: 'other' })).toBe(300);
    expect(valueOf(samples, 'baton_topic_free_jobs', { topic: 'other' })).toBe(100);
    const subjects = await api.deps.database.selectDistinct({ subject: metricTotal.subject }).from(metricTotal);
    expect(subjects.filter(({ subject }) => subject.includes('evil'))).toEqual([]);
  });
});
