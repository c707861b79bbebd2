import type { Schema } from './schema.ts';

/**
 * Layout of a value for a person. `score`: 0 to 1. `tags`: words with commas. `money`: `{ amount, currency }`; a plain number is a type
 * error. `matches`: a list, each with name, score and topics.
 */
export type ContextKind = 'text' | 'date' | 'country' | 'score' | 'tags' | 'money' | 'email' | 'matches';

/** A process variable that is shown beside the form. */
export interface ContextField {
  readonly label: string;
  /** `text` unless said otherwise. */
  readonly kind?: ContextKind;
  /** Heading; entries with the same one stand together. */
  readonly group?: string;
}

/** A choice of the form that is shown as a button. */
export interface OutcomeButton {
  readonly label: string;
  /** Effect on the person whom the decision concerns. */
  readonly tone: 'positive' | 'negative' | 'neutral';
}

/** Form and context of one user task of the model. */
export interface UserTaskDefinition<
  Decision = unknown,
  Output = unknown,
  Context extends Readonly<Record<string, ContextField>> = Readonly<Record<string, ContextField>>,
> {
  /**
   * Schema of the decision; its JSON Schema is the form. `.meta({ title, description })` gives labels and helps. `.meta({ private: true })`
   * shows a field only to the people who decide, and to the engine only if the model reads a variable of the same name. Fields that depend
   * on the outcome: a discriminated union by `outcome`.
   */
  readonly form: Schema<Decision>;
  /** Buttons of a form by outcome. */
  readonly outcomes?: Readonly<Record<string, OutcomeButton>>;
  /** Hints on fields beyond JSON Schema, by name of the field. */
  readonly fields?: Readonly<Record<string, FieldHint | undefined>>;
  /** The process variables that are shown beside the form, in order. */
  readonly context: Context;
  /** Names in the context that may be missing; every other one must be written on every way to the task. */
  readonly optionalContext?: readonly string[];
  /** Whether one decision may be given to many Activities of this task at once. */
  readonly bulk?: boolean;
  /** Schema of the process variables that the decision sets. */
  readonly output: Schema<Output>;
  /** Returns the process variables that the decision sets. Private fields of the form are absent, except fields that the model reads. */
  variables(decision: Decision): Output & Record<string, unknown>;
}

export interface FieldHint {
  /** A sentence that helps while typing, where the description is not enough. */
  readonly help?: string;
  readonly widget?: 'text' | 'textarea' | 'radio' | 'select' | 'checkbox' | 'date';
}

type OutcomeOf<Decision> = Decision extends { readonly outcome: infer Outcome extends string } ? Outcome : never;
type FieldOf<Decision> = Decision extends unknown ? keyof Decision & string : never;

/** Declares the form of one user task. Outcomes and hints of fields that the form has not, or lacks, are type errors. */
export function defineUserTask<
  Decision,
  Output extends Record<string, unknown>,
  const Context extends Readonly<Record<string, ContextField>>,
>(
  userTask: Omit<UserTaskDefinition<Decision, Output, Context>, 'outcomes' | 'fields'> & {
    readonly optionalContext?: readonly (keyof Context)[];
    readonly fields?: Readonly<Partial<Record<FieldOf<Decision>, FieldHint>>>;
  } & ([OutcomeOf<Decision>] extends [never] ? unknown : { readonly outcomes: Readonly<Record<OutcomeOf<Decision>, OutcomeButton>> }),
): UserTaskDefinition<Decision, Output, Context> {
  return userTask;
}
