import { hintSignatureHeader, verifyHint } from '#flowable/client/hints.ts';

import { actOnHint } from './act-on-hint.ts';
import type { BridgeDependencies } from '../dependencies.ts';
import { bridgeLog } from '../log.ts';

/** 500 ids of 36 characters three times, and topics. */
const maxBodyBytes = 1024 * 1024;

/** Takes a signed hint of the engine: 204 once the hint is acted on, 401 with one sentence for an untrusted one. Never fails. */
export async function acceptHint(deps: BridgeDependencies, request: Request): Promise<Response> {
  const body = await request.text();
  const signature = request.headers.get(hintSignatureHeader);
  try {
    if (body.length > maxBodyBytes) throw new Error('The hint is larger than 1 MB.');
    const hint = verifyHint({ body, signature, secrets: deps.config.hintSecrets, now: new Date() });
    await actOnHint(deps, hint);
    return new Response(null, { status: 204 });
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'The hint cannot be read.';
    bridgeLog.warn({ problem }, 'A hint was refused');
    return Response.json({ problem }, { status: 401 });
  }
}
