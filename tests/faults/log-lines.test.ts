/** Every line that the functions host writes is one JSON object with level, time and part, whatever fails, and holds no secret. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { startHost } from '#scripts/stack/host/host.ts';
import type { Handle } from '#scripts/stack/parts.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { removeState } from '#scripts/stack/remove-state.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type HostOnly, startHostOnly } from '#tests/support/host-only.ts';

const lineSchema = z
  .object({ level: z.number(), time: z.iso.datetime(), part: z.enum(['host', 'api', 'bridge', 'inngest']), msg: z.string().min(1) })
  .loose();
type Line = z.infer<typeof lineSchema>;

/** Parses a log; fails on the first line that is not a JSON object of ours. */
function linesOf(log: string): Line[] {
  const lines = log.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    try {
      return lineSchema.parse(JSON.parse(line));
    } catch (error) {
      throw new Error(`No line of ours: ${line}`, { cause: error });
    }
  });
}

/** Waits for a line that fits; every line up to then must be one of ours. */
async function lineWith(read: () => Promise<string>, fits: (line: Line) => boolean, what: string): Promise<Line> {
  const find = async () => linesOf(await read()).find(fits);
  const line = await eventually(find, Boolean, { seconds: 30, what });
  if (!line) throw new Error(what);
  return line;
}

/** Has the host run a function, as Inngest would for its schedule. */
const run = (url: string, functionId: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/inngest?fnId=${functionId}&stepId=step`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      event: { name: 'inngest/scheduled.timer', data: {} },
      events: [{ name: 'inngest/scheduled.timer', data: {} }],
      steps: {},
      ctx: { run_id: '01J00000000000000000000000', attempt: 0, max_attempts: 1, fn_id: functionId, stack: { stack: [], current: 0 } },
      version: 2,
      use_api: false,
    }),
    signal: AbortSignal.timeout(30_000),
  });

describe('of the whole deployment, whose engine and Inngest are away', () => {
  let host: HostOnly;
  beforeAll(async () => {
    host = await startHostOnly();
  });
  afterAll(() => host.stop());

  it('tells of a failed step with the run and the class of the error', async () => {
    await run(host.url, 'baton-reconcile');
    const line = await lineWith(
      host.log,
      ({ part, msg }) => part === 'inngest' && /step error|function error/.test(msg),
      'The failed step',
    );
    expect(line).toMatchObject({ level: 50, runId: '01J00000000000000000000000', err: { name: expect.any(String) as unknown } });
  });

  it.each([
    ['a body that is no JSON', () => fetch(`${host.url}/api/inngest?fnId=baton-sweep&stepId=step`, { method: 'POST', body: '{\n' })],
    ['a registration', () => fetch(`${host.url}/api/inngest`, { method: 'PUT' })],
    ['a hint without a signature', () => fetch(`${host.url}/api/engine-hints`, { method: 'POST', body: '{}' })],
  ])('tells of %s', async (_, call) => {
    const before = linesOf(await host.log()).length;
    await call();
    await eventually(host.log, (log) => linesOf(log).length > before, { seconds: 30, what: 'A line' });
  });
});

describe('of an Inngest client that is misconfigured', () => {
  let host: HostOnly;
  const signingKey = `signkey-test-${'ab'.repeat(32)}`;
  beforeAll(async () => {
    host = await startHostOnly({ INNGEST_DEV: '0', INNGEST_SIGNING_KEY: signingKey, INNGEST_EVENT_KEY: 'event-key-of-a-test' });
  });
  afterAll(() => host.stop());

  it('tells of a signature that is wrong, and not the key', async () => {
    await run(host.url, 'baton-sweep', { 'x-inngest-signature': 't=1&s=abc' });
    const line = await lineWith(host.log, ({ part }) => part === 'inngest', 'The wrong signature');
    expect(line.msg).toBe('Signature validation failed');
    expect(await host.log()).not.toContain('ab'.repeat(32));
  });

  it('tells of a registration that it refuses', async () => {
    const before = linesOf(await host.log()).length;
    await fetch(`${host.url}/api/inngest`, { method: 'PUT', headers: { 'x-inngest-signature': 't=1&s=abc' } });
    await eventually(host.log, (log) => linesOf(log).length > before, { seconds: 30, what: 'A line' });
  });
});

describe('of functions that fail', () => {
  let host: Handle;
  let folder = '';
  let url = '';
  const read = () => readFile(join(folder, 'host.log'), 'utf8');
  beforeAll(async () => {
    folder = await temporaryFolder('host');
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const functions = new Map([
      ['broken', fileURLToPath(new URL('../support/broken-function.ts', import.meta.url))],
      ['inngest', fileURLToPath(new URL('../../netlify/functions/inngest.ts', import.meta.url))],
    ]);
    host = await startHost({
      port,
      env: { INNGEST_DEV: '', DATABASE_URL: '', AUTH_MODE: '' },
      logFile: join(folder, 'host.log'),
      functions,
    });
  });
  afterAll(async () => {
    await host.stop();
    await removeState(folder);
  });

  it.each([
    ['throw', 'Function broken failed'],
    ['text', 'Function broken returned an unsupported value'],
    ['rejection', 'nobody waited'],
    ['timer', 'Uncaught error of a timer'],
    ['warning', 'A library warns.'],
  ])('by %s', async (way, says) => {
    await fetch(`${url}/broken?way=${way}`);
    await lineWith(read, ({ part, msg }) => part === 'host' && msg.includes(says), says);
  });

  it('tells the cause of an error beside it', async () => {
    await fetch(`${url}/broken?way=throw`);
    const line = await lineWith(read, ({ msg }) => msg.startsWith('Function broken failed'), 'The error');
    expect(line['err']).toMatchObject({
      name: 'Error',
      message: 'The first line.\nThe second line.',
      cause: { message: 'The cause.\nOf two lines.' },
    });
  });

  it('because no setting is there', async () => {
    expect((await run(url, 'baton-sweep')).status).toBe(500);
    const line = await lineWith(read, ({ msg }) => msg.startsWith('Function inngest failed'), 'The missing settings');
    expect(line['err']).toMatchObject({ message: expect.stringContaining('Baton cannot start') as unknown });
  });

  it('also at their end', async () => {
    await host.stop();
    await pause(100);
    expect(linesOf(await read()).length).toBeGreaterThan(0);
  });
});
