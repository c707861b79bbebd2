import { and, inArray } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { activity } from '#netlify/database/schema.ts';
import { activityColumns } from '#netlify/services/activities/activity.ts';
import { visibleTo } from '#netlify/services/activities/visible-to.ts';
import { listSystems } from '#netlify/services/systems/systems.ts';

import { maxNames } from './container-waits.ts';
import type { OpenElement, OpenElements, Place } from './open-elements.ts';
import { type Part, readFacts, readPart, type WaitSource } from './read-facts.ts';
import { type Known, waitsOf } from './waits-of.ts';
import type { Wait } from './wait.ts';

/** Waits of one running instance, for one reader. */
export interface InstanceWaits {
  of(element: OpenElement): Wait[];
  /** Parts that could not be read, or not whole. */
  readonly unread: readonly WaitSource[];
}

/** Called instances that are looked into. */
const maxCalled = 5;
const calledPage = { start: 0, size: 50 };

/**
 * Reads what the elements of an instance wait for. The number of calls and the rows of each are bounded, however large the instance. The
 * engine is asked, not what its hints have told; of the Activities the reader's own are taken.
 */
export async function readWaits(
  deps: ApiDependencies,
  { person, instance, open }: { person: Person; instance: Place & { readonly businessKey: string | null }; open: OpenElements },
): Promise<InstanceWaits> {
  const isSuspended = open.tree.all.some(({ suspended }) => suspended);
  const [facts, activities, systems, called] = await Promise.all([
    readFacts(deps, { processInstanceId: instance.id, isSuspended }),
    readPart(deps, 'ACTIVITIES', () => activitiesOf(deps, person, open)),
    readPart(deps, 'SYSTEMS', () => listSystems(deps)),
    readPart(deps, 'CALLED_PROCESSES', () => calledElements(deps, open)),
  ]);
  const known: Known = {
    ...facts,
    isSuspended,
    businessKey: instance.businessKey,
    workflows: deps.workflows,
    activities: new Map(activities.rows.map((row) => [row.taskId ?? '', row])),
    systems: systems.rows,
    called: new Map(called.rows.map(({ id, elements }) => [id, elements])),
  };
  const parts: Part<unknown>[] = [...open.parts, ...Object.values(facts), activities, systems, called];
  return { of: (element) => waitsOf(known, open, element), unread: parts.filter(({ isWhole }) => !isWhole).map(({ source }) => source) };
}

/** Returns the Activities of the open user tasks that the person may see. */
async function activitiesOf({ database }: ApiDependencies, person: Person, { elements }: OpenElements) {
  const taskIds = elements.flatMap(({ taskId }) => taskId ?? []);
  if (taskIds.length === 0) return [];
  return database
    .select(activityColumns)
    .from(activity)
    .where(and(inArray(activity.taskId, taskIds), visibleTo(person)));
}

interface Called {
  readonly id: string;
  /** Names of the elements where the called instance is. */
  readonly elements: readonly string[];
}

/** Returns where the first called instances are; whoever may read an instance may read those that it has called. */
async function calledElements({ flowable }: ApiDependencies, { elements }: OpenElements): Promise<Called[]> {
  const ids = elements.flatMap(({ calledProcessInstanceId }) => calledProcessInstanceId ?? []).slice(0, maxCalled);
  return Promise.all(
    ids.map(async (id) => {
      const rows = (await flowable.history.openElements(id, calledPage)).filter(({ activityType }) => activityType !== 'boundaryEvent');
      return { id, elements: [...new Set(rows.map(({ activityName, activityId }) => activityName ?? activityId))].slice(0, maxNames) };
    }),
  );
}
