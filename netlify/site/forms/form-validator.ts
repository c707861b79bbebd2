import { type RJSFValidationError, toErrorSchema, type ValidatorType } from '@rjsf/utils';
import { t } from 'i18next';
import { z } from 'zod';

import { choicesOf, type FormSchema, type FormValue, schemaFor } from './form-schema.ts';

// Zod's compiled fast path needs eval, which a content security policy refuses.
z.config({ jitless: true });

/**
 * Checks forms with zod, as the server does, so both say the same and no eval is needed. A schema that zod cannot read checks
 * nothing here: the server has the last word anyway.
 */
export const formValidator: ValidatorType<FormValue, FormSchema> = {
  validateFormData: (value, schema) => {
    const errors = problemsOf(schema, value);
    return { errors, errorSchema: toErrorSchema<FormValue>(errors) };
  },
  isValid: (schema, value) => problemsOf(schema, value).length === 0,
  rawValidation: <Result>(schema: FormSchema, value?: FormValue) => ({ errors: problemsOf(schema, value) as Result[] }),
};

function problemsOf(given: FormSchema, value: unknown): RJSFValidationError[] {
  const schema = given.dependencies ? schemaFor(given, { ...Object(value) }) : given;
  const checked = readSchema(schema)?.safeParse(value ?? {});
  if (!checked || checked.success) return [];
  const firstByPath = new Map<string, RJSFValidationError>();
  for (const issue of checked.error.issues) {
    const property = `.${issue.path.map(String).join('.')}`;
    if (firstByPath.has(property)) continue;
    const isChoice = choicesOf(Object(schema.properties?.[String(issue.path[0])])) > 0;
    const message = inPlainWords(issue, valueAt(value, issue.path), isChoice);
    firstByPath.set(property, { property, message, stack: message, name: issue.code });
  }
  return [...firstByPath.values()];
}

const known = new WeakMap<object, z.ZodType | null>();

function readSchema(schema: FormSchema): z.ZodType | null {
  const before = known.get(schema);
  if (before !== undefined) return before;
  let read: z.ZodType | null = null;
  try {
    read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  } catch {
    read = null;
  }
  known.set(schema, read);
  return read;
}

function inPlainWords(issue: z.core.$ZodIssue, value: unknown, isChoice: boolean): string {
  if (value === undefined || value === '') return isChoice ? t('Please choose one.') : t('Please fill this in.');
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'invalid_format' && issue.format === 'email') return t('This is not a valid e-mail address.');
  if (issue.code === 'invalid_format' && issue.format === 'date') return t('This is not a valid date.');
  if (issue.code === 'invalid_format') return t('This has an unexpected format.');
  return t('This value is not valid here.');
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return t('Use at least {{count}} characters.', { count: Number(minimum) });
  if (inclusive === false) return t('This must be more than {{least}}.', { least: String(minimum) });
  return t('This must be at least {{least}}.', { least: String(minimum) });
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return t('Use at most {{count}} characters.', { count: Number(maximum) });
  if (inclusive === false) return t('This must be less than {{most}}.', { most: String(maximum) });
  return t('This must be at most {{most}}.', { most: String(maximum) });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}
