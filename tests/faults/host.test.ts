import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type HostOnly, startHostOnly } from '#tests/support/host-only.ts';

let host: HostOnly;

beforeAll(async () => {
  host = await startHostOnly({ LIVE_STREAM_SECONDS: '1', LIVE_LOOK_MS: '50' });
});
afterAll(() => host.stop());

async function openStream(query: string): Promise<Response> {
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${await host.token('rita')}` };
  return fetch(`${host.url}/live${query}`, { headers, signal: AbortSignal.timeout(15_000) });
}

/** Reads a response to the end, however the stream ends. */
const drained = (response: Response): Promise<string> => response.text().catch(() => 'broken off');

/** Waits a little longer than the longest life of a stream of this host. */
const afterStreams = () => pause(1_500);

async function expectHostServes(): Promise<void> {
  await afterStreams();
  expect(host.isAlive()).toBe(true);
  const stream = await openStream('');
  expect(stream.status).toBe(200);
  expect(await drained(stream)).toContain('event: hello');
  expect(await host.log()).not.toMatch(/nobody waited|Uncaught/);
}

describe('the functions host survives a stream of /live', () => {
  it.each([
    ['a number beyond the range of the database', `99999999999999999999.9999999999999999999.${Date.now()}`],
    ['a sequence beyond the range of the database', `1.9999999999999999999.${Date.now()}`],
    ['text', 'somewhere'],
    ['a character that the database cannot store', '1.1.1\u0000'],
  ])('that asks for %s', async (_, after) => {
    const stream = await openStream(`?after=${encodeURIComponent(after)}`);
    expect([stream.status, await drained(stream)]).toEqual([400, expect.stringContaining('is not a place that /live has told')]);
    await expectHostServes();
  });

  it.each(['tab', 'viewing'])('whose %s cannot be stored', async (name) => {
    const stream = await openStream(`?${name}=a%00b`);
    expect([stream.status, await drained(stream)]).toEqual([400, expect.stringContaining('is not an id')]);
    await expectHostServes();
  });

  it('whose changes the database cannot read', async () => {
    await statement('alter table activity_change rename to moved_away');
    const stream = await openStream(`?after=1.1.${Date.now()}`);
    const answer = await drained(stream);
    await statement('alter table moved_away rename to activity_change');
    expect([stream.status, answer]).toEqual([500, expect.stringContaining('Something went wrong on our side.')]);
    await expectHostServes();
  });

  it('that is open while the database restarts', async () => {
    const streams = await Promise.all(Array.from({ length: 5 }, () => openStream('?tab=a')));
    await Promise.all([host.restartDatabase(), ...streams.map(drained)]);
    await expectHostServes();
  });
});

async function statement(text: string): Promise<void> {
  const client = new Client({ connectionString: host.ownerUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}
