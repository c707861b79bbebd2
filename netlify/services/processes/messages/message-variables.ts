import { z } from 'zod';

import type { EventSubscription } from '#flowable/client/index.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { processKeyOf } from '#netlify/services/processes/access/process-key.ts';
import { invalidInput } from '#netlify/core/invalid-input.ts';

/**
 * Returns what a message or signal may set where it arrives: variables that the process could have been started with. Everything else is
 * the work of workers and deciders; neither must be a way to write a decision.
 *
 * @throws ApiError `INVALID_INPUT` | `UNKNOWN_PROCESS`
 */
export async function messageVariables(
  deps: ApiDependencies,
  wait: Pick<EventSubscription, 'processInstanceId' | 'processDefinitionId'>,
  given: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (Object.keys(given).length === 0) return {};
  const key = await processKeyOf(deps, wait);
  const workflow = deps.workflows.find(({ model }) => model.key === key);
  if (!workflow) throw new ApiError('UNKNOWN_PROCESS', { key, known: deps.workflows.map(({ model }) => model.key) });
  const current = await deps.flowable.history.variables(wait.processInstanceId);
  const corrected = z.safeParse(workflow.start, { ...current, ...given });
  if (!corrected.success) throw invalidInput('variables', corrected.error);
  return onlyOwn(corrected.data, given);
}

/** Returns the given values as the schema has read them. @throws ApiError `INVALID_INPUT` for a variable that the schema does not have */
function onlyOwn(corrected: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> {
  const foreign = Object.keys(given).find((name) => !(name in corrected));
  if (foreign) throw new ApiError('INVALID_INPUT', { field: `variables.${foreign}`, problem: 'A message cannot set this variable.' });
  return Object.fromEntries(Object.keys(given).map((name) => [name, corrected[name]]));
}

/**
 * Checks values that are meant for many instances, before any of them is read: a value that fits none of them is refused at once.
 *
 * @throws ApiError `INVALID_INPUT`
 */
export function checkMessageVariables({ start }: Workflow, given: Record<string, unknown>): void {
  const checked = z.safeParse(start, given);
  if (checked.success) return void onlyOwn(checked.data, given);
  const issues = checked.error.issues.filter(({ path: [name] }) => name !== undefined && name in given);
  if (issues.length > 0) throw invalidInput('variables', new z.ZodError(issues));
}
