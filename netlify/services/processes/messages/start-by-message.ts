import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { isAmong } from '#netlify/services/processes/access/may.ts';
import { startProcess } from '#netlify/services/processes/starts/start-process.ts';
import type { StartedProcess } from '#netlify/services/processes/starts/started-process.ts';
import { personKey } from '#netlify/core/rates/limits.ts';
import { useRates } from '#netlify/core/rates/use-rates.ts';

import type { Correlation } from './find-waits.ts';

interface FirstMessage extends Correlation {
  readonly variables: Record<string, unknown>;
  /** Key of the start: the same one begins nothing twice. */
  readonly idempotencyKey: string;
}

/**
 * Begins an instance where a model starts with the message, its sender may start that process, and the business key has begun none yet.
 *
 * @returns the start; null where the message begins nothing.
 * @throws ApiError `INVALID_INPUT` for what is no start of the process
 */
export async function startByMessage(deps: ApiDependencies, sender: Person, first: FirstMessage): Promise<StartedProcess | null> {
  const { messageName, ...request } = first;
  const workflow = deps.workflows.find(
    ({ model, access }) =>
      Object.values(model.starts).some(({ by, message }) => by === 'MESSAGE' && message === messageName) && isAmong(access.start, sender),
  );
  if (!workflow) return null;
  try {
    await useRates(deps, [{ rate: 'starts', by: personKey(sender) }]);
    return await startProcess(deps, sender, { ...request, processDefinitionKey: workflow.model.key, startMessage: messageName });
  } catch (error) {
    // Its instance is there and does not wait yet, or the sender has to wait: either way the message is kept.
    if (error instanceof ApiError && (error.code === 'BUSINESS_KEY_IN_USE' || error.code === 'RATE_LIMITED')) return null;
    throw error;
  }
}
