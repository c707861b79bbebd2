import type { z } from 'zod';

/** What a person sees and decides at one user task of the model. */
export interface UserTaskDefinition<Decision = unknown> {
  /** Schema of the decision; its JSON Schema is the form. `.meta({ title, description })` gives labels and helps. */
  readonly form: z.ZodType<Decision>;
  /** Names of the process variables that are shown beside the form, in order, with their labels. */
  readonly context: Readonly<Record<string, string>>;
  /** The process variables that the decision sets. */
  variables(decision: Decision): Record<string, unknown>;
}

/** Declares the form of one user task. */
export function defineUserTask<Decision>(userTask: UserTaskDefinition<Decision>): UserTaskDefinition<Decision> {
  return userTask;
}
