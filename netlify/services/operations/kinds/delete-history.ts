import { z } from 'zod';

import { isUnsettled, removeInstance } from '#netlify/services/retention/remove-instance.ts';

import { defineKind } from '../kind.ts';
import { resolved, skipped } from '../outcome.ts';

const isCalled = 'It was called by another process instance, and is deleted with that one.';
const unsettled = 'Something of it is not settled yet: an Activity, or work that was begun.';

/** Deletes ended instances for ever: history, variables, Activities, ledger rows and starts. */
export const deleteHistory = defineKind({
  arguments: z.strictObject({}),
  seen: z.object({}),
  plan: (_, { instances }) =>
    Promise.resolve(
      instances.map(({ id, endTime, superProcessInstanceId }) => ({
        processInstanceId: id,
        targetId: null,
        elementId: null,
        seen: {},
        problem: endTime === null ? 'It still runs.' : superProcessInstanceId ? isCalled : null,
      })),
    ),
  execute: async ({ deps, item: { processInstanceId }, wasBegun }) => {
    const instance = await deps.flowable.history.processInstance(processInstanceId);
    if (!instance) return wasBegun ? resolved : skipped('It was deleted since the plan was made.');
    if (await isUnsettled(deps, instance)) return skipped(unsettled);
    await removeInstance(deps, instance, 'removed');
    return resolved;
  },
});
