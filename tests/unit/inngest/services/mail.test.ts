import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';

import { PermanentError } from '#inngest/define/errors.ts';
import { createMailClient, messageIdFor } from '#inngest/services/mail.ts';

let stop: () => Promise<void> = async () => undefined;
afterEach(() => stop());

/** Starts an SMTP server that answers the recipient with this code; null: the server stays silent. */
async function startMailServer(recipientReply: number | null): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (recipientReply !== null) done(Object.assign(new Error('anna@example.com is unknown'), { responseCode: recipientReply }));
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  stop = () => new Promise((resolve) => server.close(() => resolve()));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `smtp://127.0.0.1:${address.port}`;
}

const mail = { to: 'anna@example.com', subject: 'Hello', text: 'Hello' };
const options = { idempotencyKey: 'key-1', signal: new AbortController().signal };

async function failure(recipientReply: number | null, deadlineMs = 5_000): Promise<Error> {
  const client = createMailClient({ smtpUrl: await startMailServer(recipientReply), from: 'us@example.com', deadlineMs });
  const error = await client.send(mail, options).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('The mail was not refused.');
  return error;
}

describe('send', () => {
  it('gives up when the server refuses the recipient for good, without naming the recipient', async () => {
    const error = await failure(550);
    expect(error).toBeInstanceOf(PermanentError);
    expect(error.message).toBe('The mail server refuses the message for good (reply 550).');
  });

  it('lets a refusal for now be retried', async () => {
    const error = await failure(451);
    expect(error).not.toBeInstanceOf(PermanentError);
    expect(error.message).toContain('reply 451');
  });

  it('ends at its deadline', async () => {
    expect((await failure(null, 300)).message).toBe('The mail server did not take the message within 300 ms.');
  });
});

describe('messageIdFor', () => {
  it('is the same for the same key and only then', () => {
    expect(messageIdFor('a')).toBe(messageIdFor('a'));
    expect(messageIdFor('a')).not.toBe(messageIdFor('b'));
    expect(messageIdFor('line\nbreak')).toMatch(/^<[0-9a-f]{32}@baton\.invalid>$/);
  });
});
