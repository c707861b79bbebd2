import type { Schema } from './schema.ts';

/** What a person sees and decides at one user task of the model. */
export interface UserTaskDefinition<Decision = unknown, Output = unknown> {
  /** Schema of the decision; its JSON Schema is the form. `.meta({ title, description })` gives labels and helps. */
  readonly form: Schema<Decision>;
  /** Names of the process variables that are shown beside the form, in order, with their labels. */
  readonly context: Readonly<Record<string, string>>;
  /** Those of the context that need not be there yet; every other one must be written on every way to the task. */
  readonly optionalContext?: readonly string[];
  /** Schema of the process variables that the decision sets. */
  readonly output: Schema<Output>;
  /** The process variables that the decision sets. */
  variables(decision: Decision): Output & Record<string, unknown>;
}

/** Declares the form of one user task. */
export function defineUserTask<Decision, Output extends Record<string, unknown>, const Context extends Readonly<Record<string, string>>>(
  userTask: UserTaskDefinition<Decision, Output> & { readonly context: Context; readonly optionalContext?: readonly (keyof Context)[] },
): UserTaskDefinition<Decision, Output> {
  return userTask;
}
