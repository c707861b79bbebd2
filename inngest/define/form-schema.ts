import { z } from 'zod';

import type { Schema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Fields = Readonly<Record<string, JsonSchema | boolean>>;

/** The field that tells the variants of a form apart. */
export const outcomeField = 'outcome';

/**
 * Returns the JSON Schema (draft 7) of a form. A union of objects by outcome becomes one object: the outcome with its choices, the fields
 * common to all outcomes, and under `dependencies`, for each outcome, the fields and demands of that outcome alone. Form renderers
 * understand this shape; a union of objects would become a choice of forms.
 */
export function formSchemaOf(form: Schema): Record<string, unknown> {
  const schema = jsonSchemaOf(form);
  const variants = variantsOf(schema);
  return variants.length > 0 ? joined(schema, variants) : { ...schema };
}

/** Returns the names of the fields of a form, fields of all outcomes included, in their order. */
export function fieldsInOrder(form: Schema): string[] {
  const schema = jsonSchemaOf(form);
  return [...new Set([schema, ...variantsOf(schema)].flatMap((part) => Object.keys(propertiesOf(part))))];
}

const jsonSchemaOf = (form: Schema): JsonSchema => z.toJSONSchema(form, { io: 'input', unrepresentable: 'any', target: 'draft-7' });

const variantsOf = ({ oneOf, anyOf }: JsonSchema): JsonSchema[] =>
  (oneOf ?? anyOf ?? []).filter((variant) => typeof variant === 'object').filter((variant) => choiceOf(variant) !== null);

function joined(schema: JsonSchema, variants: readonly JsonSchema[]): Record<string, unknown> {
  const shared = sharedFields(variants);
  const demanded = (variants[0]?.required ?? []).filter((name) => variants.every(({ required }) => required?.includes(name)));
  return {
    ...Object.fromEntries(Object.entries(schema).filter(([word]) => word !== 'oneOf' && word !== 'anyOf')),
    type: 'object',
    properties: { [outcomeField]: { title: 'Decision', type: 'string', oneOf: variants.map(choiceOf) }, ...shared },
    required: demanded,
    dependencies: { [outcomeField]: { oneOf: variants.map((variant) => ownPart(variant, { shared, demanded })) } },
  };
}

/** Fields that every outcome has, and each in the same way. */
function sharedFields(variants: readonly JsonSchema[]): Fields {
  const [first, ...others] = variants.map(propertiesOf);
  const isShared = ([name, field]: [string, JsonSchema | boolean]): boolean =>
    name !== outcomeField && others.every((fields) => JSON.stringify(fields[name]) === JSON.stringify(field));
  return Object.fromEntries(Object.entries(first ?? {}).filter(isShared));
}

function ownPart(variant: JsonSchema, { shared, demanded }: { shared: Fields; demanded: readonly string[] }) {
  const own = Object.entries(propertiesOf(variant)).filter(([name]) => name !== outcomeField && !(name in shared));
  return {
    properties: { [outcomeField]: { const: choiceOf(variant)?.const }, ...Object.fromEntries(own) },
    required: (variant.required ?? []).filter((name) => !demanded.includes(name)),
  };
}

const propertiesOf = (schema: JsonSchema): Fields => schema.properties ?? {};

function choiceOf(variant: JsonSchema): { readonly const: JsonSchema['const']; readonly title?: string } | null {
  const field = propertiesOf(variant)[outcomeField];
  if (typeof field !== 'object' || field.const === undefined) return null;
  return { const: field.const, ...(field.title !== undefined && { title: field.title }) };
}
