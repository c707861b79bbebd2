import { z } from 'zod';

/** Returns the message of an error for people; puts a full disk and a value that does not fit its schema in plain words. */
export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if ('code' in error && error.code === 'ENOSPC') return `The disk is full (${error.message}): free some space and try again.`;
  const cause = error.cause instanceof Error && error.message === 'fetch failed' ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}
