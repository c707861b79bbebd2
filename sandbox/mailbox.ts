import type { AddressInfo } from 'node:net';

import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

import type { EffectLog } from './effect-log.ts';

export interface ReceivedMail {
  readonly messageId: string;
  readonly idempotencyKey: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: string;
  /** Number of times that this Message-ID came in. */
  readonly deliveries: number;
}

export interface Mailbox {
  readonly port: number;
  /** Lists the messages, newest first. */
  messages(): ReceivedMail[];
  clear(): void;
  stop(): Promise<void>;
}

const maxMailBytes = 1024 * 1024;

interface MailboxOptions {
  readonly port: number;
  readonly host: string;
  readonly log: EffectLog;
  /** Whether the server turns every connection away (421). */
  isOut(): boolean;
}

/** Starts an SMTP server that keeps all mail. Messages with the same Message-ID are one message. */
export async function startMailbox({ port, host, log, isOut }: MailboxOptions): Promise<Mailbox> {
  const received = new Map<string, ReceivedMail>();
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    size: maxMailBytes,
    onConnect: (_session, done) => done(isOut() ? Object.assign(new Error('Out of order'), { responseCode: 421 }) : null),
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onData: (stream, _session, done) => {
      readMail(stream).then(
        (mail) => {
          keep(mail, received, log);
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error('unreadable mail')),
      );
    },
  });
  // A client that goes away in the middle is the client's affair.
  server.on('error', () => undefined);
  const address = await listen(server, port, host);
  return {
    port: address.port,
    messages: () => [...received.values()].toReversed(),
    clear: () => received.clear(),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function readMail(stream: SMTPServerDataStream): Promise<Email> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return PostalMime.parse(Buffer.concat(chunks));
}

function keep(mail: Email, received: Map<string, ReceivedMail>, log: EffectLog): void {
  const to = (mail.to ?? []).map((recipient) => recipient.address ?? recipient.name).join(', ');
  const idempotencyKey = mail.headers.find((header) => header.key === 'idempotency-key')?.value ?? mail.messageId ?? '';
  const messageId = mail.messageId ?? idempotencyKey;
  const known = received.get(messageId);
  const delivery = log.deliver<string>({ system: 'mail', idempotencyKey, about: to });
  if (delivery.kept === null) delivery.done(`mail "${mail.subject ?? ''}"`, messageId);
  if (known) {
    received.set(messageId, { ...known, deliveries: known.deliveries + 1 });
    return;
  }
  received.set(messageId, {
    messageId,
    idempotencyKey,
    from: mail.from?.address ?? '',
    to,
    subject: mail.subject ?? '(no subject)',
    text: (mail.text ?? '').trim(),
    receivedAt: new Date().toISOString(),
    deliveries: 1,
  });
}

function listen(server: SMTPServer, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.server.address();
      if (address === null || typeof address === 'string') reject(new Error('The SMTP sandbox has no port.'));
      else resolve(address);
    });
  });
}
