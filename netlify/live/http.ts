import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import type { ErrorCode } from '#netlify/errors.ts';
import { toGraphQLError } from '#netlify/graphql/errors.ts';
import { api } from '#netlify/graphql/yoga.ts';

import { type AnswerLive, createLive } from './live.ts';

let answer: AnswerLive | undefined;

/** `/live` of this process, made at first use: some hosts hand the settings in only with the first request. Never rejects. */
export async function live(request: Request): Promise<Response> {
  const { deps } = api();
  try {
    answer ??= createLive(deps, callerVerifier(deps.config));
    return await answer(request);
  } catch (error) {
    const { message, extensions } = toGraphQLError(error, deps.log);
    return Response.json(
      { error: { message, ...extensions } },
      { status: statusOf(extensions['code']), headers: { 'cache-control': 'no-store' } },
    );
  }
}

const statuses = new Map<unknown, number>([
  ['UNAUTHENTICATED', 401],
  ['INVALID_INPUT', 400],
  ['SIGN_IN_UNAVAILABLE', 503],
  ['DATABASE_UNAVAILABLE', 503],
] satisfies [ErrorCode, number][]);

const statusOf = (code: unknown): number => statuses.get(code) ?? 500;
