import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

/** SMTP server whose answers the test decides, by recipient. It keeps no mail. */
export interface MailServer {
  /** Address for MAIL_SMTP_URL. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a mail server. `replyTo` returns the status for a recipient; null: the mail is taken. */
export async function startMailServer(replyTo: (recipient: string) => number | null): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = replyTo(address);
      done(responseCode === null ? null : Object.assign(new Error('Not now'), { responseCode }));
    },
    onData: (stream, _session, done) => stream.resume().once('end', () => done()),
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
