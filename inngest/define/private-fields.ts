import { z } from 'zod';

import type { Schema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const known = new WeakMap<Schema, ReadonlySet<string>>();

/**
 * Names of the fields that the schema of an object marks with `.meta({ private: true })`; of a union of objects, those of any of them. A
 * field that has something private inside (an alternative, an item, a field of its own) is private as a whole.
 */
export function privateFieldsOf(schema: Schema): ReadonlySet<string> {
  const before = known.get(schema);
  if (before) return before;
  const found = new Set(privateNames(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })));
  known.set(schema, found);
  return found;
}

function privateNames(schema: JsonSchema): string[] {
  const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  const own = Object.entries(schema.properties ?? {}).filter(([, field]) => isPrivate(field));
  return [...own.map(([name]) => name), ...parts.flatMap((part) => (typeof part === 'object' ? privateNames(part) : []))];
}

function isPrivate(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return ('private' in part && part.private === true) || Object.values(part).some(isPrivate);
}

/** An object in two: what everybody may read who reads it at all, and the private rest. */
export function splitPrivate(
  schema: Schema,
  values: Readonly<Record<string, unknown>>,
): { readonly open: Record<string, unknown>; readonly hidden: Record<string, unknown> } {
  const hiddenNames = privateFieldsOf(schema);
  const entries = Object.entries(values);
  return {
    open: Object.fromEntries(entries.filter(([name]) => !hiddenNames.has(name))),
    hidden: Object.fromEntries(entries.filter(([name]) => hiddenNames.has(name))),
  };
}

/** The schemas of everything that a process writes. */
interface WritingCode extends WritingParts {
  readonly start: Schema;
  readonly retired: WritingParts;
}

interface WritingParts {
  readonly workers: Readonly<
    Record<string, { readonly output: Schema; readonly errorVariables: Readonly<Record<string, Schema | undefined>> }>
  >;
  readonly userTasks: Readonly<Record<string, { readonly output: Schema }>>;
}

/** Names of the process variables that any of the schemas marks private. */
export function privateVariablesOf({ start, retired, ...now }: WritingCode): ReadonlySet<string> {
  const ofWorkers = [retired, now]
    .flatMap(({ workers }) => Object.values(workers))
    .flatMap(({ output, errorVariables }) => [output, ...Object.values(errorVariables)]);
  const ofUserTasks = [retired, now].flatMap(({ userTasks }) => Object.values(userTasks));
  const schemas = [start, ...ofWorkers, ...ofUserTasks.map(({ output }) => output)];
  return new Set(schemas.flatMap((schema) => (schema ? [...privateFieldsOf(schema)] : [])));
}
