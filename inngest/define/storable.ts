/** Part of a value that neither the database nor the engine can store. */
export interface Unstorable {
  /** Names and indexes from the value down to the part: `order.notes[2]`; '' for the whole value. */
  readonly path: string;
  /** Sentence without a subject: the problem and the remedy. */
  readonly problem: string;
}

/**
 * Greatest depth; no JSON variable has as many levels (`maxVariableLevels` of the engine's client), with the levels of a request around it.
 */
const deepest = 100;
const firstYear = 1000;
const lastYear = 9999;

/** Names the first part of a value that cannot be stored, as a sentence; null when the whole value can. */
export function storableProblem(value: unknown): string | null {
  const found = findUnstorable(value);
  return found && `${found.path || 'The value'} ${found.problem}`;
}

/**
 * Finds the first part of a value that cannot be stored: text with U+0000 or half a character, a date outside the years 1000 to 9999, more than
 * 100 levels.
 */
export function findUnstorable(value: unknown, path = '', depth = 0): Unstorable | null {
  if (typeof value === 'string') return at(path, textProblem(value));
  if (value instanceof Date) return at(path, dateProblem(value));
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= deepest) return at(path, `has more than ${deepest} levels. Make it flatter.`);
  if (Array.isArray(value)) return first(value.entries(), ([index, item]) => findUnstorable(item, `${path}[${index}]`, depth + 1));
  return first(
    Object.entries(value),
    ([name, item]) => at(path, nameProblem(name)) ?? findUnstorable(item, path ? `${path}.${name}` : name, depth + 1),
  );
}

/** Explains why a text cannot be stored, as a sentence without a subject; null when it can. */
function textProblem(text: string): string | null {
  if (text.includes('\u0000')) return 'contains the character U+0000, which cannot be stored. Remove it.';
  if (!text.isWellFormed()) return 'contains half of a character (a lone surrogate), which cannot be stored. Remove it.';
  return null;
}

function dateProblem(date: Date): string | null {
  const year = date.getUTCFullYear();
  return year >= firstYear && year <= lastYear ? null : `is no date of the years ${firstYear} to ${lastYear}. Correct it.`;
}

function nameProblem(name: string): string | null {
  const problem = textProblem(name);
  return problem && `has a field whose name ${problem}`;
}

const at = (path: string, problem: string | null): Unstorable | null => (problem === null ? null : { path, problem });

function first<Item>(items: Iterable<Item>, find: (item: Item) => Unstorable | null): Unstorable | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}
