import { privateVariablesOf } from '#inngest/define/private-fields.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import type { processVariable } from '#netlify/database/schema.ts';

export type SearchableVariable = Pick<typeof processVariable.$inferSelect, 'name' | 'text' | 'number' | 'flag'>;

/** Longest text of a searchable variable; a longer one is no value to compare with. */
const maxText = 200;
const maxVariables = 100;

/** Returns the private variables of a process; null without code for the process: nothing says which are private then. */
export function privateNames(workflows: readonly Workflow[], processDefinitionKey: string): ReadonlySet<string> | null {
  const workflow = workflows.find(({ model }) => model.key === processDefinitionKey);
  return workflow ? privateVariablesOf(workflow) : null;
}

/** Filters variables to those that searches may compare: short texts, numbers and booleans that are not private. At most 100. */
export function searchableVariables(
  variables: Readonly<Record<string, unknown>>,
  hidden: ReadonlySet<string> | null,
): SearchableVariable[] {
  if (hidden === null) return [];
  const open = Object.entries(variables).filter(([name]) => !hidden.has(name));
  return open.flatMap(([name, value]) => storedAs(name, value) ?? []).slice(0, maxVariables);
}

function storedAs(name: string, value: unknown): SearchableVariable | null {
  const nothing = { name, text: null, number: null, flag: null };
  if (typeof value === 'string' && value.length <= maxText) return { ...nothing, text: value };
  if (typeof value === 'number') return { ...nothing, number: value };
  if (typeof value === 'boolean') return { ...nothing, flag: value };
  return null;
}
