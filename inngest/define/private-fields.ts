import { z } from 'zod';

import type { Schema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const known = new WeakMap<Schema, ReadonlySet<string>>();

/**
 * Returns the names of the fields that the schema of an object marks with `.meta({ private: true })`; in a union of objects, the private
 * fields of all members. A field with a private part inside (an alternative, an item, a nested field) is private as a whole.
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

/** Splits an object in two: the fields open to every reader of the object, and the private rest. */
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
export function privateVariablesOf(code: WritingCode): ReadonlySet<string> {
  return new Set([...privateFieldsOf(code.start), ...privateVariablesOfWork(code)]);
}

/** Names of the private variables that only the start writes. */
export function privateVariablesOfStart(code: WritingCode): ReadonlySet<string> {
  const written = privateVariablesOfWork(code);
  return new Set([...privateFieldsOf(code.start)].filter((name) => !written.has(name)));
}

function privateVariablesOfWork({ retired, workers: ofNow, userTasks }: Omit<WritingCode, 'start'>): ReadonlySet<string> {
  const now = { workers: ofNow, userTasks };
  const ofWorkers = [retired, now]
    .flatMap(({ workers }) => Object.values(workers))
    .flatMap(({ output, errorVariables }) => [output, ...Object.values(errorVariables)]);
  const ofUserTasks = [retired, now].flatMap(({ userTasks }) => Object.values(userTasks));
  const schemas = [...ofWorkers, ...ofUserTasks.map(({ output }) => output)];
  return new Set(schemas.flatMap((schema) => (schema ? [...privateFieldsOf(schema)] : [])));
}
