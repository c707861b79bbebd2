import { createHash } from 'node:crypto';
import { z } from 'zod';

import type { Provider, ProviderContext } from '../provider.ts';
import { idempotencyKeyOf, json, parseBody, type Reply, type Request } from '../reply.ts';
import { findApplicant } from './named-cases.ts';

const accountRequest = z.object({ customerId: z.string().min(1), fullName: z.string().min(1), email: z.string().min(1) });

export const billing: Provider = {
  name: 'billing',
  answer: (path, request, context) => (path === '/accounts' ? openAccount(request, context) : null),
};

/** Opens an account, or refuses for good; the same idempotency key always gets the same answer. */
function openAccount(request: Request, { log, apiKey }: ProviderContext): Reply {
  if (request.headers['authorization'] !== `Bearer ${apiKey}`)
    return json(401, { error: { code: 'KEY', message: 'The key is missing or wrong.' } });
  const parsed = accountRequest.safeParse(parseBody(request.body));
  if (!parsed.success) return json(400, { error: { code: 'SHAPE', message: 'Needed are customerId, fullName and email.' } });
  const { customerId, fullName } = parsed.data;
  const idempotencyKey = idempotencyKeyOf(request);
  const delivery = log.deliver<Reply>({ system: 'billing', idempotencyKey, about: fullName });
  if (delivery.kept) return delivery.kept;

  const fault = findApplicant(fullName)?.billing;
  if (fault === 'busy-once' && delivery.number === 1)
    return json(503, { error: { code: 'BUSY', message: 'Busy.' } }, { 'retry-after': '1' });
  if (fault === 'refuses') {
    const error = { code: 'CREDIT', message: 'No account for this customer: credit check failed.' };
    return delivery.done('account refused', json(422, { error }));
  }
  const reply = delivery.done('account opened', json(201, { accountId: accountIdFor(idempotencyKey), customerId, status: 'open' }));
  // The worst moment: the account exists, and the caller cannot know.
  return fault === 'reset-once' ? { ...reply, reset: true } : reply;
}

const accountIdFor = (idempotencyKey: string): string =>
  `ACC-${createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 8).toUpperCase()}`;
