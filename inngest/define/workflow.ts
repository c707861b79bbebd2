import type { z } from 'zod';

import type { UserTasksContract, WorkersContract } from './contract.ts';
import type { ProcessModel } from './process-model.ts';
import type { UserTaskDefinition } from './user-task.ts';
import type { WorkerDefinition } from './worker.ts';

/** The code side of one process definition. The types of its parts are kept for whoever names it: a test knows every element. */
export interface Workflow<
  Model extends ProcessModel = ProcessModel,
  Start extends AnyStart = AnyStart,
  Workers extends AnyWorkers = AnyWorkers,
  UserTasks extends AnyUserTasks = AnyUserTasks,
> {
  readonly model: Model;
  readonly start: Start;
  readonly workers: Workers;
  readonly userTasks: UserTasks;
}

export type AnyStart = z.ZodType<Record<string, unknown>>;
export type AnyWorkers = Readonly<Record<string, AnyWorker>>;
export type AnyUserTasks = Readonly<Record<string, AnyUserTask>>;

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
  Start extends AnyStart,
  Workers extends AnyWorkers,
  UserTasks extends AnyUserTasks,
>(
  model: Model,
  code: {
    start: Start;
    workers: Workers & WorkersContract<Model, Workers>;
    userTasks: UserTasks & UserTasksContract<Model, UserTasks>;
  },
): Workflow<Model, Start, Workers, UserTasks> {
  return { model, start: code.start, workers: code.workers, userTasks: code.userTasks };
}
