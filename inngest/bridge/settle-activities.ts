import type { BridgeDependencies } from './dependencies.ts';

/** Which ended user tasks to look at: those of one instance, or everybody's ended after an instant. */
export interface EndedWindow {
  readonly processInstanceId?: string;
  readonly finishedAfter?: Date;
}

/**
 * Tells the API which user tasks the engine has ended, and how: completed, or cancelled with a reason. The API closes the
 * Activities of those that it still holds open. Idempotent.
 */
export async function settleActivities(deps: BridgeDependencies, window: EndedWindow): Promise<number> {
  return report(deps, await deps.flowable.history.tasks(window));
}

/** The same for single tasks. A task that the engine's history no longer knows counts as removed with its instance. */
export async function settleTasks(deps: BridgeDependencies, taskIds: readonly string[]): Promise<number> {
  const found = await Promise.all(taskIds.map(async (id) => (await deps.flowable.history.task(id)) ?? removed(id)));
  return report(deps, found);
}

interface EndedTask {
  readonly id: string;
  readonly endTime: string | null;
  readonly deleteReason: string | null;
}

const removed = (id: string): EndedTask => ({ id, endTime: new Date().toISOString(), deleteReason: 'removed from the history of the engine' });

async function report(deps: BridgeDependencies, tasks: readonly EndedTask[]): Promise<number> {
  const ended = tasks.flatMap(({ id, endTime, deleteReason }) => (endTime ? [{ taskId: id, endedAt: endTime, deleteReason }] : []));
  return ended.length > 0 ? deps.api.settleActivities(ended) : 0;
}
