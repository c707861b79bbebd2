import { ClientError } from 'graphql-request';
import { z } from 'zod';

/** The API refused a call (`code` as in the API's list of errors) or did not answer (`API_UNREACHABLE`, `API_TIMED_OUT`, `API_FAILED`). */
export class WorkerApiError extends Error {
  override readonly name = 'WorkerApiError';
  readonly code: string;
  /** Whether the same call may well be answered later. */
  readonly retryable: boolean;
  constructor(code: string, message: string, options: ErrorOptions & { retryable: boolean }) {
    super(message, options);
    this.code = code;
    this.retryable = options.retryable;
  }
}

const refusal = z.object({ message: z.string(), extensions: z.object({ code: z.string() }) });

/** Codes that say "not now"; every other refusal is the same tomorrow. */
const retryableCodes = new Set(['ENGINE_UNAVAILABLE', 'ENGINE_FAILED', 'DATABASE_UNAVAILABLE', 'INTERNAL']);

/** Describes a failure of `operation`, without headers, variables or answer bodies. */
export function toWorkerApiError(operation: string, error: unknown): WorkerApiError {
  if (error instanceof ClientError) return fromAnswer(operation, error);
  const retryable = true;
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new WorkerApiError('API_TIMED_OUT', `${operation}: the API did not answer in time.`, { retryable });
  }
  // fetch says every failed connection with a TypeError; what is left is an answer that is not GraphQL.
  if (!(error instanceof TypeError)) return new WorkerApiError('API_FAILED', `${operation}: the answer is not GraphQL.`, { retryable });
  return new WorkerApiError('API_UNREACHABLE', `${operation}: the API cannot be reached. Check BATON_API_URL.`, {
    retryable,
    cause: error,
  });
}

function fromAnswer(operation: string, error: ClientError): WorkerApiError {
  const { status, errors } = error.response;
  const first = refusal.safeParse(errors?.[0]);
  if (first.success) {
    const { code } = first.data.extensions;
    return new WorkerApiError(code, `${operation}: ${first.data.message}`, { retryable: retryableCodes.has(code) });
  }
  return new WorkerApiError('API_FAILED', `${operation}: the API answered with HTTP status ${status}.`, {
    retryable: status >= 500 || status === 429,
  });
}
