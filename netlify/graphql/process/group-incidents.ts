import { createHash } from 'node:crypto';

import type { Job } from '#flowable/client/index.ts';

import { processKeyOf } from '#netlify/services/processes/access/process-key.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';

/** Dead-letter jobs of one element with the same error message. `jobs`: oldest first. */
export interface JobGroup {
  readonly id: string;
  readonly processDefinitionKey: string;
  readonly elementId: string | null;
  readonly elementName: string | null;
  /** Message of the newest job. */
  readonly message: string;
  readonly jobs: readonly Job[];
}

/** Groups jobs by process, element and message, across versions of the process; the largest group first. */
export function groupIncidents(jobs: readonly Job[]): JobGroup[] {
  const groups = new Map<string, Job[]>();
  for (const job of jobs.toSorted((a, b) => createdAt(a) - createdAt(b))) {
    const id = fingerprint(job);
    const group = groups.get(id);
    if (group) group.push(job);
    else groups.set(id, [job]);
  }
  return [...groups].flatMap(([id, group]) => toGroup(id, group)).toSorted((a, b) => b.jobs.length - a.jobs.length);
}

export const createdAt = ({ createTime }: Pick<Job, 'createTime'>): number => Date.parse(createTime ?? '') || 0;

function toGroup(id: string, jobs: readonly Job[]): JobGroup[] {
  const newest = jobs.at(-1);
  if (!newest) return [];
  const { elementId, elementName, exceptionMessage } = newest;
  return [{ id, processDefinitionKey: keyOf(newest), elementId, elementName, message: incidentMessage(exceptionMessage), jobs }];
}

const keyOf = ({ processDefinitionId }: Job): string => processKeyOf({ processDefinitionId: processDefinitionId ?? '' });

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const ulid = /\b[0-9A-HJKMNP-TV-Z]{26}\b/g;
const digits = /\d+/g;

/** Computes the fingerprint of an error, without ids and numbers: these differ from one failure to the next of the same cause. */
function fingerprint(job: Job): string {
  const words = incidentMessage(job.exceptionMessage).replaceAll(uuid, '#').replaceAll(ulid, '#').replaceAll(digits, '#');
  return createHash('sha256')
    .update(JSON.stringify([keyOf(job), job.elementId, words]))
    .digest('hex')
    .slice(0, 24);
}
