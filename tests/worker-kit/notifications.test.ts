/** Digests on the real Inngest: one run for each, despite repeated, lost or interrupted events. Mail and webhook end at real servers. */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { sweep } from '#inngest/bridge/sweep/sweep.ts';
import { inngest } from '#inngest/client.ts';
import { digestReady, digestsWaiting } from '#inngest/events.ts';
import { announceDigests } from '#inngest/notifications/announce-digests.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { groupingWindowMs } from '#netlify/services/notifications/sending-time.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost } from '#tests/support/kit-host.ts';

const stack = inject('stack');
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

interface Post {
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}
/** Received messages and posts, repeats included. */
const mails: Email[] = [];
const posts: Post[] = [];
/** Answers of the receiver that come before the 204s. */
const answers: number[] = [];

let smtp: SMTPServer;
let receiver: Server;
let host: KitHost;

beforeAll(async () => {
  const [smtpPort, receiverPort] = [await freePort(), await freePort()];
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void PostalMime.parse(Buffer.concat(chunks)).then((mail) => done(null, String(mails.push(mail)))));
    },
  });
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posts.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => void smtp.listen(smtpPort, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => void receiver.listen(receiverPort, '127.0.0.1', resolve));
  host = await startKitHost(stack, [], {
    MAIL_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    NOTIFICATION_WEBHOOK_URL: `http://127.0.0.1:${receiverPort}/hook`,
    NOTIFICATION_WEBHOOK_SECRET: secret,
    SITE_URL: 'https://baton.example/',
  });
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await host?.stop();
  receiver?.close();
  smtp?.close();
});

/** Makes an Activity for Ravi as Leo, of which Ravi is notified. Returns the title. */
async function assignToRavi(): Promise<string> {
  const title = `Call the bank ${randomUUID()}`;
  const leo = { id: 'leo', name: 'Leo Lead', roles: ['lead' as const], groups: [], tenant: '' };
  const token = await issueDevelopmentToken(leo, stack.secrets.authDev);
  const query = 'mutation ($input: NewActivity!, $key: String!) { createActivity(input: $input, idempotencyKey: $key) { id } }';
  const answer = await fetch(host.deps.config.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { input: { title, assignee: 'ravi' }, key: randomUUID() } }),
    signal: AbortSignal.timeout(20_000),
  });
  expect(await answer.json()).not.toHaveProperty('errors');
  return title;
}

const mailsOf = (title: string) => mails.filter(({ text }) => text?.includes(title));
const postsOf = (title: string) => posts.filter(({ body }) => body.includes(title));
const arrived = (title: string, seconds = 60) =>
  eventually(
    () => ({ mails: mailsOf(title).length, posts: postsOf(title).length }),
    (counted) => counted.mails > 0 && counted.posts > 0,
    { seconds, what: 'The mail and the post' },
  );
/** Sends the events of a digest a second and third time, under other ids. */
const sendAgain = (digestId: string) =>
  host.deps.send(
    ['EMAIL', 'WEBHOOK', 'EMAIL', 'WEBHOOK'].map((channel) => ({
      name: digestReady.name,
      id: randomUUID(),
      data: { digestId, channel, attempt: 1 },
    })),
  );
/** Waits long enough for a second run to do harm. */
const aWhile = () => pause(6_000);
const digestIdOf = (title: string) => String(postsOf(title)[0]?.headers['webhook-id']);
const isDone = async (title: string) => {
  const digest = await host.deps.api.digest(digestIdOf(title));
  return digest?.emailAddress === null && !digest.webhook;
};
const done = (title: string, seconds = 90) => eventually(() => isDone(title), Boolean, { seconds, what: 'The note that it was sent' });

describe('what a person is to be told', () => {
  it('arrives once by mail and once at the webhook, signed, however often the events come', async () => {
    const { mail } = host.deps.services;
    const send = mail.send.bind(mail);
    vi.spyOn(mail, 'send').mockImplementationOnce(async (message, options) => {
      // The first run is still sending, so that the digest is not yet marked as sent.
      await sendAgain(options.idempotencyKey.replace('digest:', ''));
      await pause(4_000);
      return send(message, options);
    });
    const title = await assignToRavi();
    await host.deps.send(Array.from({ length: 5 }, () => ({ name: digestsWaiting.name, data: {} })));
    await Promise.all(Array.from({ length: 5 }, () => announceDigests(host.deps)));
    await arrived(title);
    await done(title);
    await aWhile();
    expect({ mails: mailsOf(title).length, posts: postsOf(title).length }).toEqual({ mails: 1, posts: 1 });
    expect(mailsOf(title)[0]).toMatchObject({
      subject: `Leo Lead gave you an Activity: “${title}”`,
      to: [{ address: 'ravi@baton.example' }],
      text: expect.stringContaining('https://baton.example/activities/'),
      html: expect.stringContaining('<a href="https://baton.example/activities/'),
    });
    const [post] = postsOf(title);
    const signed = `${String(post?.headers['webhook-id'])}.${String(post?.headers['webhook-timestamp'])}.${post?.body}`;
    const expected = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(signed)
      .digest('base64');
    expect(post?.headers['webhook-signature']).toBe(`v1,${expected}`);
  });

  it('is posted again after a 500, with the same id and body', async () => {
    answers.push(500);
    const title = await assignToRavi();
    await delivered(title);
    const received = postsOf(title);
    expect(received).toHaveLength(2);
    expect(received[1]?.body).toBe(received[0]?.body);
    expect(received[1]?.headers['webhook-id']).toBe(received[0]?.headers['webhook-id']);
    expect(mailsOf(title)).toHaveLength(1);
  });

  it('is not sent again when it was sent and could not be written down', async () => {
    const finish = vi.spyOn(host.deps.api, 'finishDigest');
    for (let times = 0; times < 2; times++) finish.mockRejectedValueOnce(new Error('The host dies here.'));
    const title = await assignToRavi();
    await delivered(title);
    expect(finish.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect({ mails: mailsOf(title).length, posts: postsOf(title).length }).toEqual({ mails: 1, posts: 1 });
  });

  it('comes a second time, with the same Message-ID, when the host dies after the mail server took it', async () => {
    const { mail } = host.deps.services;
    const send = mail.send.bind(mail);
    vi.spyOn(mail, 'send').mockImplementationOnce(async (...given) => {
      await send(...given);
      throw new Error('The host dies here.');
    });
    const title = await assignToRavi();
    await delivered(title);
    const [first, second, ...more] = mailsOf(title);
    expect(more).toEqual([]);
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.text).toBe(first?.text);
  });

  it('comes with the sweep when the event is lost', async () => {
    const lost = vi.spyOn(inngest, 'send').mockResolvedValueOnce({ ids: [] });
    const title = await assignToRavi();
    expect(lost.mock.calls[0]).toMatchObject([[{ name: digestsWaiting.name, data: {} }]]);
    await pause(groupingWindowMs);
    await sweep(host.deps);
    await arrived(title);
    await done(title);
    expect({ mails: mailsOf(title).length, posts: postsOf(title).length }).toEqual({ mails: 1, posts: 1 });
  });
});

async function delivered(title: string): Promise<void> {
  await arrived(title);
  await done(title);
}
