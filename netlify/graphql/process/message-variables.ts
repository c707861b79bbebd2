import { z } from 'zod';

import { ApiError } from '#netlify/errors.ts';
import { invalidInput } from '#netlify/invalid-input.ts';

import type { ApiContext } from '../context.ts';
import { requireProcessInstance } from './process-instance.ts';

/**
 * What a message may set: the variables that the caller could have started the process with. Everything else is the work of workers
 * and deciders; a message must not be a way to write a decision.
 *
 * @throws ApiError `INVALID_INPUT` | `UNKNOWN_PROCESS`
 */
export async function messageVariables(
  context: ApiContext,
  processInstanceId: string,
  given: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (Object.keys(given).length === 0) return {};
  const { deps } = context;
  const { processDefinitionKey: key } = await requireProcessInstance(context, processInstanceId);
  const workflow = deps.workflows.find(({ model }) => model.key === key);
  if (!workflow) throw new ApiError('UNKNOWN_PROCESS', { key, known: deps.workflows.map(({ model }) => model.key) });
  const current = await deps.flowable.history.variables(processInstanceId);
  const corrected = z.safeParse(workflow.start, { ...current, ...given });
  if (!corrected.success) throw invalidInput('variables', corrected.error);
  const start = new Map(Object.entries(corrected.data));
  const foreign = Object.keys(given).find((name) => !start.has(name));
  if (foreign) throw new ApiError('INVALID_INPUT', { field: `variables.${foreign}`, problem: 'A message cannot set this variable.' });
  return Object.fromEntries(Object.keys(given).map((name) => [name, start.get(name)]));
}
