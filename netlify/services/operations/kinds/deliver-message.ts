import { z } from 'zod';

import { messageVariables } from '#netlify/services/processes/messages/message-variables.ts';

import { unknownProcess, unknownVariables } from '../given-variables.ts';
import { skipOthers } from '../incidents.ts';
import { defineKind } from '../kind.ts';
import { resolved, skipped } from '../outcome.ts';

const waitsNoLonger = 'It has stopped waiting for the message since the plan was made.';

/** Delivers a message to each place that waits for it in the selected instances. */
export const deliverMessage = defineKind({
  arguments: z.strictObject({
    messageName: z.string('is needed: the name of the message'),
    variables: z.record(z.string(), z.unknown()).default({}),
  }),
  seen: z.object({}),
  plan: async (deps, selection, { messageName, variables }) => {
    const selected = new Set(selection.instances.map(({ id }) => id));
    const all = await deps.flowable.eventSubscriptions.ofMessageName({ tenantId: selection.tenant, messageName });
    const waits = all.filter(({ processInstanceId }) => selected.has(processInstanceId));
    const unknown = Object.keys(variables).length > 0 ? await unknownVariables(deps, waits, variables) : new Set();
    const items = waits.map((wait) => ({
      processInstanceId: wait.processInstanceId,
      targetId: wait.id,
      elementId: wait.activityId,
      seen: {},
      problem: unknown.has(wait) ? unknownProcess : null,
    }));
    return [...items, ...skipOthers(selection, items, `It does not wait for the message '${messageName}'.`)];
  },
  execute: async ({ deps, item: { processInstanceId, targetId }, args: { messageName, variables }, wasBegun }) => {
    const waits = await deps.flowable.eventSubscriptions.ofMessage({ processInstanceId, messageName });
    const wait = waits.find(({ id }) => id === targetId);
    if (!wait) return wasBegun ? resolved : skipped(waitsNoLonger);
    const delivery = { executionId: wait.executionId, messageName, variables: await messageVariables(deps, wait, variables) };
    await deps.flowable.executions.deliverMessage(delivery);
    return resolved;
  },
});
