import { describe, expect, it } from 'vitest';

import type { System } from '#inngest/graphql/systems.ts';
import { cachedSystemStates } from '#inngest/graphql/system-states.ts';

const system = (name: string, facts: Partial<System> = {}): System => ({
  system: name,
  name,
  state: 'CLOSED',
  failures: 0,
  since: null,
  retryAt: null,
  message: null,
  ...facts,
});
const down = system('register', { state: 'OPEN' });
const failing = system('mail', { failures: 1 });

function news(said: System[]) {
  const clock = { now: 0, asked: 0 };
  const kept = cachedSystemStates(
    async () => {
      clock.asked += 1;
      return said;
    },
    () => clock.now,
  );
  return { kept, clock };
}

describe('systemNews', () => {
  it('asks when it knows nothing, and keeps the systems in trouble', async () => {
    const { kept, clock } = news([down, system('ledger'), failing]);
    expect(await kept.current()).toEqual([down, failing]);
    expect(await kept.current()).toEqual([down, failing]);
    expect(clock.asked).toBe(1);
  });

  it('does not ask while an answer has just brought the news along', async () => {
    const { kept, clock } = news([]);
    kept.update([down]);
    clock.now = 1_999;
    expect(await kept.current()).toEqual([down]);
    expect(clock.asked).toBe(0);
  });

  it('asks again after two seconds, and after it was told to forget', async () => {
    const { kept, clock } = news([]);
    kept.update([down]);
    clock.now = 2_000;
    expect(await kept.current()).toEqual([]);
    kept.update([down]);
    kept.forget();
    expect(await kept.current()).toEqual([]);
    expect(clock.asked).toBe(2);
  });
});

describe('good news', () => {
  it('stays good for a minute, unless an answer brings the bad', async () => {
    const { kept, clock } = news([]);
    await kept.current();
    clock.now = 59_999;
    expect(await kept.current()).toEqual([]);
    expect(clock.asked).toBe(1);
    kept.update([down]);
    expect(await kept.current()).toEqual([down]);
    clock.now = 200_000;
    await kept.current();
    expect(clock.asked).toBe(2);
  });
});

it('knows without news that the pause of a system is over', async () => {
  const { kept, clock } = news([]);
  kept.update([system('register', { state: 'OPEN', retryAt: new Date(1_000).toISOString() })]);
  expect(await kept.current()).toMatchObject([{ state: 'OPEN' }]);
  clock.now = 1_000;
  expect(await kept.current()).toMatchObject([{ state: 'HALF_OPEN' }]);
  expect(clock.asked).toBe(0);
});
