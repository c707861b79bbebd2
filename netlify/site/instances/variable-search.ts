import type { VariableAlternatives, VariableComparison, VariableCondition } from '#netlify/site/generated/graphql.ts';

const comparisons: Readonly<Record<string, VariableComparison>> = {
  '=': 'EQ',
  '!=': 'NE',
  '<': 'LT',
  '<=': 'LE',
  '>': 'GT',
  '>=': 'GE',
  '~': 'LIKE',
};
const condition = /^([\w.-]+)(?:\s*(!=|<=|>=|=|<|>|~)\s*(.+))?$/;

/**
 * Reads conditions on variables such as `amount >= 100 and risk = hit or risk = review`: alternatives bind closer than `and`. A name alone
 * asks whether there is such a variable, `~` compares with a text in which `*` stands for any characters. Null: it cannot be read.
 */
export function variableAlternatives(text: string): VariableAlternatives[] | null {
  const alternatives = text
    .trim()
    .split(/\s+and\s+/i)
    .map((part) => part.split(/\s+or\s+/i).map(conditionOf));
  if (alternatives.some((anyOf) => anyOf.includes(null))) return null;
  return alternatives.map((anyOf) => ({ anyOf: anyOf.filter((one) => one !== null) }));
}

/** Writes conditions in the language that `variableAlternatives` reads. */
export const variablesInWords = (alternatives: readonly VariableAlternatives[]): string =>
  alternatives.map(({ anyOf }) => anyOf.map(conditionInWords).join(' or ')).join(' and ');

function conditionInWords({ name, comparison, number, text, flag }: VariableCondition): string {
  const symbol = Object.keys(comparisons).find((one) => comparisons[one] === (comparison ?? 'EQ'));
  if (symbol === undefined) return name;
  return `${name} ${symbol} ${typeof text === 'string' ? textInWords(text) : (number ?? flag)}`;
}

/** Returns a text in quotes where it would be read as something else without. */
const textInWords = (text: string): string => (text !== '' && text === text.trim() && valueOf(text).text === text ? text : `"${text}"`);

function conditionOf(text: string): VariableCondition | null {
  const [, name, symbol, value] = condition.exec(text.trim()) ?? [];
  if (name === undefined) return null;
  if (symbol === undefined || value === undefined) return { name, comparison: 'EXISTS' };
  const comparison = comparisons[symbol] ?? 'EQ';
  if (comparison === 'LIKE') return { name, comparison, text: unquoted(value) };
  return { name, comparison, ...valueOf(value) };
}

/** A value in quotes is a text, even where it looks like a number. */
function valueOf(value: string): Pick<VariableCondition, 'number' | 'text' | 'flag'> {
  if (value === 'true' || value === 'false') return { flag: value === 'true' };
  if (/^-?\d+(\.\d+)?$/.test(value)) return { number: Number(value) };
  return { text: unquoted(value) };
}

const unquoted = (value: string): string => /^"(.*)"$/.exec(value)?.[1] ?? value;
