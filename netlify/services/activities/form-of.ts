import { z } from 'zod';

import { userTaskOf } from '#inngest/define/find-code.ts';
import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { formUiOf } from '#inngest/define/form-ui.ts';
import type { Schema } from '#inngest/define/schema.ts';
import type { AnyUserTask, Workflow } from '#inngest/define/workflow.ts';

import { type Activity, isClosed, isOfProcess } from './activity.ts';
import type { Content } from './content.ts';

/** Form of an Activity without a process: done, with an optional note. */
const standaloneForm = z.strictObject({
  note: z.string().trim().max(2_000, 'Keep the note below 2000 characters').optional().meta({ title: 'Note' }),
});

/** Code of the user task that stands for every Activity without a process. */
export const standaloneTask = { form: standaloneForm, bulk: true } as const;

/** Returns the code of a user task, or null when this deployment has none. */
export function userTaskCode(
  workflows: readonly Workflow[],
  { processDefinitionKey, userTaskKey }: { processDefinitionKey: string; userTaskKey: string },
): AnyUserTask | null {
  return userTaskOf(workflows, processDefinitionKey, userTaskKey);
}

/** Returns the schema of the decision; null when this deployment has none. */
export function formOf(workflows: readonly Workflow[], found: Activity): Schema | null {
  return isOfProcess(found) ? (codeOfActivity(workflows, found)?.form ?? null) : standaloneForm;
}

/** Form as shown and stored. */
export type ShownForm = Pick<Content, 'formSchema' | 'formUi'>;

export const shownFormOf = (code: AnyUserTask | null): ShownForm => ({
  formSchema: code && formSchemaOf(code.form),
  formUi: code && formUiOf(code),
});

/**
 * Returns the form to show. An open Activity shows the form that checks its decision in this deployment: a release may have changed the
 * form meanwhile. A closed one, and one without code in this deployment, shows the stored form.
 */
export function formToShow(workflows: readonly Workflow[], found: Activity, stored: ShownForm): ShownForm {
  const code = isClosed(found) ? null : codeOfActivity(workflows, found);
  return code ? shownFormOf(code) : stored;
}

/** Returns the code of the Activity's user task; null without a process, and where this deployment has no code. */
export function codeOfActivity(workflows: readonly Workflow[], { processDefinitionKey, userTaskKey }: Activity): AnyUserTask | null {
  if (processDefinitionKey === null || userTaskKey === null) return null;
  return userTaskCode(workflows, { processDefinitionKey, userTaskKey });
}
