import { type FlowEvent, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Cause that begins an instance. A type alias, because facts are records. */
export type ModelStart = {
  readonly by: 'CALLER' | 'MESSAGE' | 'TIMER';
  /** Name of the message; empty for others. */
  readonly message: string;
  /** Variable that names the initiator; empty when the model sets none. */
  readonly initiator: string;
};

/** The start events of the process itself, by their id. */
export const starts = (graph: ProcessGraph): Record<string, ModelStart> =>
  Object.fromEntries(
    nodesOf(graph)
      .filter(({ type, parent }) => type === 'StartEvent' && parent === null)
      .map(({ id, event, initiator }) => [id, { ...begunBy(event), initiator: initiator ?? '' }]),
  );

function begunBy(event: FlowEvent | null): Omit<ModelStart, 'initiator'> {
  if (event?.kind === 'message') return { by: 'MESSAGE', message: event.name };
  return { by: event?.kind === 'timer' ? 'TIMER' : 'CALLER', message: '' };
}
