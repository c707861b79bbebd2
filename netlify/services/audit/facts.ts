import { z } from 'zod';

import { shortened } from '#inngest/define/shortened.ts';

type Arguments = Readonly<Record<string, unknown>>;

const maxTextLength = 200;
/** Longest text that somebody has written, such as the reason of a cancellation. */
const maxReasonLength = 1_000;
const maxActivities = 100;

/** A text as far as it is kept and can be stored. */
const textUpTo = (maxLength: number) =>
  z.string().transform((given) => shortened(given, maxLength).toWellFormed().replaceAll('\u0000', '\ufffd'));
const text = textUpTo(maxTextLength);
const reference = z.object({ id: text, version: z.number().int() });

/**
 * Arguments kept beside the target. No variables, decisions, comments or drafts: they hold personal data and are kept where they belong.
 */
const factSchemas = {
  key: text,
  businessKey: text,
  messageName: text,
  name: text,
  reason: textUpTo(maxReasonLength),
  version: z.number().int(),
  assignee: text.nullable(),
  to: text,
  activities: z.preprocess((all) => (Array.isArray(all) ? all.slice(0, maxActivities) : all), z.array(reference)),
  incidentId: text,
  idempotencyKey: text,
  /** Arguments of a tool of the MCP server: ids, names of the model and choices. */
  toolArguments: z.record(text, z.union([text, z.number(), z.boolean(), z.array(text)])),
} satisfies Readonly<Record<string, z.ZodType>>;

/** The first argument that a mutation has names its target. */
const targetNames = ['id', 'activityId', 'processInstanceId', 'personId', 'businessKey', 'name', 'idempotencyKey'];

/** Returns what a mutation was aimed at; '' where no argument says. */
export function targetOf(args: Arguments): string {
  const named = targetNames.map((name) => text.safeParse(args[name])).find(({ success }) => success);
  return named?.data ?? '';
}

/**
 * Picks the facts that an audit row holds out of the arguments of a call, accepted or rejected: at most 200 characters of a text, 1,000 of a
 * reason and 100 Activities. An argument that is not of its type is left out.
 */
export function factsOf(args: Arguments): Record<string, unknown> {
  const parsed = Object.entries(factSchemas).map(([name, schema]) => [name, schema.safeParse(args[name])] as const);
  return Object.fromEntries(parsed.flatMap(([name, { success, data }]) => (success && args[name] !== undefined ? [[name, data]] : [])));
}
