import { z } from 'zod';

import type { Literal } from './condition.ts';

/** Any schema; see inngest/define/schema.ts. */
export type Schema = z.core.$ZodType;

/** Possible values of a variable: one of `literals`, or any value of the `open` kinds. */
export interface Range {
  readonly literals: readonly Literal[];
  readonly open: readonly ('text' | 'number' | 'other' | 'any')[];
}

export interface Field {
  /** Whether every object that the schema takes, or gives, has the field. */
  readonly required: boolean;
  readonly range: Range;
  /** Marked with `.meta({ private: true })`, as a whole or in a part. */
  readonly isPrivate: boolean;
}

export const anything: Range = { literals: [], open: ['any'] };
export const nothing: Range = { literals: [], open: [] };

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Returns the fields of an object schema, by name; for a union of objects, the fields of all members, required when each requires the
 * field.
 */
export function fieldsOf(schema: Schema, side: 'input' | 'output'): ReadonlyMap<string, Field> {
  return jsonFields(z.toJSONSchema(schema, { io: side, unrepresentable: 'any' }));
}

/** Names of the fields that are always there. */
export const requiredFields = (schema: Schema, side: 'input' | 'output'): string[] =>
  [...fieldsOf(schema, side)].filter(([, field]) => field.required).map(([name]) => name);

function jsonFields(schema: JsonSchema): ReadonlyMap<string, Field> {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return eitherOf(variants.map((variant) => jsonFields(asSchema(variant))));
  const required = new Set(schema.required);
  const own = Object.entries(schema.properties ?? {}).map(([name, property]): [string, Field] => [
    name,
    { required: required.has(name), range: rangeOf(asSchema(property)), isPrivate: hasPrivate(property) },
  ]);
  // An intersection: each part adds its fields.
  const parts = (schema.allOf ?? []).flatMap((part) => [...jsonFields(asSchema(part))]);
  return new Map([...own, ...parts]);
}

function hasPrivate(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return ('private' in part && part.private === true) || Object.values(part).some(hasPrivate);
}

function eitherOf(variants: readonly ReadonlyMap<string, Field>[]): ReadonlyMap<string, Field> {
  const names = new Set(variants.flatMap((fields) => [...fields.keys()]));
  return new Map(
    [...names].map((name) => {
      const found = variants.flatMap((fields) => fields.get(name) ?? []);
      const required = found.length === variants.length && found.every((field) => field.required);
      const isPrivate = found.some((field) => field.isPrivate);
      return [name, { required, range: joinRanges(found.map(({ range }) => range)), isPrivate }];
    }),
  );
}

export const joinRanges = (ranges: readonly Range[]): Range => ({
  literals: [...new Set(ranges.flatMap(({ literals }) => literals))],
  open: [...new Set(ranges.flatMap(({ open }) => open))],
});

function rangeOf(schema: JsonSchema): Range {
  const fixed = schema.const === undefined ? schema.enum : [schema.const];
  if (fixed) return fixed.every(isLiteral) ? { literals: fixed, open: [] } : anything;
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return joinRanges(variants.map((variant) => rangeOf(asSchema(variant))));
  // JSON Schema lets a type be one of several, of which the declared type knows nothing.
  const types: readonly unknown[] = [schema.type].flat();
  return joinRanges(types.map((type) => rangeOfType.get(type) ?? anything));
}

const rangeOfType: ReadonlyMap<unknown, Range> = new Map([
  ['string', { literals: [], open: ['text'] }],
  ['number', { literals: [], open: ['number'] }],
  ['integer', { literals: [], open: ['number'] }],
  ['boolean', { literals: [true, false], open: [] }],
  ['null', { literals: [null], open: [] }],
  ['object', { literals: [], open: ['other'] }],
  ['array', { literals: [], open: ['other'] }],
]);

// JSON Schema also has `true` and `false` for schemas; they say nothing of a field.
const asSchema = (schema: JsonSchema | boolean): JsonSchema => (typeof schema === 'boolean' ? {} : schema);

const isLiteral = (value: unknown): value is Literal => value === null || ['string', 'number', 'boolean'].includes(typeof value);
