import type { Workflow } from '#inngest/define/workflow.ts';

/**
 * Whether a move of an instance can be that of another one: its process calls processes, or is called. Without a key it may be any process.
 */
export function takesPartInCalls(workflows: readonly Workflow[], processDefinitionKey?: string): boolean {
  return workflows.some(({ model: { key, calledProcesses } }) => {
    if (calledProcesses.length === 0) return false;
    return processDefinitionKey === undefined || key === processDefinitionKey || calledProcesses.includes(processDefinitionKey);
  });
}
