import { activities, repetitions } from './activities.ts';
import type { Chapter } from './construct.ts';
import { containers, gateways } from './containers.ts';
import { data } from './data.ts';
import { attachedEvents, ends, intermediate, starts } from './events.ts';

/** The constructs of the matrix in docs/bpmn.md. */
export const chapters: readonly Chapter[] = [
  activities,
  repetitions,
  containers,
  gateways,
  starts,
  intermediate,
  attachedEvents,
  ends,
  data,
];
