/** Types of the names in a workflow that a test may use: a name missing in model and code is a type error. */
import type { z } from 'zod';

import type { WorkerResult } from '#inngest/define/result.ts';
import type { UserTaskDefinition } from '#inngest/define/user-task.ts';
import type { WorkerContext, WorkerDefinition } from '#inngest/define/worker.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import type { Failing, Held } from './chosen-outcome.ts';

export type ElementId<W extends Workflow> = keyof W['model']['elements'] & string;
export type FlowId<W extends Workflow> = W['model']['flows'][number];
export type EndEventId<W extends Workflow> = W['model']['endEvents'][number];
export type MessageName<W extends Workflow> = W['model']['messages'][number];
export type SignalName<W extends Workflow> = W['model']['signals'][number];
export type Topic<W extends Workflow> = W extends Workflow ? keyof W['workers'] & string : never;
export type UserTaskKey<W extends Workflow> = keyof W['userTasks'] & string;
export type StartVariables<W extends Workflow> = z.input<W['start']>;

/** Decision of a person at a user task. */
export type Decision<W extends Workflow, Key extends UserTaskKey<W>> =
  W['userTasks'][Key] extends UserTaskDefinition<infer Decided, infer _Output> ? Decided : never;

/** Input of the worker of a topic. */
export type InputOf<W extends Workflow, T extends string> = T extends keyof W['workers'] ? PartsOf<W['workers'][T]>['input'] : never;

/** Process variables that start, workers and forms know, each with the types of all of them. */
export type Variables<W extends Workflow> = Merged<
  z.output<W['start']> | WorkerVariables<W['workers'][Topic<W>]> | FormVariables<W['userTasks'][UserTaskKey<W>]>
>;

/** Chosen outcomes of the workers of a test instead of their own work, by topic. */
export type ChosenOutcomes<W extends Workflow> = { readonly [T in Topic<W>]?: ChosenOutcome<W['workers'][T]> };

/** Outcome for every run, or several in turn, of which the last stays. */
export type ChosenOutcome<Worker> = OneOutcome<Worker> | readonly [OneOutcome<Worker>, ...OneOutcome<Worker>[]];

export type OneOutcome<Worker> = OutcomeOf<PartsOf<Worker>>;

type OutcomeOf<Parts extends WorkerParts> =
  | WorkerResult<Parts['output'], Parts['code']>
  | Failing
  | Held
  | ((input: Parts['input'], context: WorkerContext) => Promise<WorkerResult<Parts['output'], Parts['code']>>);

interface WorkerParts {
  input: unknown;
  output: unknown;
  code: string;
}

type PartsOf<Worker> =
  Worker extends WorkerDefinition<infer Input, infer Output, infer Code> ? { input: Input; output: Output; code: Code } : never;

type WorkerVariables<Worker> = Worker extends unknown ? PartsOf<Worker>['input'] | PartsOf<Worker>['output'] : never;
type FormVariables<UserTask> = UserTask extends UserTaskDefinition<infer _Decided, infer Output> ? Output : never;

type Merged<Union> = { readonly [Name in NamesOf<Union>]?: ValueOf<Union, Name> };
// zod types an object without fields as one with every field, which names none.
type NamesOf<Union> = Union extends unknown ? (string extends keyof Union ? never : keyof Union & string) : never;
type ValueOf<Union, Name extends string> = Union extends unknown ? (Name extends keyof Union ? Union[Name] : never) : never;
