import { count, ne } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { alert, heartbeat } from '#netlify/database/schema.ts';
import { alertRules } from '#netlify/services/alerts/rules.ts';
import { backlogsOf } from '#netlify/services/health/free-jobs.ts';

import { type Family, gauge } from './family.ts';
import { boundedName, knownNames, otherName } from '#netlify/services/counting/known-names.ts';

/** Parts of the bridge that write a heartbeat. */
const rounds = ['sweep', 'jobs', 'retention', 'alerts', 'invariants'] as const;

/** Measures the bridge: when its rounds were, what its last poll of the engine found, and which alerts are open. */
export async function measureBridge(deps: ApiDependencies, now: Date): Promise<Family[]> {
  const [beats, jobs, alerts] = await Promise.all([measureHeartbeats(deps), measureTopics(deps, now), measureAlerts(deps)]);
  return [...beats, ...jobs, alerts];
}

async function measureHeartbeats({ database }: ApiDependencies): Promise<Family[]> {
  const { name, at, dueAt } = heartbeat;
  const beats = new Map((await database.select({ name, at, dueAt }).from(heartbeat)).map((beat) => [beat.name, beat]));
  const series = (time: 'at' | 'dueAt') =>
    rounds.map((part) => {
      const beat = beats.get(part);
      return { labels: { part }, value: beat ? beat[time].getTime() / 1000 : null };
    });
  return [
    gauge('baton_heartbeat_timestamp_seconds', 'Time of the last rounds of a part of the bridge.', series('at')),
    gauge('baton_heartbeat_due_timestamp_seconds', 'Time until which its next rounds must have been.', series('dueAt')),
  ];
}

async function measureTopics(deps: ApiDependencies, now: Date): Promise<Family[]> {
  const { topic: topics } = knownNames(deps.workflows);
  const free = new Map([...topics, otherName].map((topic) => [topic, { jobs: 0, seconds: 0 }]));
  for (const backlog of await backlogsOf(deps, now)) {
    const topic = boundedName(topics, backlog.topic);
    const { jobs = 0, seconds = 0 } = free.get(topic) ?? {};
    free.set(topic, { jobs: jobs + backlog.free, seconds: Math.max(seconds, backlog.seconds) });
  }
  const series = (what: 'jobs' | 'seconds') => [...free].map(([topic, found]) => ({ labels: { topic }, value: found[what] }));
  return [
    gauge(
      'baton_topic_free_jobs',
      'Free external-worker jobs by topic; "other": topics that no worker of the deployment serves.',
      series('jobs'),
    ),
    gauge('baton_topic_oldest_free_job_seconds', 'Age of the oldest free job of the topic; 0: there is none.', series('seconds')),
  ];
}

async function measureAlerts({ database }: ApiDependencies): Promise<Family> {
  const { kind, state } = alert;
  const open = await database.select({ kind, state, value: count() }).from(alert).where(ne(state, 'RESOLVED')).groupBy(kind, state);
  const firing = (wanted: string): number => sumOf(open.filter((row) => row.kind === wanted && row.state !== 'PENDING'));
  return gauge(
    'baton_alerts_firing',
    'Alerts that fire, acknowledged ones included.',
    Object.entries(alertRules).map(([name, { severity }]) => ({
      labels: { alert: name, severity: severity.toLowerCase() },
      value: firing(name),
    })),
  );
}

const sumOf = (rows: readonly { readonly value: number }[]): number => rows.reduce((sum, { value }) => sum + value, 0);
