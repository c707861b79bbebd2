/** What a person needs of an error: its message; a full disk in plain words. */
export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOSPC') return `The disk is full (${error.message}): free some space and try again.`;
  const cause = error.cause instanceof Error && error.message === 'fetch failed' ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}
