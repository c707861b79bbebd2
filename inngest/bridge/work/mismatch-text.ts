import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const maxIssues = 8;

/**
 * Describes why a value does not fit its schema: the field, the expected type, the actual one. The text names only the kind and length of
 * the value, which may be personal.
 */
export function mismatchText(issues: readonly Issue[], value: unknown): string {
  const sentences = issues.slice(0, maxIssues).map((issue) => sentence(issue, value));
  const more = issues.length > maxIssues ? [`and ${issues.length - maxIssues} more`] : [];
  return [...sentences, ...more].join('; ');
}

function sentence(issue: Issue, whole: unknown): string {
  const value = valueAt(whole, issue.path);
  return `${issue.path.map(String).join('.') || 'the whole'}: ${withoutValue(expected(issue), value)}, got ${kindOf(value)}`;
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  if (issue.code === 'invalid_value') return `expected ${issue.values.map((option) => JSON.stringify(option)).join(' or ')}`;
  if (issue.code === 'unrecognized_keys') return `expected no field ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union') return `expected ${unionOf(issue.errors) || 'one of several shapes'}`;
  return /\bexpected .+/.exec(issue.message)?.[0] ?? `expected: ${issue.message}`;
}

/** Returns `string or number` for a union with such plain parts. */
function unionOf(parts: readonly (readonly Issue[])[]): string {
  const kinds = parts.map(([first]) => (first?.code === 'invalid_type' && first.path.length === 0 ? first.expected : null));
  return kinds.includes(null) ? '' : kinds.join(' or ');
}

/** Removes the value from a text of the schema's author, which may repeat the value. */
const withoutValue = (text: string, value: unknown): string =>
  typeof value === 'string' && value.length >= 3 ? text.replaceAll(value, '…') : text;

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? `an object with ${Object.keys(value).length} fields` : `a ${typeof value}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}
