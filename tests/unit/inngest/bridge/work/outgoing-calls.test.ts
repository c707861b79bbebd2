import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { postToProvider } from '#inngest/services/http.ts';
import { createMailClient, type MailClient } from '#inngest/services/mail.ts';

import { attempt } from '../given.ts';

const secret = 'anna.clear@example.com';
const letter = { to: secret, subject: 'Hello', text: secret };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Starts an HTTP server; returns its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  stops.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Client that posts to the address instead of mailing, with the query that a provider may ask for. */
const posting = (baseUrl: string, deadlineMs = 5_000): MailClient => ({
  send: async (mail, options) => {
    const settings = { key: 'MAIL_KEY', address: 'MAIL_URL' };
    const provider = { system: 'mail', name: 'The server', baseUrl, authorization: `Bearer ${secret}`, settings, deadlineMs } as const;
    await postToProvider(provider, `/letters?to=${mail.to}`, mail, options);
    return { messageId: '1' };
  },
});

const mailing = (times = 1, deadlineMs = 5_000) =>
  defineWorker({
    name: 'Mail',
    input: z.object({}),
    output: z.object({}),
    systems: ['mail'],
    settings: { deadlineMs },
    async run(_, { services, signal, idempotencyKey }) {
      for (let time = 0; time < times; time += 1) await services.mail.send(letter, { signal, idempotencyKey });
      return complete({});
    },
  });

const callsTo = async (mail: MailClient, worker = mailing()) => (await attempt(worker, { services: { mail } })).calls;
const answering = (status: number) => serve((_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end('{}'));
const call = { system: 'mail', operation: 'send', elementId: 'book', id: expect.any(String), startedAt: expect.any(String) };

describe('a call of a worker', () => {
  it.each([200, 422, 503, 401])('is reported with status %i, whether it succeeds or fails', async (status) => {
    const begun = Date.now();
    const [reported, ...more] = await callsTo(posting(await answering(status)));
    expect(reported).toMatchObject({ ...call, result: 'ANSWERED', status });
    expect(reported?.durationMs).toBeLessThanOrEqual(Date.now() - begun);
    expect(Date.parse(String(reported?.startedAt))).toBeGreaterThanOrEqual(begun);
    expect(more).toEqual([]);
  });

  it('is reported with the time that the answer took', async () => {
    const slow = await serve((_, response) => void setTimeout(() => response.writeHead(200).end('{}'), 120));
    expect((await callsTo(posting(slow)))[0]?.durationMs).toBeGreaterThanOrEqual(100);
  });

  it('that gets no answer is reported as timed out, after its own deadline or that of the worker', async () => {
    const silent = await serve(() => undefined);
    expect(await callsTo(posting(silent, 100))).toMatchObject([{ result: 'TIMED_OUT', status: null }]);
    expect(await callsTo(posting(silent), mailing(1, 100))).toMatchObject([{ result: 'TIMED_OUT', status: null }]);
  });

  it('that finds nobody is told from one that breaks off', async () => {
    const gone = await serve(() => undefined);
    for (const stop of stops.splice(0)) stop();
    expect(await callsTo(posting(gone))).toMatchObject([{ result: 'UNREACHABLE', status: null }]);
    expect(await callsTo(posting('http://name.invalid'))).toMatchObject([{ result: 'UNREACHABLE', status: null }]);
    const breaking = await serve((request) => request.socket.destroy());
    expect(await callsTo(posting(breaking))).toMatchObject([{ result: 'BROKEN_OFF', status: null }]);
  });

  it('says nothing of what was sent, of the address or of the answer', async () => {
    const echoing = await serve((request, response) => response.writeHead(200).end(JSON.stringify({ url: request.url, secret })));
    const reported = await callsTo(posting(echoing));
    expect(Object.keys(reported[0] ?? {}).toSorted()).toEqual(
      ['durationMs', 'elementId', 'id', 'operation', 'result', 'startedAt', 'status', 'system'].toSorted(),
    );
    expect(JSON.stringify(reported)).not.toMatch(/anna|letters|127\.0\.0\.1/);
  });
});

describe('many calls of one attempt', () => {
  it('are reported in order, the last 20', async () => {
    let asked = 0;
    const server = await serve((_, response) => response.writeHead(200 + ((asked += 1) > 25 ? 300 : 0)).end('{}'));
    const reported = await callsTo(posting(server), mailing(30));
    expect(asked, 'the 26th fails').toBe(26);
    expect(reported.map(({ status }) => status)).toEqual([...Array.from({ length: 19 }, () => 200), 500]);
    expect(new Set(reported.map(({ id }) => id)).size).toBe(20);
  });
});

describe('a message by SMTP', () => {
  const mail = (port: number, deadlineMs = 5_000) =>
    createMailClient({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'us@example.com', deadlineMs });

  /** Starts a server that answers the recipient with this code; null: the server stays silent. */
  async function startServer(code: number | null): Promise<number> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        if (code === 250) done();
        else if (code !== null) done(Object.assign(new Error('No'), { responseCode: code }));
      },
      onData: (stream, _session, done) => void stream.on('end', () => done()).resume(),
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    stops.push(() => server.close(() => undefined));
    return (server.server.address() as AddressInfo).port;
  }

  it.each([250, 451, 550])('is reported with reply %i', async (status) => {
    expect(await callsTo(mail(await startServer(status)))).toMatchObject([{ ...call, result: 'ANSWERED', status }]);
  });

  it('is reported as timed out, and as unreachable', async () => {
    const port = await startServer(null);
    expect(await callsTo(mail(port, 200))).toMatchObject([{ result: 'TIMED_OUT', status: null }]);
    for (const stop of stops.splice(0)) stop();
    expect(await callsTo(mail(1))).toMatchObject([{ result: 'UNREACHABLE', status: null }]);
  });
});
