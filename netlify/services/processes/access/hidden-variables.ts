import { privateVariablesOf, privateVariablesOfStart } from '#inngest/define/private-fields.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import { type InstanceRelation, allowedInstanceActions } from './may.ts';

/**
 * Returns which process variables a person with these relations may not read, both in an instance and in its Activities. The starter of an
 * instance reads the private variables of the start, as given. Without code for the process all variables are hidden, because nothing says
 * which are private.
 */
export function hiddenVariablesFor(
  workflows: readonly Workflow[],
  processDefinitionKey: string,
  relations: readonly InstanceRelation[],
): (name: string) => boolean {
  if (allowedInstanceActions('READ_PRIVATE', relations)) return () => false;
  const workflow = workflows.find(({ model }) => model.key === processDefinitionKey);
  if (!workflow) return () => true;
  const ofAll = privateVariablesOf(workflow);
  const given = allowedInstanceActions('READ_GIVEN', relations) ? privateVariablesOfStart(workflow) : new Set<string>();
  return (name) => ofAll.has(name) && !given.has(name);
}
