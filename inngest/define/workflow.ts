import type { z } from 'zod';

import type { UserTasksContract, WorkersContract } from './contract.ts';
import type { ProcessModel } from './process-model.ts';
import type { UserTaskDefinition } from './user-task.ts';
import type { WorkerDefinition } from './worker.ts';

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
 * Joins a model with its code. It demands exactly what the model has: a worker for each topic, whose error codes are those that the
 * model catches, a form for each user task, and the schema of the start. A missing, stale or misspelt one is a type error whose text
 * names it. `npm run contracts` checks the rest: variables and conditions.
 */
export function defineWorkflow<
  const Model extends ProcessModel,
  Workers extends Readonly<Record<string, AnyWorker>>,
  UserTasks extends Readonly<Record<string, AnyUserTask>>,
>(
  model: Model,
  code: {
    start: z.ZodType<Record<string, unknown>>;
    workers: Workers & WorkersContract<Model, Workers>;
    userTasks: UserTasks & UserTasksContract<Model, UserTasks>;
  },
): Workflow {
  return { model, start: code.start, workers: code.workers, userTasks: code.userTasks };
}
