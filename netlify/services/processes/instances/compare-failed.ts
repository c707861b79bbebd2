import { asc, eq } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { processInstance } from '#netlify/database/schema.ts';
import { instancesOfStuckDecisions } from '#netlify/services/activities/process/stuck-decisions.ts';

import { noteChangedInstances } from './changed-instances.ts';

const lettersPerPage = 500;
/** 10,000 dead letters; beyond, a retry that no hint told is found by the hourly comparison. */
const maxPages = 20;
const maxFailed = 20_000;
const notedAtOnce = 500;

/** Notes the instances that have failed, or are tried again, where the read model says otherwise. */
export async function noteMisjudged(deps: ApiDependencies): Promise<void> {
  const { ids: failing, isWhole } = await failingInstances(deps);
  const stored = new Set(await storedAsFailed(deps));
  const missed = [...failing].filter((id) => !stored.has(id));
  const recovered = isWhole ? [...stored].filter((id) => !failing.has(id)) : [];
  const misjudged = [...missed, ...recovered];
  for (let start = 0; start < misjudged.length; start += notedAtOnce)
    await noteChangedInstances(deps, misjudged.slice(start, start + notedAtOnce));
}

async function failingInstances(deps: ApiDependencies): Promise<{ readonly ids: Set<string>; readonly isWhole: boolean }> {
  const ids = new Set(await instancesOfStuckDecisions(deps, {}));
  for (let page = 0; page < maxPages; page += 1) {
    const letters = await deps.flowable.jobs.deadLetters({ page: { start: page * lettersPerPage, size: lettersPerPage } });
    for (const { processInstanceId } of letters) if (processInstanceId !== null) ids.add(processInstanceId);
    if (letters.length < lettersPerPage) return { ids, isWhole: true };
  }
  return { ids, isWhole: false };
}

async function storedAsFailed({ database }: ApiDependencies): Promise<string[]> {
  const { id, status } = processInstance;
  const rows = await database.select({ id }).from(processInstance).where(eq(status, 'FAILED')).orderBy(asc(id)).limit(maxFailed);
  return rows.map((row) => row.id);
}
