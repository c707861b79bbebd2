/**
 * Conditions of sequence flows, the part of the engine's language that can be checked against schemas:
 *
 *     condition  = "${" or "}"
 *     or         = and (("||" | "or") and)*
 *     and        = not (("&&" | "and") not)*
 *     not        = ("!" | "not")* comparison
 *     comparison = operand (("==" | "!=" | "<" | "<=" | ">" | ">=" | "eq" | "ne" | "lt" | "le" | "gt" | "ge") operand)?
 *     operand    = variable | 'text' | "text" | number | true | false | null | "(" or ")"
 */
export type Condition =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or' | Comparison; readonly left: Condition; readonly right: Condition };

export type Literal = string | number | boolean | null;
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** The condition is outside the grammar; the message says where. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
}

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['==', '=='],
  ['eq', '=='],
  ['!=', '!='],
  ['ne', '!='],
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
const words = new Set(['and', 'or', 'not', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'true', 'false', 'null', 'empty', 'div', 'mod']);
const token = /^(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|==|!=|<=|>=|&&|\|\||[<>!()]|-?\d+(?:\.\d+)?|[A-Za-z_]\w*)/;

/** @throws ConditionError */
export function parseCondition(source: string): Condition {
  const body = /^\$\{([^]*)\}$/.exec(source.trim())?.[1];
  if (body === undefined || body.includes('${')) throw new ConditionError('it must be one expression in ${ and }');
  const tokens = tokensOf(body);
  const condition = parseOr(tokens);
  tokens.expectEnd();
  return condition;
}

/** The variables that a condition reads, in order, without repetition. */
export function conditionVariables(condition: Condition): string[] {
  if (condition.kind === 'variable') return [condition.name];
  if (condition.kind === 'literal') return [];
  if (condition.kind === 'not') return conditionVariables(condition.of);
  return [...new Set([...conditionVariables(condition.left), ...conditionVariables(condition.right)])];
}

/** The variables that the text of a condition reads; of one outside the grammar, those that look like one. */
export function variablesIn(source: string): string[] {
  try {
    return conditionVariables(parseCondition(source));
  } catch (error) {
    if (error instanceof ConditionError) return expressionVariables(source);
    throw error;
  }
}

/**
 * The variables in any text with `${}` in it, by their look: names that nothing precedes with a dot and no bracket follows. For
 * expressions outside the grammar, where only the names matter.
 */
export function expressionVariables(source: string): string[] {
  const bodies = [...source.matchAll(/\$\{([^}]*)\}/g)].map((match) => (match[1] ?? '').replaceAll(/'[^']*'|"[^"]*"/g, ' '));
  const names = bodies.flatMap((body) => body.match(/(?<![\w.:])[A-Za-z_]\w*(?!\w|\s*[(:])/g) ?? []);
  return [...new Set(names.filter((name) => !words.has(name)))];
}

interface Tokens {
  /** Takes the next token when it is one of these. */
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
  let left = parseNot(tokens);
  while (tokens.take('&&', 'and')) left = { kind: 'and', left, right: parseNot(tokens) };
  return left;
}

function parseNot(tokens: Tokens): Condition {
  return tokens.take('!', 'not') ? { kind: 'not', of: parseNot(tokens) } : parseComparison(tokens);
}

function parseComparison(tokens: Tokens): Condition {
  const left = parseOperand(tokens);
  const sign = tokens.take(...comparisons.keys());
  const kind = sign === null ? undefined : comparisons.get(sign);
  return kind === undefined ? left : { kind, left, right: parseOperand(tokens) };
}

function parseOperand(tokens: Tokens): Condition {
  const next = tokens.next();
  if (next === '(') {
    const inner = parseOr(tokens);
    if (!tokens.take(')')) throw new ConditionError('a ")" is missing');
    return inner;
  }
  if (/^['"]/.test(next)) return { kind: 'literal', value: next.slice(1, -1).replaceAll(/\\(.)/g, '$1') };
  if (/^-?\d/.test(next)) return { kind: 'literal', value: Number(next) };
  const constant = constants.get(next);
  if (constant !== undefined) return { kind: 'literal', value: constant };
  if (!/^[A-Za-z_]/.test(next) || words.has(next)) throw new ConditionError(`"${next}" is not understood`);
  return { kind: 'variable', name: next };
}
