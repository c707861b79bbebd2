import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import type { ErrorCode } from '#netlify/core/errors.ts';
import { limitedVerifier } from '#netlify/core/rates/limited-verifier.ts';
import { logRejections } from '#netlify/core/log-rejections.ts';
import { toGraphQLError } from '#netlify/graphql/errors.ts';
import { api } from '#netlify/graphql/yoga.ts';

import { type LiveHandler, createLive } from './live.ts';

let answer: LiveHandler | undefined;

/** Answers `/live` in this process, set up at first use: some hosts hand the settings in only with the first request. Never rejects. */
export async function live(request: Request, address: string): Promise<Response> {
  const { deps } = api();
  try {
    answer ??= createLive(deps, limitedVerifier(deps, callerVerifier(deps.config)));
    return await answer(request, address);
  } catch (error) {
    const { message, extensions } = toGraphQLError(error, deps.log);
    const { http: _http, ...facts } = extensions;
    logRejections(deps.log, null, [{ operation: 'GET /live', reason: String(facts['code']), field: facts['field'] }]);
    const headers = { 'cache-control': 'no-store', ...retryAfter(facts['retryAfterSeconds']) };
    return Response.json({ error: { message, ...facts } }, { status: statusOf(facts['code']), headers });
  }
}

const statuses = new Map<unknown, number>([
  ['UNAUTHENTICATED', 401],
  ['INVALID_INPUT', 400],
  ['RATE_LIMITED', 429],
  ['SIGN_IN_UNAVAILABLE', 503],
  ['DATABASE_UNAVAILABLE', 503],
] satisfies [ErrorCode, number][]);

const retryAfter = (seconds: unknown): Record<string, string> => (typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {});

const statusOf = (code: unknown): number => statuses.get(code) ?? 500;
