import { Webhook } from 'standardwebhooks';
import { z } from 'zod';

import { postOnce } from './outgoing.ts';

const deadlineMs = 5_000;

/** Secret of a signed webhook. */
export const webhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/=]{32,}$/, 'whsec_ and at least 24 bytes in Base64');

interface Signed {
  /** Idempotency key: the `webhook-id` of every repeat. */
  readonly id: string;
  readonly url: string;
  readonly secrets: readonly string[];
  /** Name of the receiver and its setting in the error. */
  readonly receiver: string;
}

/**
 * Posts a body, signed as https://www.standardwebhooks.com says, by each secret of a rotation.
 *
 * @throws Error for any answer but 2xx, and for none.
 */
export async function postSigned(body: object, { id, url, secrets, receiver }: Signed): Promise<void> {
  const text = JSON.stringify(body);
  const now = new Date();
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, text)).join(' '),
  };
  await postJson(text, { url, receiver, headers });
}

interface Posted {
  readonly url: string;
  readonly receiver: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts JSON. @throws Error for any answer but 2xx, and for none; the address is not in its words. */
export async function postJson(text: string, { url, receiver, headers = {} }: Posted): Promise<void> {
  const call = { baseURL: url, headers: { 'content-type': 'application/json', ...headers }, signal: AbortSignal.timeout(deadlineMs) };
  // The error of a call holds what was sent, so it goes no further than this line.
  const { status } = await postOnce('', text, call).catch(() => ({ status: 0 }));
  if (status >= 200 && status < 300) return;
  throw new Error(`${receiver} ${status === 0 ? `gave no answer within ${deadlineMs / 1000} s` : `answered with status ${status}`}.`);
}
