import { type FlowNode, nameOf, nodesOf, type SequenceFlow } from '#bpmn/contract/process-graph.ts';

import type { MeasuredModel } from './measured-model.ts';
import type { WalkedModel } from './walked-model.ts';

/** One test and what it has walked. */
export interface WalkingTest {
  readonly name: string;
  readonly walked: readonly WalkedModel[];
}

/** How often an element or flow was passed, and by which tests. */
export interface Passed {
  readonly times: number;
  readonly tests: readonly string[];
}

export interface ModelCoverage {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly (Passed & { readonly node: FlowNode })[];
  readonly flows: readonly (Passed & { readonly flow: SequenceFlow; readonly from: string; readonly to: string })[];
  /** Why the threshold is not asked for; null: it is. */
  readonly notJudged: string | null;
}

/** What the tests have walked of a model. Pure. */
export function modelCoverage({ graph, ...model }: MeasuredModel, tests: readonly WalkingTest[], notJudged: string | null): ModelCoverage {
  const passed = (id: string): Passed => {
    const counts = tests.map(({ name, walked }) => ({ name, times: timesIn(walked, model, id) })).filter(({ times }) => times > 0);
    return { times: counts.reduce((sum, { times }) => sum + times, 0), tests: counts.map(({ name }) => name) };
  };
  const named = (id: string): string => {
    const node = graph.nodes.get(id);
    return node ? nameOf(node) : id;
  };
  return {
    key: model.key,
    name: graph.name,
    nodes: nodesOf(graph).map((node) => ({ node, ...passed(node.id) })),
    flows: graph.flows.map((flow) => ({ flow, from: named(flow.from), to: named(flow.to), ...passed(flow.id) })),
    notJudged,
  };
}

function timesIn(walked: readonly WalkedModel[], model: { key: string; digest: string }, id: string): number {
  const same = walked.filter(({ key, digest }) => key === model.key && digest === model.digest);
  return same.reduce((sum, { passed }) => sum + (passed[id] ?? 0), 0);
}

export interface Share {
  readonly passed: number;
  readonly of: number;
}

export const shareOf = (counted: readonly Passed[]): Share => ({
  passed: counted.filter(({ times }) => times > 0).length,
  of: counted.length,
});

/** Of nothing, all was passed. */
export const percentOf = ({ passed, of }: Share): number => (of === 0 ? 100 : (passed / of) * 100);

export const boundaryEventsOf = ({ nodes }: ModelCoverage) => nodes.filter(({ node }) => node.type === 'BoundaryEvent');

export const missedFlows = ({ flows }: ModelCoverage) => flows.filter(({ times }) => times === 0);

/** Below the share of flows, in percent, that is asked for. */
export const isBelow = (coverage: ModelCoverage, threshold: number): boolean =>
  coverage.notJudged === null && percentOf(shareOf(coverage.flows)) < threshold;
