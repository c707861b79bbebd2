import { and, eq, gt, sql } from 'drizzle-orm';

import type { Workflow } from '#inngest/define/workflow.ts';
import { effectLedger, type TopicBacklog } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { readHeartbeat } from '#netlify/services/sweep/heartbeat.ts';
import { listSystems } from '#netlify/services/systems/systems.ts';

import { ageOf, type Measure } from './measure.ts';

/** Free jobs of one topic, with the age of the oldest. */
export interface Backlog extends TopicBacklog {
  readonly seconds: number;
}

/**
 * Measures the age of the oldest job that nobody has locked. It is a problem where its worker is deployed and waits for no system, and no job
 * of its topic was begun meanwhile: the function is missing or paused in Inngest.
 */
export async function measureFreeJobs(deps: ApiDependencies, now: Date): Promise<Measure> {
  const backlogs = await backlogsOf(deps, now);
  const stranded = await strandedBacklogs(deps, backlogs);
  return {
    name: 'oldest_unlocked_job',
    unit: 'SECONDS',
    value: backlogs.length === 0 ? null : Math.max(...backlogs.map(({ seconds }) => seconds)),
    limit: deps.config.alerts.ALERT_STARVED_SECONDS,
    problem: stranded.length === 0 ? null : stranded.map(sentenceOf).join(' '),
  };
}

/** Returns the free jobs by topic, as the last poll of the engine has seen them. */
export async function backlogsOf(deps: ApiDependencies, now: Date): Promise<Backlog[]> {
  const backlog = (await readHeartbeat(deps, 'jobs'))?.backlog ?? [];
  return backlog.map((topic) => ({ ...topic, seconds: ageOf(new Date(topic.oldestSince), now) ?? 0 }));
}

/** Filters backlogs to those that nobody works on, although their worker is deployed and waits for no system. */
export async function strandedBacklogs(deps: ApiDependencies, backlogs: readonly Backlog[]): Promise<Backlog[]> {
  const stranded: Backlog[] = [];
  for (const backlog of backlogs) if (await isStranded(deps, backlog)) stranded.push(backlog);
  return stranded;
}

const sentenceOf = ({ topic }: Backlog): string =>
  `Nobody picks up the jobs of ${topic}: is its function registered with Inngest, and not paused there?`;

async function isStranded(deps: ApiDependencies, { topic, served, seconds }: Backlog): Promise<boolean> {
  // A free job of a topic that is worked on waits no longer than this, unless others are begun meanwhile.
  const pickedUpWithin = deps.config.alerts.ALERT_STARVED_SECONDS;
  if (!served || seconds < pickedUpWithin) return false;
  if (await waitsForSystem(deps, topic)) return false;
  const isRecent = gt(effectLedger.updatedAt, sql`now() - make_interval(secs => ${pickedUpWithin})`);
  return (await deps.database.$count(effectLedger, and(eq(effectLedger.topic, topic), isRecent))) === 0;
}

/** Whether the jobs of a topic wait for an external system that is down. */
export async function waitsForSystem(deps: ApiDependencies, topic: string): Promise<boolean> {
  const used = systemsOf(deps.workflows, topic);
  const systems = used.length === 0 ? [] : await listSystems(deps);
  return systems.some(({ system, state }) => state !== 'CLOSED' && used.includes(system));
}

const systemsOf = (workflows: readonly Workflow[], topic: string): readonly string[] =>
  workflows.flatMap(({ workers, retired }) => (workers[topic] ?? retired.workers[topic])?.systems ?? []);
