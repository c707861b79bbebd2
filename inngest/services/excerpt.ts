import { shortened } from '#inngest/define/shortened.ts';

const maxLength = 80;

/** Returns the first 80 characters of a foreign text in quotes, on one line, without the texts in `hide`: personal data and keys. */
export function excerpt(text: string, hide: unknown): string {
  const secrets = valuesOf(hide).toSorted((a, b) => b.length - a.length);
  const hidden = secrets.reduce((rest, value) => rest.replaceAll(value, '…'), text);
  return JSON.stringify(shortened(hidden.replaceAll(/\s+/g, ' ').trim(), maxLength));
}

/** Texts of at least three characters, at any depth. */
function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 3 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(valuesOf);
}
