export const heats = ['passes', 'durations', 'failures'] as const;

/** Search of a process page, kept in its address. */
export interface ProcessSearch {
  version?: number | undefined;
  /** What the diagram shows; absent: passes. */
  heat?: (typeof heats)[number] | undefined;
}

/** Parses the search of an address; unknown parts are left out. */
export function processSearch({ version, heat: asked }: Record<string, unknown>): ProcessSearch {
  const heat = heats.find((known) => known === asked);
  return {
    ...(typeof version === 'number' && Number.isInteger(version) && version > 0 && { version }),
    ...(heat && heat !== 'passes' && { heat }),
  };
}
