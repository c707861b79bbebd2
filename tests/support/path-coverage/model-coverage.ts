import { type FlowNode, nameOf, nodesOf, type SequenceFlow } from '#bpmn/contract/process-graph.ts';

import type { MeasuredModel } from './measured-model.ts';
import type { WalkedModel } from './walked-model.ts';

/** Test with the elements and flows that it has walked. */
export interface WalkingTest {
  readonly name: string;
  readonly walked: readonly WalkedModel[];
}

/** Number of passes of an element or flow, with the tests that passed it. */
export interface Passed {
  readonly times: number;
  readonly tests: readonly string[];
}

export interface ModelCoverage {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly (Passed & { readonly node: FlowNode })[];
  readonly flows: readonly (Passed & { readonly flow: SequenceFlow; readonly from: string; readonly to: string })[];
  readonly undos: readonly (Passed & { readonly topic: string })[];
  /** Reason for not applying the threshold; null: the threshold applies. */
  readonly notJudged: string | null;
}

/** Returns the coverage of a model by the tests. Pure. */
export function modelCoverage({ graph, ...model }: MeasuredModel, tests: readonly WalkingTest[], notJudged: string | null): ModelCoverage {
  const counted = (timesOf: (walked: WalkedModel) => number | undefined): Passed => {
    const counts = tests.map(({ name, walked }) => ({ name, times: timesIn(walked, model, timesOf) })).filter(({ times }) => times > 0);
    return { times: counts.reduce((sum, { times }) => sum + times, 0), tests: counts.map(({ name }) => name) };
  };
  const passed = (id: string): Passed => counted((walked) => walked.passed[id]);
  const named = (id: string): string => {
    const node = graph.nodes.get(id);
    return node ? nameOf(node) : id;
  };
  return {
    key: model.key,
    name: graph.name,
    nodes: nodesOf(graph).map((node) => ({ node, ...passed(node.id) })),
    flows: graph.flows.map((flow) => ({ flow, from: named(flow.from), to: named(flow.to), ...passed(flow.id) })),
    undos: undoTopicsIn(tests, model.key).map((topic) => ({ topic, ...counted(({ undos }) => undos?.[topic]) })),
    notJudged,
  };
}

const undoTopicsIn = (tests: readonly WalkingTest[], key: string): string[] => [
  ...new Set(tests.flatMap(({ walked }) => walked.filter((model) => model.key === key).flatMap(({ undos = {} }) => Object.keys(undos)))),
];

function timesIn(
  walked: readonly WalkedModel[],
  model: { key: string; digest: string },
  timesOf: (walked: WalkedModel) => number | undefined,
): number {
  const same = walked.filter(({ key, digest }) => key === model.key && digest === model.digest);
  return same.reduce((sum, one) => sum + (timesOf(one) ?? 0), 0);
}

export interface Share {
  readonly passed: number;
  readonly of: number;
}

export const shareOf = (counted: readonly Passed[]): Share => ({
  passed: counted.filter(({ times }) => times > 0).length,
  of: counted.length,
});

/** Returns the share in percent; 100 for an empty whole. */
export const percentOf = ({ passed, of }: Share): number => (of === 0 ? 100 : (passed / of) * 100);

export const boundaryEventsOf = ({ nodes }: ModelCoverage) => nodes.filter(({ node }) => node.type === 'BoundaryEvent');

export const missedFlows = ({ flows }: ModelCoverage) => flows.filter(({ times }) => times === 0);

export const missedUndos = ({ undos }: ModelCoverage) => undos.filter(({ times }) => times === 0);

/** Whether the share of flows is below the threshold in percent, or an undo has never worked. */
export const isBelow = (coverage: ModelCoverage, threshold: number): boolean =>
  coverage.notJudged === null && (percentOf(shareOf(coverage.flows)) < threshold || missedUndos(coverage).length > 0);
