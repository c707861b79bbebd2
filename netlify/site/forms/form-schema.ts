import type { RJSFSchema, UiSchema } from '@rjsf/utils';

import { inWords } from '#netlify/site/shared/words.ts';

import type { FormHints } from './form-hints.ts';

/** JSON Schema object as the API returns it. */
export type FormSchema = RJSFSchema;
export type FormValue = Record<string, unknown>;

type Layout = UiSchema<FormValue, FormSchema>;

const longTextFrom = 120;
const maxChoicesAsCards = 5;

/** Adapts the schema to the form library: a choice of constants gets a type. */
export function readableSchema(schema: FormSchema): FormSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (typeof property === 'boolean' || property.type || choicesOf(property) === 0) return [name, property] as const;
    return [name, { ...property, type: 'string' as const }] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Returns the layout of the fields: by the hints; else few choices as cards, long texts as a text area, required fields first. */
export function layoutOf(schema: FormSchema, hints: FormHints): Layout {
  const conditional = conditionalFields(schema);
  const fields = Object.entries({ ...conditional, ...schema.properties }).map(
    ([name, property]) => [name, fieldLayout(name, property, hints)] as const,
  );
  const outcome = hints.outcomes ? [hints.outcomes.field] : [];
  const order = hints.order.length > 0 ? hints.order : [...(schema.required ?? []), ...Object.keys(conditional)];
  return {
    'ui:options': { label: false },
    'ui:order': [...new Set([...outcome, ...order, '*'])],
    'ui:submitButtonOptions': { norender: true },
    ...Object.fromEntries(fields),
  };
}

/** Returns the top-level field that an API error refers to: 'reason' of 'decision.reason'. */
export function fieldOf(schema: FormSchema, path: string): string | null {
  const fields = { ...conditionalFields(schema), ...schema.properties };
  return path.split('.').find((name) => name in fields) ?? null;
}

/** Resolves the cases of a schema: the fields and requirements of every case, plus those of the case that the value selects. */
export function schemaFor({ dependencies, ...schema }: FormSchema, value: FormValue): FormSchema {
  if (!dependencies) return schema;
  const chosen = Object.entries(dependencies).flatMap(([field, part]) => {
    const cases = typeof part === 'object' && 'oneOf' in part ? (part.oneOf ?? []) : [];
    return cases.flatMap((one) => (typeof one === 'object' && constantOf(one.properties?.[field]) === value[field] ? [one] : []));
  });
  return {
    ...schema,
    properties: Object.assign({}, ...chosen.map(({ properties }) => properties), schema.properties),
    required: [...new Set([schema, ...chosen].flatMap(({ required }) => required ?? []))],
  };
}

const constantOf = (property: NonNullable<FormSchema['properties']>[string] | undefined) =>
  typeof property === 'object' ? property.const : undefined;

/** Returns the fields that depend on the value of another field. */
function conditionalFields({ properties = {}, dependencies = {} }: FormSchema): NonNullable<FormSchema['properties']> {
  const parts = Object.values(dependencies).flatMap((part) => (typeof part === 'object' && 'oneOf' in part ? (part.oneOf ?? []) : []));
  const fields = parts.flatMap((part) => (typeof part === 'object' ? Object.entries(part.properties ?? {}) : []));
  return Object.fromEntries(fields.filter(([name]) => !(name in properties)));
}

function fieldLayout(name: string, property: NonNullable<FormSchema['properties']>[string], hints: FormHints): Layout {
  if (typeof property === 'boolean') return {};
  const label = property.title === undefined ? { 'ui:title': inWords(name) } : {};
  const help = hints.help[name] === undefined ? {} : { 'ui:options': { help: hints.help[name] } };
  if (hints.outcomes?.field === name) return { ...label, 'ui:widget': 'outcome', 'ui:options': { buttons: hints.outcomes.buttons } };
  const widget = hints.widgets[name] ?? usualWidget(property);
  return { ...label, ...help, ...(widget && { 'ui:widget': widget }) };
}

function usualWidget(property: FormSchema): string | null {
  if (choicesOf(property) > 0 && choicesOf(property) <= maxChoicesAsCards) return 'radio';
  return property.type === 'string' && (property.maxLength ?? 0) > longTextFrom && !property.format ? 'textarea' : null;
}

/** Returns the number of choices of a field; 0 when the field is not a choice. */
export function choicesOf(property: FormSchema): number {
  if (property.enum) return property.enum.length;
  const options = property.oneOf ?? property.anyOf ?? [];
  return options.every((option) => typeof option === 'object' && 'const' in option) ? options.length : 0;
}
