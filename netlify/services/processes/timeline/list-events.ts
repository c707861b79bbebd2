import { decodeCursor, type Page, pageSize, toPage } from '#netlify/core/page.ts';

import { activityEvents } from './activity-events.ts';
import { auditEvents } from './audit-events.ts';
import { callEvents } from './call-events.ts';
import { elementEvents } from './element-events.ts';
import type { EventSource, InstanceEvent, InstanceEventKind, Scope, SourcedEvent } from './event.ts';
import { incidentEvents } from './incident-events.ts';
import { jobEvents } from './job-events.ts';
import { messageEvents } from './message-events.ts';
import { operationEvents } from './operation-events.ts';
import { boundOf, rankOf, type SourceName, type TimelinePlace, timelinePlace } from './place.ts';

const sources: readonly EventSource[] = [
  messageEvents,
  operationEvents,
  auditEvents,
  activityEvents,
  incidentEvents,
  callEvents,
  jobEvents,
  elementEvents,
];

export interface EventsRequest {
  readonly kinds?: readonly InstanceEventKind[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

interface MergedEvent extends SourcedEvent {
  readonly source: SourceName;
}

/**
 * Returns a page of the events of an instance that the person may see, newest first. Each source reads at most one page behind the
 * cursor.
 */
export async function listEvents(scope: Scope, { kinds, first, after }: EventsRequest): Promise<Page<InstanceEvent>> {
  const size = pageSize(first, { defaultSize: 50 });
  const place = decodeCursor(timelinePlace, after);
  const wanted = sources.filter(({ kind }) => !kinds || kinds.includes(kind));
  const read = await Promise.all(wanted.map((source) => readSource(scope, source, { place, limit: size + 1 })));
  const merged = read.flat().toSorted(newestFirst);
  const passes = passesBehind(merged, size) ?? place?.passes ?? null;
  const { nodes, pageInfo } = toPage(merged, size, ({ event, source, key }) => ({ at: event.at.toISOString(), source, key, passes }));
  return { nodes: nodes.map(({ event }) => event), pageInfo };
}

async function readSource(
  scope: Scope,
  source: EventSource,
  { place, limit }: { place: TimelinePlace | null; limit: number },
): Promise<MergedEvent[]> {
  const before = boundOf(place, source.name);
  const events = await source.read(scope, { before, passes: place?.passes ?? null, limit });
  return events.map((event) => ({ ...event, source: source.name }));
}

/** Events of one source and time are in order already, and stay so: the sort is stable. */
const newestFirst = (a: MergedEvent, b: MergedEvent): number =>
  b.event.at.getTime() - a.event.at.getTime() || rankOf(a.source) - rankOf(b.source);

/** Returns where the next page begins among the passes: at the last element of this page, or at the first one that is left for the next. */
const passesBehind = (merged: readonly MergedEvent[], size: number): number | undefined =>
  (merged.slice(0, size).findLast(isElement) ?? merged.find(isElement))?.passes;

const isElement = ({ passes }: MergedEvent): boolean => passes !== undefined;
