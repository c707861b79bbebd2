import type { RetiredContract, UserTasksContract, WorkersContract } from './contract.ts';
import type { ProcessModel } from './process-model.ts';
import type { Schema } from './schema.ts';
import type { UserTaskDefinition } from './user-task.ts';
import type { WorkerDefinition } from './worker.ts';

/** The code side of one process definition. */
export interface Workflow {
  readonly model: ProcessModel;
  readonly start: Schema<Record<string, unknown>>;
  readonly workers: Readonly<Record<string, AnyWorker>>;
  readonly userTasks: Readonly<Record<string, AnyUserTask>>;
  /** What only older versions of the model have, for as long as instances of them run. `npm run contracts -- --engine` says how long. */
  readonly retired: Retired;
}

interface Retired {
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
  RetiredWorkers extends Retired['workers'] = Record<never, never>,
  RetiredUserTasks extends Retired['userTasks'] = Record<never, never>,
>(
  model: Model,
  code: {
    start: Schema<Record<string, unknown>>;
    workers: Workers & WorkersContract<Model, Workers>;
    userTasks: UserTasks & UserTasksContract<Model, UserTasks>;
    retired?: {
      workers?: RetiredWorkers & RetiredContract<Model['topics'][number], RetiredWorkers>;
      userTasks?: RetiredUserTasks & RetiredContract<Model['userTasks'][number], RetiredUserTasks>;
    };
  },
): Workflow {
  const { start, workers, userTasks, retired } = code;
  return { model, start, workers, userTasks, retired: { workers: retired?.workers ?? {}, userTasks: retired?.userTasks ?? {} } };
}
