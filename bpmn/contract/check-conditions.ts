import { type Condition, ConditionError, conditionVariables, type Literal, parseCondition, supportedConditions } from './condition.ts';
import { type Fault, question } from './fault.ts';
import { type ProcessCode, writtenRanges } from './process-code.ts';
import { type ProcessGraph, readVariables, type SequenceFlow } from './process-graph.ts';
import type { Range } from './schema-fields.ts';
import { suggest } from './suggest.ts';

type Ranges = ReadonlyMap<string, Range>;

/** Checks that every variable read by the model is written somewhere, and is compared with one of its possible values. */
export function checkConditions(graph: ProcessGraph, code: ProcessCode): Fault[] {
  const ranges = writtenRanges(graph, code);
  const inConditions = graph.flows.flatMap((flow) => (flow.condition === null ? [] : checkFlow(flow, flow.condition, ranges)));
  const elsewhere = readVariables({ ...graph, flows: [] })
    .filter((name) => !ranges.has(name))
    .map((name): Fault => unknownVariable(name, graph.key, { ranges, where: 'The model reads' }));
  return [...inConditions, ...elsewhere];
}

function checkFlow(flow: SequenceFlow, source: string, ranges: Ranges): Fault[] {
  const condition = parsed(flow, source);
  if ('message' in condition) return [condition];
  const unknown = conditionVariables(condition).filter((name) => !ranges.has(name));
  const where = `The condition ${source} reads`;
  return [
    ...unknown.map((name) => unknownVariable(name, flow.id, { ranges, where })),
    ...impossible(condition, ranges).map((message): Fault => ({
      kind: 'impossible-literal',
      element: flow.id,
      message: `The condition ${source} compares with what cannot be: ${message}`,
    })),
  ];
}

function parsed(flow: SequenceFlow, source: string): Condition | Fault {
  try {
    return parseCondition(source);
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    return {
      kind: 'unreadable-condition',
      element: flow.id,
      message: `The condition ${source} cannot be checked: ${error.message}. ${supportedConditions}.`,
    };
  }
}

function unknownVariable(name: string, element: string, { ranges, where }: { ranges: Ranges; where: string }): Fault {
  const message = `${where} "${name}", which neither the start nor any task writes.${question(suggest(name, ranges.keys()))}`;
  return { kind: 'unknown-variable', element, variable: name, message };
}

function impossible(condition: Condition, ranges: Ranges): string[] {
  if (condition.kind === 'literal' || isPresence(condition)) return [];
  if (condition.kind === 'variable') return misfit(condition.name, true, ranges);
  if (condition.kind === 'not' || condition.kind === 'empty') return impossible(condition.of, ranges);
  const { kind, left, right } = condition;
  return kind === 'and' || kind === 'or' ? [left, right].flatMap((side) => impossible(side, ranges)) : compared(left, right, ranges);
}

/** Whether a condition is `empty x`: a test for presence, valid for every type. */
const isPresence = (condition: Condition): boolean => condition.kind === 'empty' && condition.of.kind === 'variable';

function compared(left: Condition, right: Condition, ranges: Ranges): string[] {
  if (left.kind === 'variable' && right.kind === 'literal') return misfit(left.name, right.value, ranges);
  if (right.kind === 'variable' && left.kind === 'literal') return misfit(right.name, left.value, ranges);
  if (left.kind === 'variable' && right.kind === 'variable') return [];
  return [...impossible(left, ranges), ...impossible(right, ranges)];
}

function misfit(variable: string, literal: Literal, ranges: Ranges): string[] {
  const range = ranges.get(variable);
  if (!range || fits(range, literal)) return [];
  const texts = range.literals.filter((value) => typeof value === 'string');
  const hint = typeof literal === 'string' ? question(suggest(literal, texts)) : '';
  return [`"${variable}" is never ${shown(literal)}; it can be ${list(range)}.${hint}`];
}

function fits(range: Range, literal: Literal): boolean {
  const { literals, open } = range;
  if (literal === null || open.includes('any') || literals.includes(literal)) return true;
  if (typeof literal === 'string') return open.includes('text');
  return typeof literal === 'number' && (open.includes('number') || literals.some((value) => typeof value === 'number'));
}

const shown = (literal: Literal): string => (typeof literal === 'string' ? `'${literal}'` : String(literal));

function list({ literals, open }: Range): string {
  const words = [...literals.map(shown), ...open.map((kind) => (kind === 'other' ? 'an object or a list' : `any ${kind}`))];
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
