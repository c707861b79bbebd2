import type { UnfinishedElement } from '#flowable/client/index.ts';

/** Types of elements that hold no token: waiting boundary events, and flows, which are passed in no time. */
const tokenless = new Set(['boundaryEvent', 'sequenceFlow']);

/** Filters the begun elements of an instance to those with a token. */
export const withToken = <Element extends Pick<UnfinishedElement, 'activityType'>>(begun: readonly Element[]): Element[] =>
  begun.filter(({ activityType }) => !tokenless.has(activityType));
