import { and, asc, gt, inArray } from 'drizzle-orm';
import { z } from 'zod';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { decodeCursor, encodeCursor } from '#netlify/core/page.ts';
import { isLive, processInstance } from '#netlify/database/schema.ts';

import { noteChangedInstances } from './changed-instances.ts';
import { withToken } from '../waits/with-token.ts';

const rowsPerPage = 500;

/** Position of the comparison: a row of the engine's list first, then an id of ours. */
const placeSchema = z.object({ start: z.int32().min(0) }).or(z.object({ after: z.string() }));
type Place = z.infer<typeof placeSchema>;

export interface Reconciled {
  /** Number of instances that differed, and are read again. */
  readonly differing: number;
  /** Place of the next page; null: this was the last. */
  readonly next: string | null;
}

/**
 * Compares one page of running instances with the engine, first all that the engine runs, then all that the read model has as running, and
 * notes those that differ. One that moves meanwhile is read once too often. Begin with ''.
 */
export async function reconcileInstances(deps: ApiDependencies, after: string): Promise<Reconciled> {
  const place: Place = decodeCursor(placeSchema, after) ?? { start: 0 };
  const { differing, next } = 'start' in place ? await compareEngine(deps, place.start) : await compareStored(deps, place.after);
  if (differing.length > 0) {
    deps.log.warn({ differing: differing.length, examples: differing.slice(0, 5) }, 'Instances of the read model differ from the engine');
    await noteChangedInstances(deps, differing);
  }
  return { differing: differing.length, next: next && encodeCursor(next) };
}

interface Compared {
  readonly differing: string[];
  readonly next: Place | null;
}

/** Compares by elements. An instance whose elements lie on two pages differs from both. */
async function compareEngine({ flowable, database }: ApiDependencies, start: number): Promise<Compared> {
  const begun = await flowable.history.unfinishedElements({ by: 'processInstanceId', page: { start, size: rowsPerPage } });
  const atEngine = Map.groupBy(withToken(begun), ({ processInstanceId }) => processInstanceId);
  const { id, currentElements, failedElements } = processInstance;
  const rows = await database
    .select({ id, currentElements, failedElements })
    .from(processInstance)
    .where(and(inArray(id, [...atEngine.keys()]), isLive(processInstance.status)));
  const stored = new Map(rows.map((row) => [row.id, row]));
  const differing = [...atEngine].flatMap(([instance, current]) => {
    const row = stored.get(instance);
    const known = new Set([...current.map(({ activityId }) => activityId), ...(row?.failedElements ?? [])]);
    const isSame = row?.currentElements.length === known.size && row.currentElements.every((element) => known.has(element));
    return isSame ? [] : [instance];
  });
  return { differing, next: begun.length < rowsPerPage ? { after: '' } : { start: start + rowsPerPage } };
}

/** Compares by ids: whatever the engine does not run any more has ended, or is gone. */
async function compareStored({ flowable, database }: ApiDependencies, after: string): Promise<Compared> {
  const { id, status } = processInstance;
  const stored = await database
    .select({ id })
    .from(processInstance)
    .where(and(isLive(status), gt(id, after)))
    .orderBy(asc(id))
    .limit(rowsPerPage);
  const ids = stored.map((row) => row.id);
  const filter = { processInstanceIds: ids, finished: false, size: rowsPerPage };
  const running = new Set((await flowable.history.processInstances(filter)).rows.map((row) => row.id));
  const last = ids.at(-1);
  return {
    differing: ids.filter((one) => !running.has(one)),
    next: last === undefined || ids.length < rowsPerPage ? null : { after: last },
  };
}
