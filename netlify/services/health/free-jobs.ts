import { and, eq, gt, sql } from 'drizzle-orm';

import type { Workflow } from '#inngest/define/workflow.ts';
import { effectLedger, type TopicBacklog } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { readHeartbeat } from '#netlify/services/sweep/heartbeat.ts';
import { listSystems } from '#netlify/services/systems/systems.ts';

import { ageOf, type Measure } from './measure.ts';

/** A free job of a topic that is worked on waits no longer than this, unless others are begun meanwhile. */
const pickedUpWithinSeconds = 120;

/**
 * Measures the age of the oldest job that nobody has locked. It is a problem where its worker is deployed and waits for no system, and no job
 * of its topic was begun meanwhile: the function is missing or paused in Inngest.
 */
export async function measureFreeJobs(deps: ApiDependencies, now: Date): Promise<Measure> {
  const backlogs = (await readHeartbeat(deps, 'jobs'))?.backlog ?? [];
  const ages = backlogs.map(({ oldestSince }) => ageOf(new Date(oldestSince), now) ?? 0);
  const stranded: string[] = [];
  for (const backlog of backlogs) if (await isStranded(deps, backlog, now)) stranded.push(backlog.topic);
  return {
    name: 'oldest_unlocked_job',
    unit: 'SECONDS',
    value: ages.length === 0 ? null : Math.max(...ages),
    limit: pickedUpWithinSeconds,
    problem: stranded.length === 0 ? null : stranded.map(sentenceOf).join(' '),
  };
}

const sentenceOf = (topic: string): string =>
  `Nobody picks up the jobs of ${topic}: is its function registered with Inngest, and not paused there?`;

async function isStranded(deps: ApiDependencies, { topic, served, oldestSince }: TopicBacklog, now: Date): Promise<boolean> {
  if (!served || now.getTime() - Date.parse(oldestSince) < pickedUpWithinSeconds * 1000) return false;
  if (await waitsForSystem(deps, topic)) return false;
  const isRecent = gt(effectLedger.updatedAt, sql`now() - make_interval(secs => ${pickedUpWithinSeconds})`);
  return (await deps.database.$count(effectLedger, and(eq(effectLedger.topic, topic), isRecent))) === 0;
}

async function waitsForSystem(deps: ApiDependencies, topic: string): Promise<boolean> {
  const used = systemsOf(deps.workflows, topic);
  const systems = used.length === 0 ? [] : await listSystems(deps);
  return systems.some(({ system, state }) => state !== 'CLOSED' && used.includes(system));
}

const systemsOf = (workflows: readonly Workflow[], topic: string): readonly string[] =>
  workflows.flatMap(({ workers, retired }) => (workers[topic] ?? retired.workers[topic])?.systems ?? []);
