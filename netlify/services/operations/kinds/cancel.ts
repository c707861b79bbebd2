import { z } from 'zod';

import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import { cancelActivities } from '#netlify/services/activities/process/cancel-activities.ts';
import { cancelInstance } from '../cancel-instance.ts';

import { changeSince, currentState, instanceSeen, planInstances } from '../instance-state.ts';
import { defineKind } from '../kind.ts';
import { resolved, skipped } from '../outcome.ts';

const isCalled = 'It was called by another process instance, which would wait for it for ever: cancel that one.';

/** Cancels running instances. */
export const cancel = defineKind({
  arguments: z.strictObject({}),
  seen: instanceSeen,
  plan: (deps, selection) =>
    planInstances(deps, selection, ({ superProcessInstanceId }: HistoricProcessInstance) => (superProcessInstanceId ? isCalled : null)),
  execute: async ({ deps, operation, item: { processInstanceId }, seen, wasBegun }) => {
    const cancellation = { processInstanceId, reason: operation.reason ?? '' };
    const now = await currentState(deps, processInstanceId);
    if (!now.running && wasBegun) {
      await cancelActivities(deps, cancellation);
      return resolved;
    }
    const change = changeSince(seen, now);
    if (change) return skipped(change);
    await cancelInstance(deps, cancellation);
    return resolved;
  },
});
