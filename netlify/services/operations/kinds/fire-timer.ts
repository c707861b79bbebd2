import { z } from 'zod';

import { defineKind } from '../kind.ts';
import { outcomeOfJob, skipOthers } from '../incidents.ts';
import { done, skipped } from '../outcome.ts';

const isGone = 'The timer has fired, was moved or was cancelled since the plan was made.';

/** Fires the timers that wait at an element now. */
export const fireTimer = defineKind({
  arguments: z.strictObject({ elementId: z.string('is needed: the element of the timer') }),
  seen: z.object({ dueDate: z.string().nullable() }),
  plan: async ({ flowable }, selection, { elementId }) => {
    const selected = new Set(selection.instances.map(({ id }) => id));
    const timers = await flowable.jobs.timers({ tenantId: selection.tenant, elementId });
    const items = timers.flatMap(({ id, processInstanceId, handlerType, dueDate }) =>
      handlerType === 'trigger-timer' && processInstanceId !== null && selected.has(processInstanceId)
        ? [{ processInstanceId, targetId: id, elementId, seen: { dueDate }, problem: null }]
        : [],
    );
    return [...items, ...skipOthers(selection, items, `No timer waits at '${elementId}'.`)];
  },
  execute: async ({ deps, item, seen, wasBegun }) => {
    const timer = await deps.flowable.jobs.timer(item.targetId ?? '');
    if (!timer || timer.dueDate !== seen.dueDate) return wasBegun ? done : skipped(isGone);
    await deps.flowable.jobs.fireTimer(timer.id);
    return done;
  },
  check: async ({ deps, item }) => {
    const id = item.targetId ?? '';
    const timer = await deps.flowable.jobs.timer(id);
    if (!timer?.exceptionMessage) return outcomeOfJob(deps, id);
    // The engine would try again at the old due date, which may be far off.
    await deps.flowable.jobs.fireTimer(id);
    return null;
  },
});
