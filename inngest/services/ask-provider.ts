import { z } from 'zod';

import { PermanentError } from '#inngest/define/errors.ts';
import { shortened } from '#inngest/define/shortened.ts';

import { type CallOptions, postToProvider, type Provider } from './http.ts';
import { understandReply } from './understand-reply.ts';

/** Answer of a provider: its reply, or a refusal for good (422), which is an outcome of the process. */
export type Answer<Reply> = { readonly kind: 'done'; readonly reply: Reply } | { readonly kind: 'refused'; readonly reason: string };

interface Question<Reply> extends CallOptions {
  readonly path: string;
  readonly body: object;
  readonly reply: z.ZodType<Reply>;
}

const refusal = z.object({ error: z.object({ message: z.string() }) });

/** Asks a provider for something that it may refuse for good. @throws PermanentError for a request that it does not take (400, 409). */
export async function askProvider<Reply>(provider: Provider, question: Question<Reply>): Promise<Answer<Reply>> {
  const { path, body: sent, reply, ...options } = question;
  const { status, body } = await postToProvider(provider, path, sent, options);
  const from = { provider, sent };
  if (status === 422) return { kind: 'refused', reason: shortened(understandReply(refusal, body, from).error.message, 200) };
  if (status >= 400)
    throw new PermanentError(`${provider.name} rejects our request (status ${status}).`, { system: provider.system, status });
  return { kind: 'done', reply: understandReply(reply, body, from) };
}

/** Tells a provider something that it must not refuse. @throws PermanentError when it does: a person has to look. */
export async function tellProvider<Reply>(provider: Provider, question: Question<Reply>): Promise<Reply> {
  const answer = await askProvider(provider, question);
  if (answer.kind === 'done') return answer.reply;
  throw new PermanentError(`${provider.name} refuses: ${answer.reason}`, { system: provider.system, status: 422 });
}
