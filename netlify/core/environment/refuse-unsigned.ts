import type { Logger } from 'pino';

import { logRejections } from '#netlify/core/log-rejections.ts';

import { deploymentConfig } from './config.ts';

/**
 * Lets through requests with a signature of Inngest, which the SDK then checks. In development requests are unsigned.
 *
 * @throws Error that lists every problem of the settings: no request is served while signatures could be off by mistake.
 */
export async function refuseUnsigned(
  request: Request,
  { mode, log }: { mode: 'dev' | 'cloud'; log: () => Logger },
  answer: (request: Request) => Promise<Response> | Response,
): Promise<Response> {
  deploymentConfig();
  const isSigned = request.headers.has('x-inngest-signature');
  if (mode !== 'cloud' || isSigned) return answer(request);
  logRejections(log(), null, [{ operation: `${request.method} /api/inngest`, reason: 'UNSIGNED' }]);
  return Response.json({ message: 'Only requests that Inngest has signed are answered here.' }, { status: 401 });
}
