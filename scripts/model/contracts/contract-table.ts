import { variablesIn } from '#bpmn/contract/condition.ts';
import { type FlowEvent, type FlowNode, nameOf, nodesOf, type ProcessGraph } from '#bpmn/contract/process-graph.ts';
import { fieldsOf } from '#bpmn/contract/schema-fields.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import { testThatMentions, type TestSource } from './repository-sources.ts';

/** Element of a process, with the code and test behind it. */
export interface Row {
  readonly element: string;
  readonly name: string;
  readonly kind: string;
  /** File that serves the element; null for work of the engine alone. */
  readonly code: string | null;
  readonly fields: string;
  /** Effect outside the engine in words: how it is undone, or why not; null for none. */
  readonly effect: string | null;
  /** Process test that passes the element. */
  readonly test: string | null;
  /** Missing parts, in words. */
  readonly holes: readonly string[];
}

interface Sources {
  readonly graph: ProcessGraph;
  /** Workflow of the process; absent when the model has no code at all. */
  readonly workflow: Workflow | undefined;
  readonly fileOf: (value: unknown) => string | null;
  readonly tests: readonly TestSource[];
}

/** Returns every element of the process, in the order of the model. Workers, forms and starts must have code and a process test. */
export const contractTable = (sources: Sources): Row[] => nodesOf(sources.graph).map((node) => row(sources, node));

function row(sources: Sources, node: FlowNode): Row {
  const part = codePart(sources, node);
  const file = part ? sources.fileOf(part.value) : null;
  const test = testThatMentions(sources.tests, mentionsOf(node));
  const holes = part
    ? [...(file ? [] : [`no code for this ${part.word}`]), ...(test ? [] : [`no process test walks this ${part.word}`])]
    : [];
  return {
    element: node.id,
    name: nameOf(node),
    kind: kindOf(node),
    code: file,
    fields: fieldsShown(sources, node),
    effect: effectShown(sources, node),
    test,
    holes,
  };
}

interface CodePart {
  readonly word: 'worker' | 'form' | 'start';
  readonly value: unknown;
}

function codePart({ workflow }: Sources, node: FlowNode): CodePart | null {
  if (node.topic !== null) return { word: 'worker', value: workflow?.workers[node.topic] };
  if (node.type === 'UserTask') return { word: 'form', value: workflow?.userTasks[node.id] };
  return isStart(node) ? { word: 'start', value: workflow?.start } : null;
}

const isStart = (node: FlowNode): boolean => node.type === 'StartEvent' && node.parent === null && node.event?.kind === 'none';

/** Returns words that a test of this element would contain. */
function mentionsOf(node: FlowNode): string[] {
  const { event } = node;
  const named = event?.kind === 'message' || event?.kind === 'signal' ? event.name : '';
  const code = event?.kind === 'error' ? (event.code ?? '') : '';
  return [node.id, node.topic ?? '', named, code];
}

function kindOf(node: FlowNode): string {
  if (node.topic !== null) return 'worker';
  const words = node.type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  const what = node.calledElement ?? (node.event ? eventShown(node.event) : '');
  return what === '' ? words : `${words}: ${what}`;
}

function eventShown(event: FlowEvent): string {
  switch (event.kind) {
    case 'none':
    case 'other':
      return '';
    case 'timer':
      return `timer ${event.time}`;
    case 'error':
      return `error ${event.code ?? 'of any code'}`;
    case 'message':
    case 'signal':
    case 'link':
      return `${event.kind} ${event.name}`;
    default:
      return event satisfies never;
  }
}

function fieldsShown({ graph, workflow }: Sources, node: FlowNode): string {
  const worker = node.topic === null ? undefined : workflow?.workers[node.topic];
  if (worker) {
    const errors = worker.errorCodes.map((code) => {
      const schema = worker.errorVariables[code];
      return `${code}${schema ? `: ${names(schema, 'output')}` : ''}`;
    });
    return [`${names(worker.input, 'input') || 'nothing'} → ${names(worker.output, 'output') || 'nothing'}`, ...errors].join('; ');
  }
  const userTask = node.type === 'UserTask' ? workflow?.userTasks[node.id] : undefined;
  if (userTask) {
    const shown = Object.keys(userTask.context).map((name) => (userTask.optionalContext?.includes(name) ? `${name}?` : name));
    return `${shown.join(', ') || 'nothing'} → ${names(userTask.output, 'output') || 'nothing'}`;
  }
  if (isStart(node) && workflow) return `→ ${names(workflow.start, 'output')}`;
  const read = graph.flows.flatMap(({ from, condition }) => (from === node.id && condition !== null ? variablesIn(condition) : []));
  return [...new Set([...read, ...node.reads])].join(', ');
}

function effectShown({ workflow }: Sources, { topic }: FlowNode): string | null {
  const effect = topic === null ? undefined : workflow?.workers[topic]?.effect;
  if (effect === undefined || effect === 'none') return null;
  return 'undo' in effect ? `undone by ${effect.undo.join(', ')}` : `stays: ${effect.irreversible}`;
}

/** Returns `fullName, note?`: names with a question mark may be absent. */
const names = (schema: Parameters<typeof fieldsOf>[0], side: 'input' | 'output'): string =>
  [...fieldsOf(schema, side)].map(([name, { required }]) => (required ? name : `${name}?`)).join(', ');
