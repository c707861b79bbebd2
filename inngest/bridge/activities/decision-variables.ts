import { userTaskOf } from '#inngest/define/find-code.ts';
import { splitPrivate } from '#inngest/define/private-fields.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

interface DecidedTask {
  readonly processDefinitionKey: string;
  readonly userTaskKey: string;
}

/**
 * Returns the process variables that a decision sets. Private fields of the form are removed before the user task's code sees the decision,
 * so that the engine never gets their values under any name; fields of which the model reads a variable of the same name stay. Pure.
 *
 * The decision is already the output of the form's schema. A second parse would break a schema that changes its input.
 *
 * @throws Error when this deployment has no code for the task, or the code cannot make variables of the decision.
 */
export function decisionVariables(
  workflows: readonly Workflow[],
  { processDefinitionKey, userTaskKey }: DecidedTask,
  decision: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const userTask = userTaskOf(workflows, processDefinitionKey, userTaskKey);
  if (!userTask) throw new Error(`No code for the user task '${userTaskKey}' of ${processDefinitionKey} in this deployment.`);
  const read = workflows.find(({ model }) => model.key === processDefinitionKey)?.model.readVariables ?? [];
  const { open, hidden } = splitPrivate(userTask.form, decision);
  const needed = Object.fromEntries(Object.entries(hidden).filter(([name]) => read.includes(name)));
  try {
    return Object(userTask.variables({ ...open, ...needed }));
  } catch (error) {
    throw new Error(`The code of '${userTaskKey}' cannot make process variables of the decision.`, { cause: error });
  }
}
