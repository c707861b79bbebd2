import { z } from 'zod';

import { userTaskOf } from '#inngest/define/find-code.ts';
import { splitPrivate } from '#inngest/define/private-fields.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

interface DecidedTask {
  readonly processDefinitionKey: string;
  readonly userTaskKey: string;
}

/**
 * The process variables that a decision sets. Private fields of the form are taken out before the user task's code sees the decision, so
 * that they cannot reach the engine under any name; those of which the model reads a variable of the same name stay. Pure.
 *
 * @throws Error when this deployment has no code for the task, or the decision does not fit its form any more.
 */
export function decisionVariables(
  workflows: readonly Workflow[],
  { processDefinitionKey, userTaskKey }: DecidedTask,
  decision: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const userTask = userTaskOf(workflows, processDefinitionKey, userTaskKey);
  if (!userTask) throw new Error(`No code for the user task '${userTaskKey}' of ${processDefinitionKey} in this deployment.`);
  const read = workflows.find(({ model }) => model.key === processDefinitionKey)?.model.readVariables ?? [];
  const { open, hidden } = splitPrivate(userTask.form, Object(z.parse(userTask.form, decision)));
  const needed = Object.fromEntries(Object.entries(hidden).filter(([name]) => read.includes(name)));
  return Object(userTask.variables({ ...open, ...needed }));
}
