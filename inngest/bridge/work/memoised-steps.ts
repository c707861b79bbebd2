import type { BridgeConfig } from '#inngest/config.ts';
import { PermanentError } from '#inngest/define/errors.ts';
import { storableProblem } from '#inngest/define/storable.ts';
import { inSpan } from '#inngest/telemetry/spans.ts';
import type { WorkerContext } from '#inngest/define/worker.ts';
import type { EffectsApi } from '#inngest/graphql/effects.ts';

import { bytesOf } from '../report/variable-problem.ts';

interface Ledger {
  readonly api: Pick<EffectsApi, 'recordStep'>;
  readonly config: Pick<BridgeConfig, 'variableBytes'>;
}

interface Begun {
  readonly jobCorrelationId: string;
  readonly workerId: string;
  /** Results of the steps that an earlier attempt has finished, by name. */
  readonly steps: Readonly<Record<string, unknown>>;
}

const maxNameLength = 100;

/**
 * Makes `context.step` of one attempt: a step in the ledger is not repeated, and a finished step is recorded before the worker goes on.
 */
export function memoisedSteps({ api, config }: Ledger, { jobCorrelationId, workerId, steps }: Begun): WorkerContext['step'] {
  const used = new Set<string>();
  return async <T extends Record<string, unknown>>(name: string, work: () => Promise<T>): Promise<T> => {
    checkName(name, used);
    used.add(name);
    // The ledger holds what this same step returned, as JSON.
    if (Object.hasOwn(steps, name)) return steps[name] as T;
    const result = await inSpan({ name: `step ${name}` }, work);
    checkResult(name, result, config.variableBytes);
    return (await api.recordStep({ jobCorrelationId, workerId, step: name, result })) as T;
  };
}

function checkName(name: string, used: ReadonlySet<string>): void {
  if (name.length === 0 || name.length > maxNameLength)
    throw new PermanentError(`A step needs a name of 1 to ${maxNameLength} characters.`);
  if (!used.has(name)) return;
  throw new PermanentError(
    `The worker has two steps with the name '${name}' in one attempt: the second would get the result of the first. Give each its own name, for example with a number.`,
  );
}

function checkResult(name: string, result: unknown, limitBytes: number): void {
  const problem = typeof result === 'object' && result !== null && !Array.isArray(result) ? notJson(result, '', []) : 'is no object';
  if (problem !== null) throw new PermanentError(`The result of the step '${name}' cannot be kept as JSON: it ${problem}.`);
  const unstorable = storableProblem(result);
  if (unstorable !== null) throw new PermanentError(`The result of the step '${name}' cannot be kept: ${unstorable}`);
  const bytes = bytesOf(result);
  if (bytes > limitBytes) {
    throw new PermanentError(
      `The result of the step '${name}' has ${bytes} bytes; ${limitBytes} are allowed. Return the part that the worker goes on with.`,
    );
  }
}

/**
 * Describes the change that a value would suffer on the way to JSON and back; null for none. A field that is undefined equals a missing
 * one.
 */
function notJson(value: unknown, path: string, around: readonly object[]): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `has ${value} at ${path}`;
  if (typeof value !== 'object') return `has ${value === undefined ? 'undefined' : `a ${typeof value}`} at ${path}`;
  if (around.includes(value)) return `contains itself at ${path}`;
  if (!Array.isArray(value) && !isPlain(value)) return `has a ${value.constructor.name} at ${path || 'the top'}`;
  const fields = Array.isArray(value) ? [...value.entries()] : Object.entries(value).filter(([, field]) => field !== undefined);
  for (const [key, field] of fields) {
    const problem = notJson(field, path === '' ? String(key) : `${path}.${key}`, [...around, value]);
    if (problem !== null) return problem;
  }
  return null;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
