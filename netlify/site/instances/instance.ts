import type { InstanceEventsQuery, InstancePageQuery, InstancePassesQuery } from '#netlify/site/generated/graphql.ts';

/** Process instance with the fields of its page. */
export type Instance = NonNullable<InstancePageQuery['processInstance']>;

/** Returns the names of the messages that the instance waits for, also behind an event-based gateway. */
export function awaitedMessages({ currentElements }: Instance): string[] {
  const waits = currentElements.flatMap((element) => element.waits);
  const events = [...waits, ...waits.flatMap(({ alternatives }) => alternatives)];
  return [...new Set(events.flatMap(({ kind, name }) => (kind === 'MESSAGE' && name ? [name] : [])))];
}

/** Passes of one element of the process. */
export type ElementPasses = NonNullable<InstancePassesQuery['processInstance']>['elementPasses'][number];

/** Event of the timeline. */
export type InstanceEvent = NonNullable<InstanceEventsQuery['processInstance']>['events']['nodes'][number];
