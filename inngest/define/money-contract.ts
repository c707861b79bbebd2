/** Contract between the `money` fields of a context and the variables that code writes under their names, as types. */
import type { Schema } from './schema.ts';

interface WithOutput {
  readonly output: Schema;
}

/** Variables that start, workers and decisions write: one object type for each writer. */
export type Written<Start extends Schema, Workers, UserTasks> = Start['_zod']['output'] | OutputOf<Workers> | OutputOf<UserTasks>;

type OutputOf<Parts> = {
  [Key in keyof Parts]: Parts[Key] extends WithOutput ? Parts[Key]['output']['_zod']['output'] : never;
}[keyof Parts];

/** A value of kind `money` has a currency: a plain number or text would be shown without one. */
export type MoneyContract<UserTasks, Variables> = {
  readonly [Key in keyof UserTasks]: UserTasks[Key] extends { readonly context: infer Context }
    ? ContextContract<Context, Variables>
    : unknown;
};

type ContextContract<Context, Variables> = [PlainMoney<Context, Variables>] extends [never]
  ? unknown
  : { readonly 'a context field of kind money needs { amount, currency }, not a plain value': PlainMoney<Context, Variables> };

/** Names of the `money` fields whose variable is a plain value. */
type PlainMoney<Context, Variables> = {
  [Name in keyof Context]: Context[Name] extends { readonly kind: 'money' }
    ? [Extract<ValueOf<Variables, Name>, number | string | bigint | boolean>] extends [never]
      ? never
      : Name
    : never;
}[keyof Context];

type ValueOf<Variables, Name> = Variables extends unknown ? (Name extends keyof Variables ? Variables[Name] : never) : never;
