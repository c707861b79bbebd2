/** Contract between a model and its code, as types. A mismatch becomes an object type with the explanation: the compiler prints that. */
import type { ProcessModel } from './process-model.ts';

type Topic<Model extends ProcessModel> = Model['topics'][number];
type UserTaskKey<Model extends ProcessModel> = Model['userTasks'][number];

/** `unknown` when the workers match the topics of the model: `unknown` adds nothing to an intersection. */
export type WorkersContract<Model extends ProcessModel, Workers> = Missing<'worker missing for topic', Topic<Model>, keyof Workers> & {
  readonly [Key in keyof Workers]: Key extends Topic<Model>
    ? ErrorCodesContract<Model, Key, CodesOf<Workers[Key]>>
    : Stale<'the model has no such topic', Key, 'topics without a worker', Exclude<Topic<Model>, keyof Workers>>;
};

export type UserTasksContract<Model extends ProcessModel, UserTasks> = Missing<
  'form missing for user task',
  UserTaskKey<Model>,
  keyof UserTasks
> & {
  readonly [Key in keyof UserTasks]: Key extends UserTaskKey<Model>
    ? unknown
    : Stale<'the model has no such user task', Key, 'user tasks without a form', Exclude<UserTaskKey<Model>, keyof UserTasks>>;
};

/** Retired is only what the model has no more. */
export type RetiredContract<Present, Retired> = {
  readonly [Key in keyof Retired]: Key extends Present ? { readonly 'the model has this, so it is not retired': Key } : unknown;
};

type Missing<Message extends string, Wanted, Given> = [Exclude<Wanted, Given>] extends [never]
  ? unknown
  : { readonly [Said in Message]: Exclude<Wanted, Given> };

/** Error type as one object, because the compiler leaves the second part of an intersection out of a long message. */
type Stale<Message extends string, Key, Hint extends string, Open> = [Open] extends [never]
  ? { readonly [Said in Message]: Key }
  : { readonly [Said in Message | Hint]: Said extends Message ? Key : Open };

type CodesOf<Worker> = Worker extends { readonly errorCodes: readonly (infer Code)[] } ? Code : never;

type OnTask<Model extends ProcessModel, Key extends string> = NonNullable<Model['caughtErrors'][Key]>['onTask'][number];
type Caught<Model extends ProcessModel, Key extends string> =
  | OnTask<Model, Key>
  | NonNullable<Model['caughtErrors'][Key]>['around'][number];

type ErrorCodesContract<Model extends ProcessModel, Key extends string, Codes> = Missing<
  'the model catches an error that the errorCodes of this worker lack',
  Exclude<OnTask<Model, Key>, '*'>,
  Codes
> &
  ('*' extends Caught<Model, Key> ? unknown : Missing<'nothing in the model catches this error of the worker', Codes, Caught<Model, Key>>);
