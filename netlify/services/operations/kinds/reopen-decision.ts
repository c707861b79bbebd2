import { z } from 'zod';

import { reopenActivity } from '#netlify/services/activities/actions/reopen-activity.ts';

import { isStillStuck, plannedDecision } from '../decisions.ts';
import { selectedDecisions, skipOthers } from '../incidents.ts';
import { defineKind } from '../kind.ts';
import { resolved, skipped } from '../outcome.ts';

/** Gives stuck decisions back to whoever has decided, with the decision as a draft to correct. */
export const reopenDecision = defineKind({
  arguments: z.strictObject({}),
  seen: z.object({ version: z.number(), message: z.string() }),
  plan: async (deps, selection) => {
    const items = (await selectedDecisions(deps, selection)).map(plannedDecision);
    return [...items, ...skipOthers(selection, items, 'It has no decision that needs an operator.')];
  },
  execute: async ({ deps, item, operation, actor, seen: { version }, wasBegun }) => {
    const id = item.targetId ?? '';
    if (!(await isStillStuck(deps, { id, version })))
      return wasBegun ? resolved : skipped('The decision was sent again or reopened since the plan was made.');
    await reopenActivity(deps, actor, { id, version, note: operation.reason });
    return resolved;
  },
});
