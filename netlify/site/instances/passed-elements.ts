import { bpmnNamespace } from './awaited-messages.ts';
import type { Instance } from './instance.ts';

type Entry = Instance['timeline'][number];

// The engine may write the end of an event a moment before the flow that leaves it.
const toleranceMs = 1000;

/**
 * The timeline without boundary events that only stood by: the engine notes when they wait, not whether they fired. One that fired
 * was left by one of its flows. Without the model (`xml`) none of them is kept.
 */
export function passedElements(timeline: readonly Entry[], xml: string | undefined): Entry[] {
  const flows = timeline.filter(({ type }) => type === 'sequenceFlow');
  const leaving = xml ? flowsBySource(xml) : new Map<string, Set<string>>();
  return timeline.filter((entry) => {
    if (entry.type !== 'boundaryEvent') return true;
    const own = leaving.get(entry.elementId);
    return flows.some((flow) => own?.has(flow.elementId) && isWithin(flow, entry));
  });
}

function isWithin(flow: Entry, event: Entry): boolean {
  const at = Date.parse(flow.startedAt);
  const until = event.endedAt ? Date.parse(event.endedAt) + toleranceMs : Infinity;
  return at >= Date.parse(event.startedAt) && at <= until;
}

function flowsBySource(xml: string): Map<string, Set<string>> {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  const bySource = new Map<string, Set<string>>();
  for (const flow of model.getElementsByTagNameNS(bpmnNamespace, 'sequenceFlow')) {
    const source = flow.getAttribute('sourceRef') ?? '';
    bySource.set(source, (bySource.get(source) ?? new Set()).add(flow.id));
  }
  return bySource;
}
