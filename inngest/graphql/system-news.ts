import type { SystemStateFragment } from './generated/graphql.ts';

/** What the API last said of the systems in trouble. Answers that are on their way anyhow bring it along, so that it is seldom asked for. */
export interface SystemNews {
  tell(systems: readonly SystemStateFragment[]): void;
  forget(): void;
  current(): Promise<readonly SystemStateFragment[]>;
}

/** Within this time a few jobs more may be taken for a system that has just gone down. */
const freshMs = 2_000;

export function systemNews(ask: () => Promise<readonly SystemStateFragment[]>, now: () => number = Date.now): SystemNews {
  let known: { readonly systems: readonly SystemStateFragment[]; readonly at: number } | null = null;
  const keep = (told: readonly SystemStateFragment[]) => {
    const systems = told.filter(({ state, failures }) => state !== 'CLOSED' || failures > 0);
    known = { systems, at: now() };
    return systems;
  };
  return {
    tell: (told) => void keep(told),
    forget: () => {
      known = null;
    },
    current: async () => (known && now() - known.at < freshMs ? known.systems : keep(await ask())),
  };
}
