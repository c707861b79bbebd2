import type { z } from 'zod';

import { findUnstorable } from '#inngest/define/storable.ts';
import { entityId } from '#netlify/core/entity-id.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { invalidInput } from '#netlify/core/invalid-input.ts';

/** Document of the generated list. */
export interface Document<Data, Variables> {
  readonly __meta__?: Record<string, unknown> | undefined;
  __apiType?: ((variables: Variables) => Data) | undefined;
}

/** Sends an operation to the GraphQL API as the caller: guard, access rules, tenant, masking and budget are the API's own. */
export type Ask = <Data, Variables>(document: Document<Data, Variables>, variables: Variables) => Promise<Data>;

interface Description {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Arguments that the audit holds: ids, names of the model and choices, and no text to search for. */
  readonly audited: readonly string[];
}

export interface Tool extends Description {
  readonly input: z.ZodObject;
  /** Returns the texts of the answer. @throws ApiError, Refusal */
  run(ask: Ask, args: unknown): Promise<string[]>;
}

/** Defines a tool, which gets its arguments as its schema reads them. */
export function defineTool<const Input extends z.ZodObject>({
  run,
  ...tool
}: Description & { readonly input: Input; run(ask: Ask, args: z.output<Input>): Promise<string[]> }): Tool {
  return { ...tool, run: async (ask, args) => run(ask, argumentsOf(tool.input, args)) };
}

function argumentsOf<Input extends z.ZodObject>(schema: Input, args: unknown): z.output<Input> {
  const unstorable = findUnstorable(args);
  if (unstorable) throw new ApiError('INVALID_INPUT', { field: unstorable.path, problem: unstorable.problem });
  const parsed = schema.safeParse(args);
  if (!parsed.success) throw invalidInput('', parsed.error);
  return parsed.data;
}

export const id = (what: string) => entityId.describe(`Id of the ${what}.`);
