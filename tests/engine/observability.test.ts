/** Rules and dashboards name metrics, labels and values that the functions and the engine really have. */
import { Client } from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';

import { eventually } from '#tests/support/eventually.ts';
import { expressions } from '#tests/support/observability.ts';
import { type Sample, scrape, valueOf } from '#tests/support/prometheus-text.ts';
import { problemsOf } from '#tests/support/promql.ts';

const stack = inject('stack');

let samples: Sample[] = [];
beforeAll(async () => {
  await pruneOnce();
  const { url, user, password } = stack.flowable;
  const functions = await eventually(
    () => scrape(`${stack.api.url}/metrics`, `Bearer ${stack.settings['METRICS_TOKEN']}`),
    (found) => ['sweep', 'alerts'].every((part) => valueOf(found, 'baton_heartbeat_timestamp_seconds', { part }) !== null),
    { what: 'The first rounds of the bridge' },
  );
  const engine = await scrape(`${url}/actuator/prometheus`, `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`);
  samples = [...functions, ...engine];
});

/** Writes down a pruning, which comes once an hour. */
async function pruneOnce(): Promise<void> {
  const client = new Client({ connectionString: stack.postgres.activitiesUrl });
  await client.connect();
  await client.query(`insert into heartbeat (name, due_at) values ('retention', now() + interval '3 hours') on conflict do nothing`);
  await client.end();
}

describe('the alert rules and the dashboards', () => {
  it('name metrics, labels and values of a real scrape', () => {
    expect(expressions().length).toBeGreaterThan(60);
    expect(expressions().flatMap(({ place, expr }) => problemsOf(expr, samples).map((problem) => `${place}: ${problem}`))).toEqual([]);
  });

  it.each([
    ['sum(rate(baton_startz_total[5m]))', 'there is no metric baton_startz_total'],
    ['baton_part_up{job="baton",name="engine"} == 0', 'baton_part_up has no label name'],
    ['baton_part_up{part="motor"} == 0', 'baton_part_up never has part="motor"'],
    ['sum by (topics) (baton_topic_free_jobs)', 'no metric of the expression has the label topics'],
    ['time() > 5', 'reads no metric'],
  ])('are told of the mistake in %s', (expr, problem) => {
    expect(problemsOf(expr, samples)).toEqual([`${expr}: ${problem}`]);
  });
});

describe('every metric of the functions', () => {
  it('has a panel or a rule', () => {
    const text = expressions()
      .map(({ expr }) => expr)
      .join('\n');
    const families = new Set(samples.flatMap(({ name }) => (name.startsWith('baton_') ? name.replace(/_(?:bucket|sum|count)$/, '') : [])));
    expect(families.size).toBeGreaterThan(30);
    expect([...families].filter((name) => !text.includes(name))).toEqual([]);
  });
});
