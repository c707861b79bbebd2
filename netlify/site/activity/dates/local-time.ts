/** Formats an instant for the browser's field for day and time, in the viewer's zone: '2026-12-01T09:30'. Empty for null. Pure. */
export function toLocalInput(iso: string | null): string {
  if (iso === null) return '';
  const at = new Date(iso);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** Parses the text of such a field into an instant in ISO 8601; null when empty or invalid. Pure. */
export function fromLocalInput(text: string): string | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
