import { describe, expect, it } from 'vitest';

import { relayOutbox, resendDecisions } from '#inngest/bridge/sweep/relay.ts';

import { failing, strictBridge } from '../strict-bridge.ts';

const soon = (): number => Date.now() + 60_000;
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ id: `activity:${from + index}:completed`, name: 'activity/completed', data: { index } }));

describe('the relay of the outbox', () => {
  it('sends each event under its own id, and marks what it has sent', async () => {
    const pages = [rows(100), rows(2, 100)];
    const { deps, of } = strictBridge({ 'api.leaseOutbox': () => pages.shift(), 'api.markOutboxSent': () => 0, send: () => undefined });
    expect(await relayOutbox(deps, soon())).toBe(false);
    expect(of('send')).toEqual([[rows(100)], [rows(2, 100)]]);
    expect(of('api.markOutboxSent').map(([ids]) => (ids as string[]).length)).toEqual([100, 2]);
  });

  it('marks nothing that it could not send', async () => {
    const { deps, of } = strictBridge({ 'api.leaseOutbox': () => rows(3), send: failing(new Error('away')) });
    await expect(relayOutbox(deps, soon())).rejects.toThrow('away');
    expect(of('api.markOutboxSent')).toEqual([]);
  });
});

describe('decisions whose run is late', () => {
  const leased = { activityId: 'a', taskId: 't' };

  it('are sent under one id for as long as they are leased, and never under that of their first event', async () => {
    const { deps, of } = strictBridge({ 'api.leaseDecisions': () => [leased], send: () => undefined });
    await resendDecisions(deps, soon());
    expect(of('send')).toMatchObject([[[{ id: expect.stringMatching(/^activity:a:completed:again:\d+$/), data: leased }]]]);
  });

  it('are sent page by page until none is late', async () => {
    const pages = [Array.from({ length: 100 }, () => leased), []];
    const { deps, of } = strictBridge({ 'api.leaseDecisions': () => pages.shift(), send: () => undefined });
    expect(await resendDecisions(deps, soon())).toBe(false);
    expect(of('api.leaseDecisions')).toHaveLength(2);
  });
});
