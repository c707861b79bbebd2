import { DrizzleQueryError } from 'drizzle-orm/errors';
import { DatabaseError } from 'pg';

/** Value that PostgreSQL quotes behind a colon: `invalid input syntax for type integer: "…"`. Names stand in front. */
const quotedValue = /: ["'][\s\S]*["']/;

/**
 * Returns the part of an error that a log may hold: of a failed statement the text, never the values, because values are people's data.
 */
export function withoutValues(error: Error): { readonly message: string; readonly stack: string | undefined } {
  const message = messageOf(error);
  return { message, stack: message === error.message ? error.stack : error.stack?.replace(error.message, () => message) };
}

function messageOf(error: Error): string {
  if (error instanceof DrizzleQueryError) return `Failed query: ${error.query}`;
  return error instanceof DatabaseError ? error.message.replace(quotedValue, ': …') : error.message;
}

/** Describes an error with its cause, for a line of the log. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message } = withoutValues(error);
  return error.cause instanceof Error ? `${message}: ${problemOf(error.cause)}` : message;
}
