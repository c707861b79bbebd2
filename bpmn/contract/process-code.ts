import { nodesOf, type ProcessGraph } from './process-graph.ts';
import { anything, fieldsOf, joinRanges, nothing, type Range, type Schema } from './schema-fields.ts';

/** Code side of one process definition, as far as the contract reads it. A workflow of inngest/workflows is one. */
export interface ProcessCode {
  readonly start: Schema;
  /** Workers by topic. */
  readonly workers: Readonly<Record<string, WorkerCode>>;
  /** Forms by id of the user task. */
  readonly userTasks: Readonly<Record<string, UserTaskCode>>;
  /** End events at which the process has done what it is for: effects stay. */
  readonly goals?: readonly string[];
  /** Code that only older versions of the model have. */
  readonly retired?: Pick<ProcessCode, 'workers' | 'userTasks'>;
}

export interface WorkerCode {
  readonly input: Schema;
  /** Tried in order when the variables do not fit `input`. */
  readonly olderInputs?: readonly { readonly schema: Schema }[];
  readonly output: Schema;
  readonly errorCodes: readonly string[];
  /** Variables written with an error, by error code. */
  readonly errorVariables?: Readonly<Record<string, Schema | undefined>>;
  /** External systems that the worker calls. */
  readonly systems?: readonly string[];
  readonly effect?: { readonly undo: readonly string[] } | { readonly irreversible: string } | 'none' | undefined;
}

/** Returns the topics that undo the effect of a worker; none for a worker without an effect, or with one that stays. */
export const undosOf = (worker: Pick<WorkerCode, 'effect'> | undefined): readonly string[] =>
  typeof worker?.effect === 'object' && 'undo' in worker.effect ? worker.effect.undo : [];

interface UserTaskCode {
  readonly form: Schema;
  /** Shown variables by name. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly optionalContext?: readonly string[];
  readonly output: Schema;
}

/** Returns every variable that any part of the process can write, with the possible values. */
export function writtenRanges(graph: ProcessGraph, code: ProcessCode): ReadonlyMap<string, Range> {
  const written = new Map<string, Range>();
  const add = (name: string, range: Range) => written.set(name, joinRanges([written.get(name) ?? nothing, range]));
  for (const schema of writingSchemas(code)) for (const [name, field] of fieldsOf(schema, 'output')) add(name, field.range);
  for (const name of modelWrites(graph)) add(name, anything);
  return written;
}

/** Variables that any of the schemas marks private. */
export function privateVariables(code: ProcessCode): ReadonlySet<string> {
  const fields = writingSchemas(code).flatMap((schema) => [...fieldsOf(schema, 'output')]);
  return new Set(fields.filter(([, { isPrivate }]) => isPrivate).map(([name]) => name));
}

function writingSchemas(code: ProcessCode): Schema[] {
  const workers = Object.values(code.workers).flatMap(({ output, errorVariables = {} }) => [
    output,
    ...Object.values(errorVariables).flatMap((schema) => schema ?? []),
  ]);
  return [code.start, ...workers, ...Object.values(code.userTasks).map(({ output }) => output)];
}

function modelWrites(graph: ProcessGraph): string[] {
  const inNodes = nodesOf(graph).flatMap(({ event, inputs, outputs, repeated }) => [
    ...inputs.map(({ target }) => target),
    ...outputs,
    ...(repeated ? [...repeated.own, ...repeated.gathers] : []),
    ...(event?.kind === 'error' && event.variable !== null ? [event.variable] : []),
  ]);
  return [...graph.dataObjects, ...inNodes];
}
