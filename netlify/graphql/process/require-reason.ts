import { ApiError } from '#netlify/core/errors.ts';

const maxReasonLength = 500;

/** Checks a reason. @returns the reason, trimmed. @throws ApiError `INVALID_INPUT` for an empty or very long reason. */
export function requireReason(given: string, what: string): string {
  const reason = given.trim();
  if (reason.length > 0 && reason.length <= maxReasonLength) return reason;
  throw new ApiError('INVALID_INPUT', { field: 'reason', problem: `Say in 1 to ${maxReasonLength} characters why ${what}.` });
}
