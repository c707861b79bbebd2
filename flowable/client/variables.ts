import { z } from 'zod';

import { FlowableError } from './errors.ts';

/** A variable as the engine's REST API writes it. */
export const engineVariable = z.object({
  name: z.string(),
  type: z.string().nullish(),
  value: z.unknown().optional(),
  scope: z.string().nullish(),
});
export type EngineVariable = z.infer<typeof engineVariable>;

/** The largest variable that is sent, in bytes of JSON. Larger content belongs in a store, its address in the variable. */
export const maxVariableBytes = 64 * 1024;

const maxEngineInteger = 2 ** 31 - 1;

/**
 * Variables for the engine: text, booleans and numbers as they are, `Date` as `date`, objects and arrays as `json`, `null` as null.
 * @throws FlowableError REJECTED naming the variable, for what the engine would lose or change: undefined, functions, symbols, bigint,
 * NaN, infinities, integers above 2^53, invalid dates, class instances, circular values, more than 64 kB.
 */
export function encodeVariables(variables: Readonly<Record<string, unknown>>, scope?: 'local'): EngineVariable[] {
  return Object.entries(variables).map(([name, value]) => {
    const encoded = { name, ...typed(name, value), ...(scope && { scope }) };
    const bytes = Buffer.byteLength(JSON.stringify(encoded.value));
    if (bytes > maxVariableBytes) {
      refuse(name, `has ${bytes} bytes, ${maxVariableBytes} are allowed; store the content elsewhere and pass its address`);
    }
    return encoded;
  });
}

/**
 * The engine's variables as a plain object of JSON values. Where a name is there twice, the local one wins. Dates are ISO strings, and a
 * variable of a type that REST cannot show (a Java object) has the value the engine printed, in most cases null.
 */
export function decodeVariables(variables: readonly EngineVariable[]): Record<string, unknown> {
  const globalFirst = [...variables].sort((a, b) => Number(a.scope === 'local') - Number(b.scope === 'local'));
  return Object.fromEntries(globalFirst.map(({ name, value }) => [name, value ?? null]));
}

function typed(name: string, value: unknown): Pick<EngineVariable, 'type' | 'value'> {
  if (value === null) return { value };
  if (value instanceof Date) return { type: 'date', value: isoOf(name, value) };
  if (typeof value === 'string') return { type: 'string', value };
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
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') return void numberType(path, value);
  if (value instanceof Date) return void isoOf(path, value);
  if (typeof value !== 'object') refuse(path, `is ${describe(value)}, which JSON cannot hold`);
  if (parents.includes(value)) refuse(path, 'contains itself');
  if (Array.isArray(value)) return value.forEach((item, index) => checkJson(`${path}[${index}]`, item, [...parents, value]));
  if (!isPlain(value)) refuse(path, `is ${describe(value)}; send a plain object`);
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) checkJson(`${path}.${key}`, item, [...parents, value]);
  }
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
  throw new FlowableError({ code: 'REJECTED', operation: 'encodeVariables', fact: `variable '${name}' ${why}` });
}
