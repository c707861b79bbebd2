import { setTimeout as pause } from 'node:timers/promises';

import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { acceptMessage, type MessageRequest } from './accept-message.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { asHeld, leaseMessage, requireMessage } from './held-message.ts';
import { isOnItsWay, type Message } from './message.ts';

const waitMs = 3_000;
const pollEveryMs = 50;

const requestSchema = z.object({
  messageName: z.string().min(1, 'must not be empty').max(255, 'has at most 255 characters'),
  businessKey: z.string().min(1, 'must not be empty').max(255, 'has at most 255 characters'),
  idempotencyKey: z.string().min(8, 'has at least 8 characters').max(200, 'has at most 200 characters'),
});

/**
 * Stores a message and delivers it at once if somebody waits for it; otherwise the sweep does, until it expires. A repeat under the same
 * idempotency key answers with the message as it is by then and never delivers it twice.
 *
 * @throws ApiError `INVALID_INPUT` | `IDEMPOTENCY_KEY_REUSED`
 */
export async function sendMessage(deps: ApiDependencies, person: Person, request: MessageRequest): Promise<Message> {
  const checked = requestSchema.safeParse(request);
  if (!checked.success) throw invalid(checked.error);
  const { message, isNew } = await acceptMessage(deps, person, { ...request, ...checked.data });
  if (isNew) return attemptDelivery(deps, asHeld(message));
  if (!isOnItsWay(message)) return message;
  const leased = await leaseMessage(deps, message.id);
  return leased ? attemptDelivery(deps, leased) : waitForHolder(deps, message);
}

/** Waits for the end of a delivery that is under way, a few seconds at most. */
async function waitForHolder(deps: ApiDependencies, first: Message): Promise<Message> {
  const until = Date.now() + waitMs;
  let row = await requireMessage(deps, first.id);
  while (isOnItsWay(row) && row.leaseUntil !== null && Date.now() < until) {
    await pause(pollEveryMs);
    row = await requireMessage(deps, first.id);
  }
  return row;
}

function invalid(error: z.ZodError): ApiError {
  const [issue] = error.issues;
  return new ApiError('INVALID_INPUT', { field: String(issue?.path[0]), problem: `${issue?.message ?? 'is not valid'}.` });
}
