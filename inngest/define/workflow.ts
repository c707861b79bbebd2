import type { ProcessAccess } from './access.ts';
import type { RetiredContract, UserTasksContract, WorkersContract } from './contract.ts';
import type { MoneyContract, Written } from './money-contract.ts';
import type { ProcessModel } from './process-model.ts';
import type { Schema } from './schema.ts';
import type { UserTaskDefinition } from './user-task.ts';
import type { WorkerDefinition } from './worker.ts';

/** Code side of one process definition. The types of the parts stay visible in the workflow's type: a test knows every element. */
export interface Workflow<
  Model extends ProcessModel = ProcessModel,
  Start extends AnyStart = AnyStart,
  Workers extends AnyWorkers = AnyWorkers,
  UserTasks extends AnyUserTasks = AnyUserTasks,
> {
  readonly model: Model;
  readonly access: ProcessAccess;
  readonly start: Start;
  readonly workers: Workers;
  readonly userTasks: UserTasks;
  /** End events at which the process has done what it is for: effects stay. On the way to any other end they are undone. */
  readonly goals: readonly string[];
  /**
   * Code that only older versions of the model need, while instances of such versions run. `npm run contracts -- --engine` says how long.
   */
  readonly retired: Retired;
}

interface Retired {
  readonly workers: AnyWorkers;
  readonly userTasks: AnyUserTasks;
}

export type AnyStart = Schema<Record<string, unknown>>;
export type AnyWorkers = Readonly<Record<string, AnyWorker>>;
export type AnyUserTasks = Readonly<Record<string, AnyUserTask>>;

// Method parameters are bivariant, so every definition is one of these; the bridge parses before it calls.
export type AnyWorker = WorkerDefinition<unknown, unknown, string>;
export type AnyUserTask = UserTaskDefinition<unknown>;

/**
 * Joins a model with its code. Requires exactly the parts of the model: a worker for each topic, with the error codes that the model
 * catches, a form for each user task, the schema of the start, and the people who may start. A missing, stale or misspelt part is a type
 * error whose text names the part. `npm run contracts` checks the rest: variables and conditions.
 */
export function defineWorkflow<
  const Model extends ProcessModel,
  Start extends AnyStart,
  Workers extends AnyWorkers,
  UserTasks extends AnyUserTasks,
  RetiredWorkers extends AnyWorkers = Record<never, never>,
  RetiredUserTasks extends AnyUserTasks = Record<never, never>,
>(
  model: Model,
  code: {
    access: ProcessAccess;
    start: Start;
    workers: Workers & WorkersContract<Model, Workers>;
    userTasks: UserTasks & UserTasksContract<Model, UserTasks> & MoneyContract<UserTasks, Written<Start, Workers, UserTasks>>;
    goals?: readonly Model['endEvents'][number][];
    retired?: {
      workers?: RetiredWorkers & RetiredContract<Model['topics'][number], RetiredWorkers>;
      userTasks?: RetiredUserTasks & RetiredContract<Model['userTasks'][number], RetiredUserTasks>;
    };
  },
): Workflow<Model, Start, Workers, UserTasks> {
  const { access, start, workers, userTasks, goals = [], retired } = code;
  return {
    model,
    access,
    start,
    workers,
    userTasks,
    goals,
    retired: { workers: retired?.workers ?? {}, userTasks: retired?.userTasks ?? {} },
  };
}
