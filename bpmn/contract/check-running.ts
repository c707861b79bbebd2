import { caughtErrors, everyCode } from './caught-errors.ts';
import { modelNeeds, needer } from './check-variables.ts';
import type { Fault } from './fault.ts';
import { inputProblem, type Place } from './input-problem.ts';
import type { ProcessCode, WorkerCode } from './process-code.ts';
import { type FlowNode, nameOf, type ProcessGraph } from './process-graph.ts';
import { type RunningInstance, stepsAhead } from './running-steps.ts';
import { variableFlow } from './variable-flow.ts';

/** Effect of the code on the running instances of one version. */
export interface RunningCheck {
  /** Breaking changes, each with the instances that would break. */
  readonly faults: readonly { readonly fault: Fault; readonly instances: readonly string[] }[];
  /** Names of older inputs and retired code that a running instance can still reach (`olderInput`, `retiredWorker`, `retiredForm`). */
  readonly needed: ReadonlySet<string>;
}

export const olderInput = (topic: string, index: number): string => `olderInputs[${index}] of ${topic}`;
export const retiredWorker = (topic: string): string => `the retired worker of ${topic}`;
export const retiredForm = (userTask: string): string => `the retired form of ${userTask}`;

/** Returns the names of all code that is there for older versions only. */
export function agingCode({ workers, retired }: ProcessCode): string[] {
  const older = Object.entries({ ...retired?.workers, ...workers }).flatMap(([topic, worker]) =>
    (worker.olderInputs ?? []).map((_, index) => olderInput(topic, index)),
  );
  return [...older, ...Object.keys(retired?.workers ?? {}).map(retiredWorker), ...Object.keys(retired?.userTasks ?? {}).map(retiredForm)];
}

/**
 * Checks the code against running instances, in their version of the model: from the place of each instance, with its variables. Passed
 * elements do not count. Pure.
 */
export function checkRunning(graph: ProcessGraph, code: ProcessCode, instances: readonly RunningInstance[]): RunningCheck {
  const completeCode: ProcessCode = {
    ...code,
    workers: { ...code.retired?.workers, ...code.workers },
    userTasks: { ...code.retired?.userTasks, ...code.userTasks },
  };
  const faults = new Map<string, { fault: Fault; instances: string[] }>();
  const needed = new Set<string>();
  for (const instance of instances) {
    const ahead = stepsAhead(graph, completeCode, instance);
    const place = { graph, completeCode, code, instance, ahead, flow: variableFlow(graph, ahead.steps) };
    for (const fault of [...ahead.reached].flatMap((id) => checkNode(place, graph.nodes.get(id), needed))) {
      const known = faults.get(`${fault.element} ${fault.message}`) ?? { fault, instances: [] };
      faults.set(`${fault.element} ${fault.message}`, known);
      known.instances.push(instance.id);
    }
  }
  return { faults: [...faults.values()], needed };
}

interface Here extends Place {
  /** Code without the retired parts. */
  readonly code: ProcessCode;
}

function checkNode(place: Here, node: FlowNode | undefined, needed: Set<string>): Fault[] {
  if (!node) return [];
  const { graph, completeCode, flow } = place;
  const unwritten = modelNeeds(graph, completeCode, node).filter(
    ({ variable, own }) => !own.includes(variable) && !flow.before(node.id).has(variable),
  );
  return [
    ...unwritten.map(({ variable, by }) => missing(node, variable, by)),
    ...(node.topic === null ? [] : checkWorker(place, { node, topic: node.topic }, needed)),
    ...(node.type === 'UserTask' ? checkForm(place, node, needed) : []),
  ];
}

const missing = (node: FlowNode, variable: string, by: string): Fault => ({
  kind: 'missing-variable',
  element: node.id,
  variable,
  message: `${by} needs "${variable}", which is not there and which nobody writes before.`,
});

const noCode = (node: FlowNode, message: string): Fault => ({ kind: 'missing-code', element: node.id, message });

function checkForm({ code, completeCode }: Here, node: FlowNode, needed: Set<string>): Fault[] {
  if (!completeCode.userTasks[node.id]) return [noCode(node, `The user task "${node.id}" has no form. Put it back under \`retired\`.`)];
  if (!code.userTasks[node.id]) needed.add(retiredForm(node.id));
  return [];
}

function checkWorker(place: Here, { node, topic }: { node: FlowNode; topic: string }, needed: Set<string>): Fault[] {
  const worker = place.completeCode.workers[topic];
  if (!worker) return [noCode(node, `The topic "${topic}" has no worker. Put it back under \`retired\`.`)];
  if (!place.code.workers[topic]) needed.add(retiredWorker(topic));
  return [...uncaught(place.graph, { node, topic, worker }), ...checkInputs(place, { node, topic, worker }, needed)];
}

interface Served {
  readonly node: FlowNode;
  readonly topic: string;
  readonly worker: WorkerCode;
}

function uncaught(graph: ProcessGraph, { node, topic, worker }: Served): Fault[] {
  const { onTask = [], around = [] } = caughtErrors(graph)[topic] ?? {};
  const caught = [...onTask, ...around];
  const loose = caught.includes(everyCode) ? [] : worker.errorCodes.filter((errorCode) => !caught.includes(errorCode));
  return loose.map((errorCode) => ({
    kind: 'uncaught-error',
    element: node.id,
    message: `The worker may end with ${errorCode}, which nothing in this version catches: the job would become an incident.`,
  }));
}

/** Checks that some version of the input fits; the worker reads the first fitting one. */
function checkInputs(place: Here, { node, topic, worker }: Served, needed: Set<string>): Fault[] {
  const versions = [worker.input, ...(worker.olderInputs ?? []).map(({ schema }) => schema)];
  const problems: string[] = [];
  for (const [index, schema] of versions.entries()) {
    const problem = inputProblem(place, node, schema);
    if (problem === null) {
      if (index > 0) needed.add(olderInput(topic, index - 1));
      return [];
    }
    problems.push(index === 0 ? problem : `${olderInput(topic, index - 1)}: ${problem}`);
  }
  const message = `${needer(node)} cannot read what is there: ${problems.join('; ')}. Give it the older input that "${nameOf(node)}" has here.`;
  return [{ kind: 'missing-variable', element: node.id, message }];
}
