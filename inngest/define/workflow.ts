import type { z } from 'zod';

import type { UserTaskDefinition } from './user-task.ts';
import type { WorkerDefinition } from './worker.ts';

/** The literal facts of one model, generated from its .bpmn file into bpmn/generated. */
export interface ProcessModel {
  readonly key: string;
  readonly name: string;
  readonly topics: readonly string[];
  readonly userTasks: readonly string[];
  readonly errorCodes: readonly string[];
  readonly messages: readonly string[];
  readonly signals: readonly string[];
  /** Ids of the end events. */
  readonly endEvents: readonly string[];
  /** Names of the elements that have one, by id. */
  readonly elements: Readonly<Record<string, string>>;
}

/** The code side of one process definition. */
export interface Workflow {
  readonly model: ProcessModel;
  readonly start: z.ZodType<Record<string, unknown>>;
  readonly workers: Readonly<Record<string, AnyWorker>>;
  readonly userTasks: Readonly<Record<string, AnyUserTask>>;
}

// Method parameters are bivariant, so every definition is one of these; the bridge parses before it calls.
export type AnyWorker = WorkerDefinition<unknown, unknown, string>;
export type AnyUserTask = UserTaskDefinition<unknown>;

/**
 * Joins a model with its code. A topic or user task without code, and code for one that the model does not have, is a type error
 * that names it.
 */
export function defineWorkflow<const Model extends ProcessModel>(
  model: Model,
  code: {
    start: z.ZodType<Record<string, unknown>>;
    workers: { readonly [Topic in Model['topics'][number]]: AnyWorker };
    userTasks: { readonly [Key in Model['userTasks'][number]]: AnyUserTask };
  },
): Workflow {
  return { model, ...code };
}
