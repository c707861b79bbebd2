import { DrizzleQueryError } from 'drizzle-orm/errors';

/** What a log may hold of an error: of a failed statement its text, never the values, because those are people's data. */
export function withoutValues(error: Error): { readonly message: string; readonly stack: string | undefined } {
  if (!(error instanceof DrizzleQueryError)) return { message: error.message, stack: error.stack };
  const message = `Failed query: ${error.query}`;
  return { message, stack: error.stack?.replace(error.message, () => message) };
}
