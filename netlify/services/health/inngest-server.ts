import { z } from 'zod';

import { inngest } from '#inngest/client.ts';
import { readInngestServer } from '#inngest/config.ts';
import { functionIdsOf } from '#inngest/function-ids.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

const deadlineMs = 1_500;

/** @throws Error when Inngest does not answer. */
export async function pingInngest(deps: ApiDependencies): Promise<void> {
  const { status } = await fetch(healthUrl(deps), { signal: AbortSignal.timeout(deadlineMs) });
  // Inngest Cloud has no such page; that it answers is what counts.
  if (status >= 500) throw new Error(`HTTP status ${status}`);
}

/** Returns the address at which Inngest says whether it is well. */
export const healthUrl = ({ config }: ApiDependencies): URL => new URL('/health', config.inngestUrl);

const functionsSchema = z.array(z.looseObject({ id: z.string() }));
/** A server of one's own answers with the list itself, as an app that it has never heard of has null. */
const answerSchema = z.union([functionsSchema, z.null(), z.object({ data: functionsSchema }).transform(({ data }) => data)]);

/**
 * Returns the ids of functions of this deployment that Inngest does not know, because they were never announced to it, or null where it does
 * not tell: the jobs that nobody picks up are then the only sign.
 */
export async function missingFunctions(deps: ApiDependencies): Promise<string[] | null> {
  const known = await knownFunctions(deps);
  return known && functionIdsOf(deps.workflows).filter((id) => !known.has(`${inngest.id}-${id}`));
}

async function knownFunctions({ config, log }: ApiDependencies): Promise<ReadonlySet<string> | null> {
  const { baseUrl = config.inngestUrl, signingKey } = readInngestServer();
  const problem = (reason: string): null => {
    log.warn({ reason }, 'Inngest does not tell which functions it knows');
    return null;
  };
  try {
    const answer = await fetch(new URL(`/v1/apps/${encodeURIComponent(inngest.id)}/functions`, baseUrl), {
      headers: signingKey ? { authorization: `Bearer ${signingKey}` } : {},
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (!answer.ok) return problem(`HTTP status ${answer.status}`);
    const functions = answerSchema.safeParse(await answer.json());
    return functions.success ? new Set((functions.data ?? []).map(({ id }) => id)) : problem('another answer than a list of functions');
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}
