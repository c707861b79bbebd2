import { expect, it } from 'vitest';

import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { doRounds } from '#inngest/bridge/work/do-rounds.ts';
import { bridgeLog } from '#inngest/bridge/log.ts';
import { deliverMessages } from '#inngest/bridge/sweep/relay.ts';

bridgeLog.level = 'silent';

/** Returns an API that only delivers messages, so many with each call. */
function bridge(...tried: number[]): { deps: BridgeDependencies; calls: number[] } {
  const calls: number[] = [];
  const deliver = async (limit: number): Promise<number> => {
    calls.push(limit);
    return tried.shift() ?? 0;
  };
  const away = async (): Promise<never> => Promise.reject(new Error('away'));
  const api = new Proxy({}, { get: (_, name) => (name === 'deliverMessages' ? deliver : away) });
  return { deps: { api } as unknown as BridgeDependencies, calls };
}

it('delivers messages until none is due', async () => {
  const { deps, calls } = bridge(200, 30);
  expect(await deliverMessages(deps, Date.now() + 5_000)).toBe(false);
  expect(calls).toHaveLength(3);
});

it('leaves the rest to the next round when its time is over', async () => {
  const { deps, calls } = bridge(200);
  expect(await deliverMessages(deps, Date.now() - 1)).toBe(true);
  expect(calls).toEqual([]);
});

it('is a part of the rounds, also when the other parts fail', async () => {
  const { deps, calls } = bridge(5);
  const { failed } = await doRounds(deps);
  expect(calls).toHaveLength(2);
  expect(failed).not.toHaveProperty('messages');
  expect(failed).toHaveProperty('intents');
});
