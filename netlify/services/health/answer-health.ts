import { mayDo } from '#netlify/auth/rules.ts';
import type { VerifyCaller } from '#netlify/auth/verify-caller.ts';
import { hasBearerToken } from '#netlify/core/bearer-token.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { checkHealth } from './check-health.ts';

/** Greatest age of the verdict for everybody else, so that asking often costs no call of any part. */
const verdictMs = 10_000;

/**
 * `/health`. Tells operators, services and callers with HEALTH_TOKEN the details, in development everybody. Anybody else learns whether all is
 * well, and nothing more.
 */
export async function answerHealth(deps: ApiDependencies, verifyCaller: VerifyCaller, request: Request): Promise<Response> {
  const health = (await mayReadDetails(deps, verifyCaller, request)) ? await checkHealth(deps) : { ok: await isWell(deps) };
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

async function mayReadDetails({ config }: ApiDependencies, verifyCaller: VerifyCaller, request: Request): Promise<boolean> {
  if (config.people.mode === 'development' || hasBearerToken(request, config.healthTokens)) return true;
  const caller = await verifyCaller(request).catch(() => null);
  return caller !== null && mayDo(caller, 'Query.health');
}

const verdicts = new WeakMap<ApiDependencies, { readonly at: number; readonly ok: Promise<boolean> }>();

/** Returns the last verdict, or a new one for all who ask meanwhile. */
function isWell(deps: ApiDependencies): Promise<boolean> {
  const last = verdicts.get(deps);
  if (last && Date.now() - last.at < verdictMs) return last.ok;
  const ok = checkHealth(deps).then((health) => health.ok);
  verdicts.set(deps, { at: Date.now(), ok });
  return ok;
}
