import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { writeChange } from '../change-activity.ts';
import { runUnitOfWork } from '../unit-of-work.ts';
import { lockActiveActivities } from './active-activities.ts';

const priorityRaise = 25;
const highestPriority = 100;

export interface Escalation {
  readonly processInstanceId: string;
  readonly userTaskKey: string;
  readonly group: string;
  /** Tasks to which the escalation is restricted. */
  readonly taskIds?: readonly string[] | null;
}

/**
 * Adds a candidate group to the open Activities of one user task and raises their priority. Idempotent.
 *
 * The version stays: the facts for a decision do not change, and an open form must not be refused.
 *
 * @returns the number of open Activities that have the group now.
 */
export async function escalateActivities(deps: ApiDependencies, { group, ...part }: Escalation): Promise<number> {
  return runUnitOfWork(deps, async (unit) => {
    const open = await lockActiveActivities(unit.transaction, part);
    for (const found of open.filter(({ candidateGroups }) => !candidateGroups.includes(group))) {
      const candidateGroups = [...found.candidateGroups, group];
      const priority = Math.max(found.priority, Math.min(found.priority + priorityRaise, highestPriority));
      const event = { actor: 'process', action: 'escalated', note: `Also for ${group}` } as const;
      await writeChange(unit, found, { set: { candidateGroups, priority }, keepsVersion: true }, event);
    }
    return open.length;
  });
}
