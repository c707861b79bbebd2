import type { Instance } from '../instance.ts';

/** Timer of a running instance that is still to fire. */
export interface FutureTimer {
  readonly elementId: string;
  readonly name: string | null;
  readonly dueAt: string;
}

/** Returns the timers of the active elements and of the events beside them, the next one first. */
export function futureTimers({ currentElements }: Pick<Instance, 'currentElements'>): FutureTimer[] {
  const timers = currentElements.flatMap((element) =>
    element.waits.flatMap(({ kind, until, elementId, elementName }) => {
      if (!until || (kind !== 'TIMER' && kind !== 'EVENT_SUB_PROCESS')) return [];
      return [
        elementId === null
          ? { elementId: element.elementId, name: element.name, dueAt: until }
          : { elementId, name: elementName, dueAt: until },
      ];
    }),
  );
  // Each run of a repeated element names the timers of all.
  const once = new Map(timers.map((timer) => [`${timer.elementId} ${timer.dueAt}`, timer]));
  return [...once.values()].toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}
