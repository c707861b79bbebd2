import { createHash } from 'node:crypto';

import { createTransport } from 'nodemailer';
import { z } from 'zod';

import { DeadlineError, DeferredError, PermanentError, SystemError } from '#inngest/define/errors.ts';

import { inSpan, SpanKind } from '#inngest/telemetry/spans.ts';

import { defineService } from './define-service.ts';
import type { CallOptions } from './http.ts';
import { noteCall } from './note-call.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

export interface MailClient {
  /**
   * Hands one message to the SMTP server. SMTP has no idempotency: after a lost answer the message is sent again with the same Message-ID,
   * by which servers and readers recognise the repeat.
   *
   * @throws PermanentError when the server refuses our login or the recipient for good (5xx).
   * @throws SystemError when the server cannot be reached, does not answer in time or closes (421); DeferredError when the server defers this
   * one message.
   */
  send(mail: Mail, options: CallOptions): Promise<{ messageId: string }>;
}

export function createMailClient(config: { smtpUrl: string; from: string; deadlineMs: number }): MailClient {
  return {
    async send(mail, { idempotencyKey, signal }) {
      const timeouts = { connectionTimeout: config.deadlineMs, greetingTimeout: config.deadlineMs, socketTimeout: config.deadlineMs };
      const transport = createTransport({ url: config.smtpUrl, ...timeouts });
      const messageId = messageIdFor(idempotencyKey);
      const headers = { 'Idempotency-Key': idempotencyKey };
      const stop = AbortSignal.any([signal, AbortSignal.timeout(config.deadlineMs)]);
      try {
        const deliver = () => Promise.race([transport.sendMail({ from: config.from, ...mail, messageId, headers }), rejectOn(stop)]);
        await inSpan({ name: 'SMTP mail', kind: SpanKind.CLIENT, attributes: { 'peer.service': 'mail' } }, () =>
          noteCall(deliver, { signal: stop, statusOf: ({ response }) => replyCode(response) }),
        );
        return { messageId };
      } catch (error) {
        throw signal.aborted ? timeIsUp() : toMailError(error, config.deadlineMs);
      } finally {
        transport.close();
      }
    },
  };
}

export const mail = defineService({
  settings: z.object({
    MAIL_SMTP_URL: z
      .url({ protocol: /^smtps?$/ })
      .describe('SMTP server for e-mail of the workers and to the people who work here: smtp(s)://user:password@host:port.'),
    MAIL_FROM: z.string().min(3).describe('Sender of that e-mail: "Name <address>" or an address.'),
  }),
  open: ({ MAIL_SMTP_URL: smtpUrl, MAIL_FROM: from }, deadlineMs) => createMailClient({ smtpUrl, from, deadlineMs }),
});

/** Returns the code at the beginning of an SMTP reply: 250 of '250 2.0.0 Ok'. */
function replyCode(reply: string): number | null {
  const code = Number.parseInt(reply, 10);
  return Number.isNaN(code) ? null : code;
}

/** Returns the Message-ID for a key: the same key gives the same Message-ID, on every machine. */
export function messageIdFor(idempotencyKey: string): string {
  return `<${createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 32)}@baton.invalid>`;
}

const timeIsUp = (): Error => new DeadlineError("The mail server had not taken the message when the worker's time was up.");

const timedOut = Symbol('timed out');

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error('stopped', { cause: timedOut }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

// The server's own words may repeat the recipient's address, so only codes are kept.
function toMailError(error: unknown, deadlineMs: number): Error {
  if (error instanceof Error && error.cause === timedOut)
    return new SystemError('mail', `The mail server did not take the message within ${deadlineMs} ms.`);
  const code = field(error, 'code');
  const reply = field(error, 'responseCode');
  if (code === 'EAUTH')
    return new PermanentError('The mail server refuses our login: check MAIL_SMTP_URL.', { system: 'mail', ...statusOf(reply) });
  if (typeof reply === 'number' && reply >= 500)
    return new PermanentError(`The mail server refuses the message for good (reply ${reply}).`, { system: 'mail', status: reply });
  if (reply === 421) return new SystemError('mail', 'The mail server closes its service (reply 421).', { status: reply });
  if (typeof reply === 'number')
    return new DeferredError('mail', `The mail server cannot take the message now (reply ${reply}).`, { status: reply });
  return new SystemError('mail', `The mail server could not be reached or broke off (${typeof code === 'string' ? code : 'no code'}).`);
}

const statusOf = (reply: unknown) => (typeof reply === 'number' ? { status: reply } : {});

function field(error: unknown, name: 'code' | 'responseCode'): unknown {
  return typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined;
}
