import type { RJSFSchema, UiSchema } from '@rjsf/utils';

import { inWords } from '#netlify/site/shared/words.ts';

/** A JSON Schema object as the API hands it out. */
export type FormSchema = RJSFSchema;
export type FormValue = Record<string, unknown>;

const longTextFrom = 120;
const mostChoicesAsCards = 5;

/** The schema as the form library understands it: a choice of constants says its type, too. */
export function readableSchema(schema: FormSchema): FormSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    if (typeof property === 'boolean' || property.type || choicesOf(property) === 0) return [name, property] as const;
    return [name, { ...property, type: 'string' as const }] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** How the fields look: few choices as cards, long texts as a text area, labels in words, what is required first. */
export function layoutOf(schema: FormSchema): UiSchema<FormValue, FormSchema> {
  const conditional = conditionalFields(schema);
  const fields = Object.entries({ ...conditional, ...schema.properties }).map(
    ([name, property]) => [name, fieldLayout(name, property)] as const,
  );
  return {
    'ui:options': { label: false },
    'ui:order': [...new Set([...(schema.required ?? []), ...Object.keys(conditional), '*'])],
    'ui:submitButtonOptions': { norender: true },
    ...Object.fromEntries(fields),
  };
}

/** The name of the top-level field that an error of the API means: 'reason' of 'decision.reason'. */
export function fieldOf(schema: FormSchema, path: string): string | null {
  const fields = { ...conditionalFields(schema), ...schema.properties };
  return path.split('.').find((name) => name in fields) ?? null;
}

/** The fields that depend on what was chosen in another one. */
function conditionalFields({ properties = {}, dependencies = {} }: FormSchema): NonNullable<FormSchema['properties']> {
  const parts = Object.values(dependencies).flatMap((part) => (typeof part === 'object' && 'oneOf' in part ? (part.oneOf ?? []) : []));
  const fields = parts.flatMap((part) => (typeof part === 'object' ? Object.entries(part.properties ?? {}) : []));
  return Object.fromEntries(fields.filter(([name]) => !(name in properties)));
}

function fieldLayout(name: string, property: NonNullable<FormSchema['properties']>[string]): UiSchema<FormValue, FormSchema> {
  if (typeof property === 'boolean') return {};
  const label = property.title === undefined ? { 'ui:title': inWords(name) } : {};
  if (choicesOf(property) > 0 && choicesOf(property) <= mostChoicesAsCards) return { ...label, 'ui:widget': 'radio' };
  if (property.type === 'string' && (property.maxLength ?? 0) > longTextFrom && !property.format)
    return { ...label, 'ui:widget': 'textarea' };
  return label;
}

/** How many values there are to choose from; 0 when the field is not a choice. */
function choicesOf(property: FormSchema): number {
  if (property.enum) return property.enum.length;
  const options = property.oneOf ?? property.anyOf ?? [];
  return options.every((option) => typeof option === 'object' && 'const' in option) ? options.length : 0;
}
