import { type Caller, hasRole } from '#netlify/auth/person.ts';
import { callerVerifier } from '#netlify/auth/verify-caller.ts';
import { ApiError, type ErrorCode } from '#netlify/core/errors.ts';
import { logRejections, type Who } from '#netlify/core/log-rejections.ts';
import { limitedVerifier } from '#netlify/core/rates/limited-verifier.ts';
import { within } from '#netlify/core/within.ts';
import type { Origin } from '#netlify/graphql/callers.ts';
import { toGraphQLError } from '#netlify/graphql/errors.ts';
import type { Api } from '#netlify/graphql/yoga.ts';

import { askAs } from './ask.ts';
import { callTool, openCall } from './call-tool.ts';
import { callIn, readMessage } from './read-message.ts';
import { serveMessage } from './serve-message.ts';

const deadlineMs = 30_000;

export type McpHandler = (request: Request, from?: Origin) => Promise<Response>;

/** Creates the answerer of `/mcp` over an API: for operators, with the tokens of the API, and only where a setting says so. Never rejects. */
export function createMcp(api: Api): McpHandler {
  const { deps } = api;
  const verify = limitedVerifier(deps, callerVerifier(deps.config));
  return async (request, { address } = {}) => {
    if (!deps.config.mcp) return Response.json({ error: { code: 'NOT_FOUND', message: 'Nothing answers here.' } }, { status: 404 });
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
    let who: Who = null;
    try {
      const caller = await verify(request, address);
      who = caller;
      return await within(deadlineMs, 'A call of /mcp', answer(api, request, caller));
    } catch (error) {
      return refused(api, who, error);
    }
  };
}

async function answer(api: Api, request: Request, caller: Caller | null): Promise<Response> {
  const { deps } = api;
  if (!caller) throw new ApiError('UNAUTHENTICATED', { problem: 'this request has no token' });
  const message = await readMessage(request);
  const called = callIn(message);
  if (!hasRole(caller, 'operator')) {
    if (called && caller.kind === 'person') await openCall({ deps, person: caller }, called).entry.close('FORBIDDEN');
    throw new ApiError('FORBIDDEN', { operation: 'the Model Context Protocol' });
  }
  const ask = askAs(request.headers.get('authorization') ?? '', (asked) => api.fetch(asked));
  return serveMessage(request, message, (call) => callTool({ deps, person: caller, ask }, call));
}

const statuses = new Map<unknown, number>([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['INVALID_INPUT', 400],
  ['RATE_LIMITED', 429],
  ['SIGN_IN_UNAVAILABLE', 503],
  ['DATABASE_UNAVAILABLE', 503],
] satisfies [ErrorCode, number][]);

function refused({ deps }: Api, who: Who, error: unknown): Response {
  const { message, extensions } = toGraphQLError(error, deps.log);
  const { code, retryAfterSeconds } = extensions;
  logRejections(deps.log, who, [{ operation: 'POST /mcp', reason: String(code) }]);
  const headers = {
    ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': 'Bearer' }),
    ...(typeof retryAfterSeconds === 'number' && { 'retry-after': String(retryAfterSeconds) }),
  };
  return Response.json({ error: { code, message } }, { status: statuses.get(code) ?? 500, headers });
}
