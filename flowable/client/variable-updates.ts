import { z } from 'zod';

import type { Send } from './http.ts';
import { type Page, pageOf, type PageRequest } from './paging.ts';
import { engineVariable } from './variables.ts';

const variableUpdate = z
  .object({
    id: z.string(),
    executionId: z.string().nullable(),
    taskId: z.string().nullable(),
    activityInstanceId: z.string().nullable(),
    time: z.string(),
    revision: z.number(),
    variable: engineVariable,
  })
  .transform(({ variable: { name, value }, ...update }) => ({ ...update, name, value: value ?? null }));

/**
 * Write of a variable, with the new value; null for a removed variable too. `revision` is 0 for a new variable. `activityInstanceId` is the
 * pass through the element that wrote it; null for the start, for what is local to a repetition, and for a write from outside.
 */
export type VariableUpdate = z.infer<typeof variableUpdate>;

/** Calls about the writes of variables, which an engine with the history level `full` records. */
export function variableUpdateCalls(send: Send) {
  return {
    /**
     * Returns one page of the writes of an instance's variables by time, with those local to tasks and executions, and their number. Writes
     * of one millisecond come in any order.
     */
    variableUpdates(processInstanceId: string, page: PageRequest & { readonly order: 'asc' | 'desc' }): Promise<Page<VariableUpdate>> {
      const body = { processInstanceId, selectOnlyVariableUpdates: true, sort: 'time', ...page };
      return send({ operation: 'history.variableUpdates', body, reply: pageOf(variableUpdate) });
    },
  };
}
