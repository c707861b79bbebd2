import { z } from 'zod';

import type { EventSubscription } from '#flowable/client/index.ts';
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
  const key = processKeyOf(wait);
  const workflow = deps.workflows.find(({ model }) => model.key === key);
  if (!workflow) throw new ApiError('UNKNOWN_PROCESS', { key, known: deps.workflows.map(({ model }) => model.key) });
  const current = await deps.flowable.history.variables(wait.processInstanceId);
  const corrected = z.safeParse(workflow.start, { ...current, ...given });
  if (!corrected.success) throw invalidInput('variables', corrected.error);
  const start = new Map(Object.entries(corrected.data));
  const foreign = Object.keys(given).find((name) => !start.has(name));
  if (foreign) throw new ApiError('INVALID_INPUT', { field: `variables.${foreign}`, problem: 'A message cannot set this variable.' });
  return Object.fromEntries(Object.keys(given).map((name) => [name, start.get(name)]));
}
