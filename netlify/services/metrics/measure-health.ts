import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { checkHealth } from '#netlify/services/health/check-health.ts';
import { ageOf } from '#netlify/services/health/measure.ts';

import { type Family, gauge } from './family.ts';

/** Measures of waiting work, by the label value that names the work. */
const waiting = { oldest_start: 'start', oldest_event: 'event', oldest_decision: 'decision', oldest_unlocked_job: 'job' } as const;

/** Measures what `/health` measures: parts, external systems, and how long work has waited. */
export async function measureHealth(deps: ApiDependencies, now: Date): Promise<Family[]> {
  const { parts, systems, work } = await checkHealth(deps);
  const named = new Map(work.map((measure) => [measure.name, measure]));
  const works = Object.entries(waiting).flatMap(([name, label]) => {
    const measure = named.get(name);
    return measure ? [{ labels: { work: label }, ...measure }] : [];
  });
  return [
    gauge(
      'baton_part_up',
      'Whether a part that the functions need has answered; "work": whether work goes on.',
      parts.map(({ name, ok }) => ({ labels: { part: name }, value: Number(ok) })),
    ),
    gauge(
      'baton_part_latency_seconds',
      'Time that the part took to answer.',
      parts.map(({ name, tookMs }) => ({ labels: { part: name }, value: tookMs / 1000 })),
    ),
    gauge(
      'baton_waiting_seconds',
      'Time that the oldest start, event, decision or free job has waited; 0: none waits.',
      works.map(({ labels, value }) => ({ labels, value: value ?? 0 })),
    ),
    gauge(
      'baton_waiting_limit_seconds',
      'Longest time that it may wait, by the settings ALERT_….',
      works.map(({ labels, limit }) => ({ labels, value: limit })),
    ),
    gauge('baton_failed_rows', 'Rows that the bridge could not process, and tries again.', [
      { labels: {}, value: named.get('rows_awaiting_retry')?.value ?? null },
    ]),
    gauge('baton_missing_functions', 'Functions of the deployment that Inngest does not know.', [
      { labels: {}, value: named.get('missing_functions')?.value ?? null },
    ]),
    gauge(
      'baton_system_unavailable_seconds',
      'Time since which jobs wait for the external system; 0: they do not wait.',
      systems.map(({ system, state, since }) => ({ labels: { system }, value: state === 'CLOSED' ? 0 : (ageOf(since, now) ?? 0) })),
    ),
  ];
}
