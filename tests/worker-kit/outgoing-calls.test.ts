import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { callerWith } from '#scripts/api/caller.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';

const stack = inject('stack');
const key = 'kit-outgoing';
const topic = `${key}.send`;
const address = 'canary-41d7@example.com';

const send = defineWorker({
  name: 'Send',
  input: z.looseObject({}),
  output: z.object({}),
  systems: ['mail'],
  settings: { attemptsPerRun: 1, attempts: 3, backoffMs: 500, maxBackoffMs: 1_000 },
  async run(_, { services, idempotencyKey, signal }) {
    await services.mail.send({ to: address, subject: 'Hello', text: 'Hello' }, { idempotencyKey, signal });
    return complete({});
  },
});

/** Mail server that defers two messages and takes the third. A deferred message counts against no system, which other files use. */
function unsteadyServer(): SMTPServer {
  let asked = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      asked += 1;
      done(asked < 3 ? Object.assign(new Error('Later'), { responseCode: 449 + asked }) : null);
    },
    onData: (stream, _session, done) => void stream.on('end', () => done()).resume(),
  });
  server.on('error', () => undefined);
  return server;
}

const mailServer = unsteadyServer();
let host: KitHost;
beforeAll(async () => {
  await new Promise<void>((resolve) => void mailServer.listen(0, '127.0.0.1', resolve));
  const { port } = mailServer.server.address() as AddressInfo;
  host = await startKitHost(stack, [workflowOf(key, { [topic]: send })], { MAIL_SMTP_URL: `smtp://127.0.0.1:${port}` });
  await host.deploy(key, [topic]);
});
afterAll(async () => {
  await host?.stop();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
});

const event = z.object({
  name: z.string(),
  elementId: z.string(),
  state: z.string(),
  status: z.number().nullable(),
  system: z.string(),
  attempt: z.number(),
  at: z.string(),
  endedAt: z.string(),
});
const answer = z.object({ processInstance: z.object({ events: z.object({ nodes: z.array(event) }) }) });

async function callsOf(id: string): Promise<z.infer<typeof event>[]> {
  const otto = seededPeople.find((person) => person.id === 'otto')!;
  const caller = callerWith(host.url, await issueDevelopmentToken(otto, stack.secrets.authDev));
  const query = `query ($id: ID!) { processInstance(id: $id) { events(kinds: [CALL]) { nodes { name elementId state status system attempt at endedAt } } } }`;
  return (await caller.request(query, { id }, answer)).processInstance.events.nodes;
}

it('each call of a worker is in the timeline of its instance, those of failed attempts too', async () => {
  const [id = ''] = await host.start(key, [{}]);
  await eventually(
    () => host.flowable.history.processInstance(id),
    (instance) => Boolean(instance?.endTime),
    { seconds: 100, what: 'The end of the process' },
  );
  const calls = await callsOf(id);
  const call = { name: 'send', elementId: expect.any(String) as string, system: 'mail server', state: 'ANSWERED' };
  expect(calls).toMatchObject([
    { ...call, status: 250, attempt: 3 },
    { ...call, status: 451, attempt: 2 },
    { ...call, status: 450, attempt: 1 },
  ]);
  for (const { at, endedAt } of calls) expect(Date.parse(endedAt)).toBeGreaterThanOrEqual(Date.parse(at));
  expect(JSON.stringify(calls)).not.toContain('canary');
}, 120_000);
