import { z } from 'zod';

import { FlowableError } from './errors.ts';

/** Variable in the format of the engine's REST API. */
export const engineVariable = z.object({
  name: z.string(),
  type: z.string().nullish(),
  value: z.unknown().optional(),
  scope: z.string().nullish(),
});
export type EngineVariable = z.infer<typeof engineVariable>;

/** Largest variable to send, in bytes of JSON. Larger content belongs in a store, with the address in the variable. */
export const maxVariableBytes = 64 * 1024;

const maxEngineInteger = 2 ** 31 - 1;

/** Levels of objects and lists inside of one variable. */
export const maxVariableLevels = 50;

/** Width of the engine's column. */
const maxNameLength = 255;

/** Part of the variables that the engine cannot hold. */
export interface VariableProblem {
  /** Name of the variable, and the way inside: `order.lines[0].price`. */
  readonly path: string;
  /** Clause without a subject: what is wrong, what to do. */
  readonly problem: string;
}

/** Finds the first variable that the engine would lose, change or reject; null when the engine can hold all variables. */
export function variablesProblem(variables: Readonly<Record<string, unknown>>): VariableProblem | null {
  try {
    encodeVariables(variables);
    return null;
  } catch (error) {
    if (error instanceof UnfitVariable) return { path: error.path, problem: error.problem };
    throw error;
  }
}

/**
 * Encodes variables for the engine: text, booleans and numbers unchanged, `Date` as `date`, objects and arrays as `json`, `null` as null.
 * @throws FlowableError REJECTED naming the variable, for values that the engine would lose or change: undefined, functions, symbols,
 * bigint, NaN, infinities, integers above 2^53, invalid dates, class instances, circular values, text with U+0000 or half a character, a
 * name of more than 255 characters, more than 64 kB.
 */
export function encodeVariables(variables: Readonly<Record<string, unknown>>, scope?: 'local'): EngineVariable[] {
  return Object.entries(variables).map(([name, value]) => {
    if (name.length > maxNameLength) refuse(name.slice(0, 20), `has a name of more than ${maxNameLength} characters; shorten it`);
    checkText(name, name);
    const encoded = { name, ...typed(name, value), ...(scope && { scope }) };
    const bytes = Buffer.byteLength(JSON.stringify(encoded.value));
    if (bytes > maxVariableBytes) {
      refuse(name, `has ${bytes} bytes, ${maxVariableBytes} are allowed; store the content elsewhere and pass its address`);
    }
    return encoded;
  });
}

/**
 * Decodes the engine's variables into a plain object of JSON values. Of two variables with one name the local one wins. Dates are ISO
 * strings, and a variable of a type that REST cannot show (a Java object) has the value the engine printed, in most cases null.
 */
export function decodeVariables(variables: readonly EngineVariable[]): Record<string, unknown> {
  const globalFirst = [...variables].sort((a, b) => Number(a.scope === 'local') - Number(b.scope === 'local'));
  return Object.fromEntries(globalFirst.map(({ name, value }) => [name, value ?? null]));
}

function typed(name: string, value: unknown): Pick<EngineVariable, 'type' | 'value'> {
  if (value === null) return { value };
  if (value instanceof Date) return { type: 'date', value: isoOf(name, value) };
  if (typeof value === 'string') return { type: 'string', value: checkText(name, value) };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  if (typeof value === 'number') return { type: numberType(name, value), value };
  if (typeof value !== 'object') return refuse(name, `is ${describe(value)}, which the engine cannot hold`);
  checkJson(name, value, []);
  return { type: 'json', value };
}

function numberType(name: string, value: number): 'integer' | 'long' | 'double' {
  if (!Number.isFinite(value)) refuse(name, `is ${value}; only finite numbers can be sent`);
  if (!Number.isInteger(value)) return 'double';
  if (!Number.isSafeInteger(value)) refuse(name, `is ${value}, above 2^53 digits get lost; send it as text`);
  return Math.abs(value) <= maxEngineInteger ? 'integer' : 'long';
}

// JSON.stringify drops or changes these silently; here they are refused with the path to them.
function checkJson(path: string, value: unknown, parents: readonly object[]): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return void checkText(path, value);
  if (typeof value === 'number') return void numberType(path, value);
  if (value instanceof Date) return void isoOf(path, value);
  if (typeof value !== 'object') refuse(path, `is ${describe(value)}, which JSON cannot hold`);
  if (parents.includes(value)) refuse(path, 'contains itself');
  if (parents.length >= maxVariableLevels) refuse(path, `has more than ${maxVariableLevels} levels; make it flatter`);
  if (Array.isArray(value)) return value.forEach((item, index) => checkJson(`${path}[${index}]`, item, [...parents, value]));
  if (!isPlain(value)) refuse(path, `is ${describe(value)}; send a plain object`);
  for (const [key, item] of Object.entries(value)) {
    checkText(path, key);
    if (item !== undefined) checkJson(`${path}.${key}`, item, [...parents, value]);
  }
}

function checkText(path: string, text: string): string {
  if (text.includes('\u0000')) refuse(path, 'contains the character U+0000, which cannot be stored; remove it');
  if (!text.isWellFormed()) refuse(path, 'contains half of a character (a lone surrogate), which cannot be stored; remove it');
  return text;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isoOf(name: string, date: Date): string {
  return Number.isNaN(date.getTime()) ? refuse(name, 'is an invalid date') : date.toISOString();
}

function describe(value: unknown): string {
  if (value === undefined) return 'undefined';
  return typeof value === 'object' && value !== null ? `an instance of ${value.constructor.name}` : `a ${typeof value}`;
}

function refuse(name: string, why: string): never {
  throw new UnfitVariable(name, why);
}

class UnfitVariable extends FlowableError {
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string) {
    const permanentCause = { kind: 'VARIABLE_REJECTED', variable: path, problem } as const;
    super({ code: 'REJECTED', operation: 'encodeVariables', fact: `variable '${path}' ${problem}`, permanentCause });
    this.path = path;
    this.problem = problem;
  }
}
