import type { SystemStateFragment } from './generated/graphql.ts';

/** Last news of the systems in trouble. Other answers of the API bring the news along, so that separate requests are rare. */
export interface SystemStates {
  update(systems: readonly SystemStateFragment[]): void;
  forget(): void;
  current(): Promise<readonly SystemStateFragment[]>;
}

/** Within this time a system that has just come back is still taken for one that is down. */
const troubledMs = 2_000;
/** Good news stays good for longer: the first job that begins meanwhile brings the bad. */
const wellMs = 60_000;

/** Half-opens a circuit whose pause has ended: no news reports that. */
const asOf =
  (now: number) =>
  (system: SystemStateFragment): SystemStateFragment =>
    system.state === 'OPEN' && system.retryAt && Date.parse(system.retryAt) <= now ? { ...system, state: 'HALF_OPEN' } : system;

export function cachedSystemStates(ask: () => Promise<readonly SystemStateFragment[]>, now: () => number = Date.now): SystemStates {
  let known: { readonly systems: readonly SystemStateFragment[]; readonly at: number } | null = null;
  const store = (states: readonly SystemStateFragment[]) => {
    const systems = states.filter(({ state, failures }) => state !== 'CLOSED' || failures > 0);
    known = { systems, at: now() };
    return systems;
  };
  return {
    update: (states) => void store(states),
    forget: () => {
      known = null;
    },
    current: async () => {
      const freshMs = known?.systems.length === 0 ? wellMs : troubledMs;
      const systems = known && now() - known.at < freshMs ? known.systems : store(await ask());
      return systems.map(asOf(now()));
    },
  };
}
