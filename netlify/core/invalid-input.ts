import type { z } from 'zod';

import { ApiError } from './errors.ts';

/** The first fault of a value, with the path to it below `under`. */
export function invalidInput(under: string, error: z.ZodError): ApiError {
  const [issue] = error.issues;
  const field = [under, ...(issue?.path ?? []).map(String)].filter((part) => part !== '').join('.');
  return new ApiError('INVALID_INPUT', { field, problem: sentence(issue?.message ?? 'is not valid') });
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
