/**
 * Conditions of sequence flows and loops: the part of the engine's language that lint and contracts accept. Precedence is the engine's,
 * so that a condition means the same to both.
 *
 *     condition  = "${" or "}"
 *     or         = and (("||" | "or") and)*
 *     and        = equality (("&&" | "and") equality)*
 *     equality   = relation (("==" | "!=" | "eq" | "ne") relation)?
 *     relation   = unary (("<" | "<=" | ">" | ">=" | "lt" | "le" | "gt" | "ge") unary)?
 *     unary      = ("!" | "not" | "empty") unary | operand
 *     operand    = variable | 'text' | "text" | number | true | false | null | "(" or ")"
 */
export type Condition =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'empty'; readonly of: Condition }
  | { readonly kind: 'and' | 'or' | Comparison; readonly left: Condition; readonly right: Condition };

export type Literal = string | number | boolean | null;
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** The condition is outside the grammar; the message says where. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
}

/** The grammar in one sentence, for messages. */
export const supportedConditions =
  "A condition holds variables, texts in quotes, numbers, true, false and null, compared by ==, !=, <, <=, > or >= (eq, ne, lt, le, gt, ge) and joined by &&, || and ! (and, or, not), with empty and brackets: ${amount > 100 && risk == 'high'}";

const equalities: ReadonlyMap<string, Comparison> = new Map([
  ['==', '=='],
  ['eq', '=='],
  ['!=', '!='],
  ['ne', '!='],
]);
const relations: ReadonlyMap<string, Comparison> = new Map([
  ['<', '<'],
  ['lt', '<'],
  ['<=', '<='],
  ['le', '<='],
  ['>', '>'],
  ['gt', '>'],
  ['>=', '>='],
  ['ge', '>='],
]);
const constants: ReadonlyMap<string, Literal> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const words = new Set([
  'and',
  'or',
  'not',
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'true',
  'false',
  'null',
  'empty',
  'div',
  'mod',
  'instanceof',
]);
// In a text the engine takes a backslash before another one and before the quote, and before nothing else.
const token = /^(?:'(?:[^'\\]|\\['\\])*'|"(?:[^"\\]|\\["\\])*"|==|!=|<=|>=|&&|\|\||[<>!()]|-?\d+(?:\.\d+)?(?![\w.])|[A-Za-z_]\w*)/;

/** @throws ConditionError */
export function parseCondition(source: string): Condition {
  const body = /^\$\{([^]*)\}$/.exec(source.trim())?.[1];
  if (body === undefined || body.includes('${')) throw new ConditionError('it must be one expression in ${ and }');
  const tokens = tokensOf(body);
  const condition = parseOr(tokens);
  tokens.expectEnd();
  return condition;
}

/** Returns the variables that a condition reads, in order, without repetition. */
export function conditionVariables(condition: Condition): string[] {
  if (condition.kind === 'variable') return [condition.name];
  if (condition.kind === 'literal') return [];
  if (condition.kind === 'not' || condition.kind === 'empty') return conditionVariables(condition.of);
  return [...new Set([...conditionVariables(condition.left), ...conditionVariables(condition.right)])];
}

/** Returns the variables that the text of a condition reads; outside the grammar, the names that look like variables. */
export function variablesIn(source: string): string[] {
  try {
    return conditionVariables(parseCondition(source));
  } catch (error) {
    if (error instanceof ConditionError) return expressionVariables(source);
    throw error;
  }
}

/**
 * Finds the variables in any text with `${}` by their look: names without a dot before and a bracket after. For expressions outside the
 * grammar, where only the names matter.
 */
export function expressionVariables(source: string): string[] {
  const bodies = [...source.matchAll(/\$\{([^}]*)\}/g)].map((match) => (match[1] ?? '').replaceAll(/'[^']*'|"[^"]*"/g, ' '));
  const names = bodies.flatMap((body) => body.match(/(?<![\w.:])[A-Za-z_]\w*(?!\w|\s*[(:])/g) ?? []);
  return [...new Set(names.filter((name) => !words.has(name)))];
}

interface Tokens {
  /** Takes the next token if `wanted` contains that token. */
  readonly take: (...wanted: readonly string[]) => string | null;
  readonly next: () => string;
  readonly expectEnd: () => void;
}

function tokensOf(source: string): Tokens {
  const found = split(source);
  let at = 0;
  return {
    take(...wanted) {
      const next = found[at];
      if (next === undefined || !wanted.includes(next)) return null;
      at += 1;
      return next;
    },
    next() {
      const next = found[at];
      if (next === undefined) throw new ConditionError('something is missing at its end');
      at += 1;
      return next;
    },
    expectEnd() {
      const rest = found.slice(at);
      if (rest.length > 0) throw new ConditionError(`"${rest.join(' ')}" is not understood`);
    },
  };
}

function split(source: string): string[] {
  const found: string[] = [];
  let rest = source.trim();
  while (rest !== '') {
    const next = token.exec(rest)?.[0];
    if (next === undefined) throw new ConditionError(`"${rest}" is not understood`);
    found.push(next);
    rest = rest.slice(next.length).trim();
  }
  return found;
}

function parseOr(tokens: Tokens): Condition {
  let left = parseAnd(tokens);
  while (tokens.take('||', 'or')) left = { kind: 'or', left, right: parseAnd(tokens) };
  return left;
}

function parseAnd(tokens: Tokens): Condition {
  let left = parseEquality(tokens);
  while (tokens.take('&&', 'and')) left = { kind: 'and', left, right: parseEquality(tokens) };
  return left;
}

const parseEquality = (tokens: Tokens): Condition => parseComparison(tokens, equalities, parseRelation);
const parseRelation = (tokens: Tokens): Condition => parseComparison(tokens, relations, parseUnary);

/** Parses at most one comparison, not a chain: the engine reads `a < b < c` as a comparison of true or false with `c`. */
function parseComparison(tokens: Tokens, signs: ReadonlyMap<string, Comparison>, parseSide: (tokens: Tokens) => Condition): Condition {
  const left = parseSide(tokens);
  const kind = signs.get(tokens.take(...signs.keys()) ?? '');
  return kind === undefined ? left : { kind, left, right: parseSide(tokens) };
}

function parseUnary(tokens: Tokens): Condition {
  if (tokens.take('!', 'not')) return { kind: 'not', of: parseUnary(tokens) };
  return tokens.take('empty') ? { kind: 'empty', of: parseUnary(tokens) } : parseOperand(tokens);
}

function parseOperand(tokens: Tokens): Condition {
  const next = tokens.next();
  if (next === '(') {
    const inner = parseOr(tokens);
    if (!tokens.take(')')) throw new ConditionError('a ")" is missing');
    return inner;
  }
  if (/^['"]/.test(next)) return { kind: 'literal', value: next.slice(1, -1).replaceAll(/\\(.)/g, '$1') };
  if (/^-?\d/.test(next)) return { kind: 'literal', value: exactly(next) };
  const constant = constants.get(next);
  if (constant !== undefined) return { kind: 'literal', value: constant };
  if (!/^[A-Za-z_]/.test(next) || words.has(next)) throw new ConditionError(`"${next}" is not understood`);
  return { kind: 'variable', name: next };
}

function exactly(digits: string): number {
  const value = Number(digits);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new ConditionError(`the number ${digits} is too large to compare exactly`);
  return value;
}
