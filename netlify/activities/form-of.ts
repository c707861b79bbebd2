import { z } from 'zod';

import { userTaskOf } from '#inngest/define/find-code.ts';
import type { Schema } from '#inngest/define/schema.ts';
import type { AnyUserTask, Workflow } from '#inngest/define/workflow.ts';

import type { Activity } from './activity.ts';

/** What is decided on an Activity that has no process: that it is done, and a word about it. */
const standaloneForm = z.strictObject({
  note: z.string().trim().max(2_000, 'Keep the note below 2000 characters').optional().meta({ title: 'Note' }),
});

/** How an Activity without a process is decided. */
export const standaloneTask = { form: standaloneForm, bulk: true } as const;

/** The code of a user task, or null when this deployment has none. */
export function userTaskCode(
  workflows: readonly Workflow[],
  { processDefinitionKey, userTaskKey }: { processDefinitionKey: string; userTaskKey: string },
): AnyUserTask | null {
  return userTaskOf(workflows, processDefinitionKey, userTaskKey);
}

/** The schema of the decision; null when this deployment has none for it. */
export function formOf(workflows: readonly Workflow[], { processDefinitionKey, userTaskKey }: Activity): Schema | null {
  if (processDefinitionKey === null || userTaskKey === null) return standaloneForm;
  return userTaskCode(workflows, { processDefinitionKey, userTaskKey })?.form ?? null;
}
