import type { BridgeDependencies } from '../dependencies.ts';
import { openActivities } from '../activities/open-activities.ts';
import { settleEnded } from '../activities/settle-activities.ts';

/** Time before the last row seen that each poll reads again: rows carry the time inside their transaction and appear when it commits. */
const overlapMs = 60_000;
const rowsPerPage = 200;

interface TaskList {
  /** Position in the list, in the engine's time. */
  readonly cursor: string;
  page(deps: BridgeDependencies, since: Date, start: number): Promise<readonly { readonly id: string; readonly at: string }[]>;
}

const createdTasks: TaskList = {
  cursor: 'user-tasks',
  page: async (deps, since, start) => {
    const tasks = await deps.flowable.tasks.list({ createdAfter: since, page: { start, size: rowsPerPage } });
    const ids = tasks.map(({ id }) => id);
    await openActivities(deps, ids);
    return tasks.map(({ id, createTime }) => ({ id, at: createTime }));
  },
};

const endedTasks: TaskList = {
  cursor: 'ended-user-tasks',
  page: async (deps, since, start) => {
    const tasks = await deps.flowable.history.tasks({ finishedAfter: since, page: { start, size: rowsPerPage } });
    await settleEnded(deps, tasks);
    return tasks.map(({ id, endTime }) => ({ id, at: endTime ?? '' }));
  },
};

/**
 * Opens Activities for user tasks created since the last poll, and settles the Activities of tasks ended since. The cursor follows the
 * engine's clock and moves with each page, so that an interrupted poll continues there.
 *
 * @param until - milliseconds since 1970: no page is begun after this time.
 * @returns whether there is more.
 */
export async function pollTasks(deps: BridgeDependencies, until: number): Promise<boolean> {
  const [created, ended] = await Promise.all([pollList(deps, createdTasks, until), pollList(deps, endedTasks, until)]);
  return created || ended;
}

async function pollList(deps: BridgeDependencies, list: TaskList, until: number): Promise<boolean> {
  const cursor = await deps.api.sweepCursor(list.cursor);
  const since = new Date(cursor === null ? 0 : Date.parse(cursor) - overlapMs);
  for (let start = 0; ; start += rowsPerPage) {
    if (Date.now() > until) return true;
    const rows = await list.page(deps, since, start);
    const last = rows.at(-1)?.at;
    if (last && (cursor === null || last > cursor)) await deps.api.moveSweepCursor(list.cursor, last);
    if (rows.length < rowsPerPage) return false;
  }
}
