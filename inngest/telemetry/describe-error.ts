/** Texts of an error that a log may hold. */
interface ErrorTexts {
  readonly message: string;
  readonly stack?: string | undefined;
}

const maxCauses = 5;

/**
 * Describes an error for a line of the log: name, texts and causes. Other properties are left out, because errors of libraries carry
 * requests with their headers, and statements with their values.
 */
export function describeError(thrown: unknown, textsOf: (error: Error) => ErrorTexts = texts, causes = maxCauses): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  const hasCause = causes > 0 && thrown.cause !== undefined && thrown.cause !== null;
  return { name: thrown.name, ...textsOf(thrown), ...(hasCause && { cause: describeError(thrown.cause, textsOf, causes - 1) }) };
}

const texts = ({ message, stack }: Error): ErrorTexts => ({ message, stack });
