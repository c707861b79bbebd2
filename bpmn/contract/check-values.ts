import type { Fault } from './fault.ts';
import { type ProcessCode, writtenRanges } from './process-code.ts';
import { type FlowNode, nameOf, nodesOf, type ProcessGraph, type ReadValue } from './process-graph.ts';
import type { Range } from './schema-fields.ts';

type Kind = 'text' | 'number' | 'boolean' | 'null' | 'other' | 'any';

/** The kinds of value that the engine accepts for each use of a variable; `null` means no due date. */
const fitting: Readonly<Record<ReadValue['use'], readonly Kind[]>> = {
  timer: ['text'],
  'due date': ['text', 'null'],
  priority: ['number'],
  title: ['text', 'number', 'boolean'],
  list: ['other'],
  'number of repetitions': ['number'],
};
const expected: Readonly<Record<ReadValue['use'], string>> = {
  timer: 'a text such as PT4H or 2027-03-01T09:00:00Z',
  'due date': 'a text such as P2D or 2027-03-01T09:00:00Z',
  priority: 'a whole number',
  title: 'a text or a number',
  list: 'a list',
  'number of repetitions': 'a whole number',
};

/** Variables that the engine turns into times, numbers and lists can only hold such: else every instance fails at the element. */
export function checkValues(graph: ProcessGraph, code: ProcessCode): Fault[] {
  const ranges = writtenRanges(graph, code);
  return nodesOf(graph).flatMap((node) =>
    node.values.flatMap((value) => {
      const wrong = kindsOf(ranges.get(value.variable)).filter((kind) => kind !== 'any' && !fitting[value.use].includes(kind));
      return wrong.length > 0 ? [misfit(node, value, wrong)] : [];
    }),
  );
}

const kindsOf = (range: Range | undefined): Kind[] => (range ? [...new Set([...range.literals.map(kindOfLiteral), ...range.open])] : []);

function kindOfLiteral(literal: string | number | boolean | null): Kind {
  if (literal === null) return 'null';
  if (typeof literal === 'string') return 'text';
  return typeof literal === 'number' ? 'number' : 'boolean';
}

function misfit(node: FlowNode, { variable, use }: ReadValue, wrong: readonly Kind[]): Fault {
  const found = wrong.map((kind) => (kind === 'other' ? 'an object or a list' : kind)).join(' or ');
  const otherwise = use === 'title' ? 'people would read JSON, or nothing' : 'the engine fails there each time';
  const message =
    `The ${use} of "${nameOf(node)}" is "${variable}", which can be ${found}: ${otherwise}. ` +
    `Have ${expected[use]} written, and never null.`;
  return { kind: 'wrong-value', element: node.id, variable, message };
}
