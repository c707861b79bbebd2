import type { z } from 'zod';

import { ReplyError } from '#inngest/define/errors.ts';

import { excerpt } from './excerpt.ts';
import { type Provider, whatWasSent } from './http.ts';

/**
 * Parses a provider's reply in the shape that we know.
 *
 * @throws ReplyError that says which field is not as expected: a half-deployed provider heals, a changed contract does not and
 * becomes an incident after the retries.
 */
export function understandReply<Reply>(schema: z.ZodType<Reply>, reply: unknown, from: { provider: Provider; sent: object }): Reply {
  const parsed = schema.safeParse(reply);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue ? `${issue.path.join('.') || 'the whole reply'} (${issue.message})` : 'the reply';
  throw new ReplyError(
    from.provider.system,
    `${from.provider.name} answered in another shape: wrong is ${where}; it begins ${excerpt(JSON.stringify(reply), whatWasSent(from.provider, from.sent))}.`,
  );
}
