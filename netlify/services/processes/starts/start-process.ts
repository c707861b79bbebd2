import { z } from 'zod';

import type { Workflow } from '#inngest/define/workflow.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { invalidInput } from '#netlify/core/invalid-input.ts';

import { acceptIntent, type StartRequest } from './accept-intent.ts';
import { startIntent } from './start-intent.ts';
import { type StartedProcess, toStartedProcess } from './started-process.ts';

const keysSchema = z.object({
  businessKey: z.string().trim().min(1, 'must not be empty').max(200, 'has at most 200 characters'),
  idempotencyKey: z.string().min(8, 'has at least 8 characters').max(200, 'has at most 200 characters'),
});

/** Names of the fields in errors to the caller. */
export interface FieldNames {
  readonly variables: string;
  readonly businessKey: string;
  readonly idempotencyKey: string;
}

const plainNames: FieldNames = { variables: 'variables', businessKey: 'businessKey', idempotencyKey: 'idempotencyKey' };

/**
 * Starts an instance of a process definition that this deployment has code for. Returns STARTED, or PENDING when the engine does not
 * answer: the request is stored then, and the sweep starts the instance.
 */
export async function startProcess(
  deps: ApiDependencies,
  person: Person,
  request: StartRequest,
  names: FieldNames = plainNames,
): Promise<StartedProcess> {
  const workflow = requireWorkflow(deps.workflows, request.processDefinitionKey);
  const keys = keysSchema.safeParse(request);
  if (!keys.success) throw invalidKeys(names, keys.error);
  const variables = z.safeParse(workflow.start, request.variables);
  if (!variables.success) throw invalidInput(names.variables, variables.error);
  const accepted = await acceptIntent(deps, person, { ...request, ...keys.data, variables: variables.data });
  return toStartedProcess((await startIntent(deps, accepted)).intent);
}

function requireWorkflow(workflows: readonly Workflow[], key: string): Workflow {
  const workflow = workflows.find(({ model }) => model.key === key);
  if (!workflow) throw new ApiError('UNKNOWN_PROCESS', { key, known: workflows.map(({ model }) => model.key) });
  return workflow;
}

function invalidKeys(names: FieldNames, error: z.ZodError<z.infer<typeof keysSchema>>): ApiError {
  const [issue] = error.issues;
  const field = issue?.path[0] === 'businessKey' ? names.businessKey : names.idempotencyKey;
  return new ApiError('INVALID_INPUT', { field, problem: `${issue?.message ?? 'is not valid'}.` });
}
