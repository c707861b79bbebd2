import { ulid } from 'ulid';

import type { EventSubscription } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import { pollRequested } from '#inngest/events.ts';
import type { Person } from '#netlify/auth/person.ts';
import { message } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { deliverEach } from './deliver-due-messages.ts';
import { secondsFromNow } from './held-message.ts';
import { messageVariables } from './message-variables.ts';

interface Signal {
  readonly name: string;
  readonly variables: Record<string, unknown>;
}

const rowsPerInsert = 500;
const readsAtOnce = 5;
/** With room in the budget of a request, of which a delivery with variables takes three calls of the engine. */
const deliveredAtOnce = 100;
/** Each place keeps a copy until it is reached. */
const maxVariableBytes = 8 * 1024;

/**
 * Sends a signal to every place of the tenant that waits for it now, each in a transaction of its own: stores a delivery for each, delivers
 * the first hundred and leaves the rest to the sweep. A place that begins to wait later does not get it.
 *
 * @returns how many places it goes to.
 * @throws ApiError `INVALID_INPUT` | `UNKNOWN_PROCESS` before anything is stored
 */
export async function sendSignal(deps: ApiDependencies, person: Person, { name, variables }: Signal): Promise<number> {
  const waits = await deps.flowable.eventSubscriptions.ofSignal({ tenantId: person.tenant, signalName: name });
  await checkVariables(deps, waits, variables);
  await deps.audit?.ask();
  const stored: string[] = [];
  for (let start = 0; start < waits.length; start += rowsPerInsert) {
    stored.push(...(await store(deps, person, { name, variables, waits: waits.slice(start, start + rowsPerInsert) })));
  }
  await deliverEach(deps, stored.slice(0, deliveredAtOnce));
  if (stored.length > deliveredAtOnce) await askForPoll(deps);
  return stored.length;
}

/** Checks the variables with one instance of each version of a model; where it arrives, each is checked again. */
async function checkVariables(
  deps: ApiDependencies,
  waits: readonly EventSubscription[],
  variables: Record<string, unknown>,
): Promise<void> {
  if (Buffer.byteLength(JSON.stringify(variables)) > maxVariableBytes) {
    throw new ApiError('INVALID_INPUT', { field: 'variables', problem: `A signal carries at most ${maxVariableBytes / 1024} kB.` });
  }
  const oneOfEach = new Map(waits.map((wait) => [wait.processDefinitionId, wait]));
  await atMost(readsAtOnce, [...oneOfEach.values()], (wait) => messageVariables(deps, wait, variables));
}

/** A place that another signal is on its way to gets that one only. */
async function store(
  { config, database }: ApiDependencies,
  person: Person,
  { name, variables, waits }: Signal & { waits: readonly EventSubscription[] },
): Promise<string[]> {
  const common = { kind: 'SIGNAL', tenantId: person.tenant, name, variables, requestHash: '', createdBy: person.id } as const;
  const rows = waits.map(({ id: waitId, processInstanceId, executionId, activityId: elementId }) => {
    const place = { waitId, processInstanceId, executionId, elementId };
    return {
      ...common,
      ...place,
      id: ulid(),
      idempotencyKey: `signal:${waitId}:${ulid()}`,
      expiresAt: secondsFromNow(config.messageSeconds),
    };
  });
  const stored = await database.insert(message).values(rows).onConflictDoNothing().returning({ id: message.id });
  return stored.map(({ id }) => id);
}

/** Losing the event costs time: the sweep delivers, too. */
async function askForPoll(deps: ApiDependencies): Promise<void> {
  try {
    await deps.send([{ id: `poll:signal:${ulid()}`, name: pollRequested.name, data: { reason: 'signal' } }]);
  } catch (error) {
    deps.log.warn({ problem: error instanceof Error ? error.message : String(error) }, 'The poll after a signal was not asked for');
  }
}
