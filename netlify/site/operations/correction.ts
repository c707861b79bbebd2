import type { FormSchema, FormValue } from '#netlify/site/forms/form-schema.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';

const keepsHidden = phrase('Hidden from you. Leave empty to keep the value.');

/** Returns the start schema as a form of corrections: a hidden variable need not be given, because it keeps its value. */
export function correctionSchema(schema: FormSchema, hidden: readonly string[]): FormSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    hidden.includes(name) && typeof property === 'object' ? [name, { ...property, description: keepsHidden }] : [name, property],
  );
  return {
    ...schema,
    properties: Object.fromEntries(properties) as FormSchema['properties'],
    required: (schema.required ?? []).filter((name) => !hidden.includes(name)),
  };
}

/** Returns the start schema as a form of what a message may bring along: nothing has to be given. */
export const messageSchema = (schema: FormSchema): FormSchema => ({ ...schema, required: [] });

/** Returns the variables that a form of this schema shows, out of all of an instance. */
export function shownValues({ properties = {} }: FormSchema, variables: FormValue): FormValue {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => name in properties));
}

/** Returns the values that differ from those before; null for one that was cleared. */
export function changedValues(before: FormValue, after: FormValue): FormValue {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null]));
}
