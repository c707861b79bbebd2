import { randomUUID } from 'node:crypto';

import type { FunctionContext, FunctionMatch } from './function-module.ts';
import { BODY_LIMIT_BYTES, limitBody } from './limit-body.ts';

export type LogError = (text: string, error?: unknown) => void;

/**
 * Calls a function as Netlify would: body limit, context, only a `Response` as answer. Any error inside is logged and answered with 500.
 */
export async function callFunction(match: FunctionMatch, request: Request, facts: { ip: string; logError: LogError }): Promise<Response> {
  const { name } = match.route;
  const requestId = randomUUID();
  try {
    const limited = await limitBody(request);
    if (!limited) return problem(413, 'BODY_TOO_LARGE', `The request body is larger than ${BODY_LIMIT_BYTES / 1024 / 1024} MB.`, requestId);
    const answer = await match.route.handler(limited, contextFor(match, request, requestId, facts));
    if (answer === undefined) return new Response(null, { status: 204 });
    if (answer instanceof Response) return answer;
    facts.logError(`Function ${name} returned an unsupported value: Netlify takes a Response of the platform's own class, or undefined.`);
  } catch (error) {
    facts.logError(`Function ${name} failed (request ${requestId}).`, error);
  }
  return problem(500, 'FUNCTION_FAILED', `The function ${name} failed; the log of the host says why.`, requestId);
}

export function problem(status: number, code: string, message: string, requestId?: string): Response {
  // The rest of a refused body is not read: the connection cannot be used again.
  const headers: HeadersInit = status === 413 ? { connection: 'close' } : {};
  return Response.json({ error: { code, message, requestId } }, { status, headers });
}

function contextFor(match: FunctionMatch, request: Request, requestId: string, facts: { ip: string; logError: LogError }): FunctionContext {
  return {
    params: match.params,
    requestId,
    ip: facts.ip,
    url: new URL(request.url),
    waitUntil: (promise) => {
      promise.catch((error: unknown) =>
        facts.logError(`Function ${match.route.name} failed after its answer (request ${requestId}).`, error),
      );
    },
  };
}
