import nock from 'nock';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { sendEvents } from '#inngest/send-events.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

mockNetwork();

const server = 'http://inngest.test';
// The client reads its settings on construction: no other file of the worker may have made it, or get this one.
vi.hoisted(() => {
  vi.resetModules();
  vi.stubEnv('INNGEST_DEV', 'http://inngest.test');
  vi.stubEnv('INNGEST_BASE_URL', 'http://inngest.test');
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const work = (id: string) => ({ id, name: 'job/hello-world.log-message', data: {} });
const invocation = () => nock(server).post('/api/v2/apps/baton/functions/hello-world-log-message/invoke');

/** Returns the names of the events that were sent the ordinary way. */
function takesEvents(): string[] {
  const names: string[] = [];
  nock(server)
    .post(/^\/e\//)
    .reply(200, async (request: Request) => {
      const events = [await request.json()].flat() as { name: string }[];
      names.push(...events.map(({ name }) => name));
      return { ids: events.map((_event, index) => `id-${index}`), status: 200 };
    });
  return names;
}

describe('sendEvents', () => {
  it('invokes the one function of a single event, with its id as the idempotency key', async () => {
    const bodies: unknown[] = [];
    invocation().reply(200, async (request: Request) => void bodies.push(await request.json()));
    await sendEvents([work('work:1')]);
    expect(bodies).toEqual([{ data: {}, idempotency_key: 'work:1' }]);
  });

  it('takes an invocation that was made before for made', async () => {
    invocation().reply(409, {});
    await sendEvents([work('work:2')]);
    expect(nock.isDone()).toBe(true);
  });

  it('sends many at once, and those that start later or are known to no function, the ordinary way', async () => {
    const names = takesEvents();
    await sendEvents(['a', 'b', 'c', 'd'].map(work));
    expect(names).toHaveLength(4);
    const others = takesEvents();
    await sendEvents([
      { ...work('later'), ts: Date.now() + 1000 },
      { name: 'notifications/waiting', data: {} },
    ]);
    expect(others).toEqual(['job/hello-world.log-message', 'notifications/waiting']);
  });

  it('falls back to the event when the function is not known, or the server breaks the connection', async () => {
    for (const answer of ['404', 'reset'] as const) {
      if (answer === '404') invocation().reply(404, {});
      else invocation().replyWithError('socket hang up');
      const names = takesEvents();
      await sendEvents([work(`work:${answer}`)]);
      expect(names).toEqual(['job/hello-world.log-message']);
    }
  });

  it('does not ask a server again for a while that refuses invocations', async () => {
    invocation().reply(401, {});
    for (const id of ['first', 'second']) {
      const names = takesEvents();
      await sendEvents([work(id)]);
      expect(names).toEqual(['job/hello-world.log-message']);
    }
  });
});
