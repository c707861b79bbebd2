import { type FlowNode, nodesOf, type ProcessGraph } from '#bpmn/contract/process-graph.ts';

import { describeActivity, describeRun, inline } from './describe-run.ts';
import { shownDuration } from './duration.ts';
import { type Snapshot, snapshots } from './snapshot.ts';
import type { Subject, WorkerRun } from './subject.ts';
import type { Step } from './walked-path.ts';

/** Returns the path of the instance for people: element by element with times, the work in each, and the current position. */
export async function describeInstance(subject: Subject): Promise<string> {
  const [own, ...called] = await snapshots(subject);
  if (!own) return '';
  const lines = [`The way of ${own.processKey} (${subject.businessKey}):`, ...describeSnapshot(subject, own)];
  for (const snapshot of called)
    lines.push('', `  It called ${snapshot.processKey}:`, ...describeSnapshot(subject, snapshot).map(indented));
  return lines.join('\n');
}

const indented = (line: string): string => (line === '' ? line : `  ${line}`);

function describeSnapshot(subject: Subject, snapshot: Snapshot): string[] {
  const graph = subject.circuit.graphs.get(snapshot.processKey);
  if (!graph) return [];
  return [...stations(snapshot, graph).flatMap((station) => describeStation(subject, snapshot, station)), ...standing(subject, snapshot)];
}

/** Pass of an element, with the flows taken behind it where there was a choice. */
interface Station {
  readonly node: FlowNode;
  readonly step: Step;
  /** Next pass of the same element. */
  readonly next: Step | undefined;
  /** Number of earlier passes of the same element. */
  readonly before: number;
  readonly ways: string[];
}

function stations({ steps }: Snapshot, graph: ProcessGraph): Station[] {
  const found: Station[] = [];
  for (const [index, step] of steps.entries()) {
    const node = graph.nodes.get(step.id);
    const flow = graph.flows.find(({ id }) => id === step.id);
    if (node) {
      const next = steps.slice(index + 1).find(({ id }) => id === step.id);
      found.push({ node, step, next, before: found.filter((station) => station.node === node).length, ways: [] });
    } else if (flow && graph.flows.filter(({ from }) => from === flow.from).length > 1) {
      const named = flow.name === '' ? flow.id : `${flow.id} "${flow.name}"`;
      found.findLast((station) => station.node.id === flow.from)?.ways.push(named);
    }
  }
  return found;
}

function describeStation(subject: Subject, snapshot: Snapshot, station: Station): string[] {
  const { node, step, ways } = station;
  const graph = subject.circuit.graphs.get(snapshot.processKey);
  const width = Math.max(...(graph ? nodesOf(graph) : []).map(({ id }) => id.length));
  const line = [timeOf(subject, step.at).padStart(10), signOf(node), node.id.padEnd(width), node.name].join('  ').trimEnd();
  const way = ways.length > 0 ? `  → ${ways.join(', ')}` : '';
  const activity = snapshot.activities.filter(({ userTaskKey }) => userTaskKey === node.id)[station.before];
  const under = [...runsIn(subject, snapshot, station).flatMap(describeRun), ...(activity ? [describeActivity(activity)] : [])];
  return [`${line}${way}`, ...under.map((text) => `${' '.repeat(15)}${text}`)];
}

function runsIn(subject: Subject, snapshot: Snapshot, { node, step, next, before }: Station): WorkerRun[] {
  // The clocks of engine and test may differ a little; runs before the first pass belong to that pass.
  const from = before === 0 ? -Infinity : subject.clock.at(step.at);
  const to = next ? subject.clock.at(next.at) : Infinity;
  const isOf = ({ elementId, processInstanceId }: WorkerRun) => elementId === node.id && processInstanceId === snapshot.processInstanceId;
  return subject.runs.filter((run) => isOf(run) && run.at >= from && run.at < to);
}

/** Returns the time since the start of the instance, by the instance's clock. */
const timeOf = ({ clock, startedAt }: Subject, engineTime: string): string => shownDuration(Math.max(0, clock.at(engineTime) - startedAt));

const signs: readonly [RegExp, string][] = [
  [/^StartEvent$/, '○'],
  [/^EndEvent$/, '●'],
  [/Event$/, '◎'],
  [/Gateway$/, '◇'],
];
const signOf = ({ type }: FlowNode): string => signs.find(([pattern]) => pattern.test(type))?.[1] ?? '□';

function standing(subject: Subject, snapshot: Snapshot): string[] {
  const { status, outcome, waitsAt, timers, incidents, variables } = snapshot;
  const { clock } = subject;
  const noted = timers.filter(({ exceptionMessage }) => exceptionMessage === null);
  return [
    '',
    ...row('status', status === 'CANCELLED' || status === 'COMPLETED' ? [`${status}: ${outcome ?? ''}`] : [status]),
    ...row('waits at', waitsAt),
    ...row(
      'timers',
      noted.map((timer) => `${timer.elementId ?? ''} in ${shownDuration(Math.max(0, clock.dueAt(timer) - clock.now()))}`),
    ),
    ...row(
      'incidents',
      incidents.map(({ elementId, message, retrying }) => `${elementId ?? ''}: ${message}${retrying ? ' (tried again)' : ''}`),
    ),
    ...row('variables', [inline(variables, 500)]),
  ];
}

const row = (name: string, values: readonly string[]): string[] =>
  values.map((value, index) => `  ${(index === 0 ? name : '').padEnd(10)} ${value}`);
