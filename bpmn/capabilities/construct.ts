/** Construct of BPMN: the smallest model that uses it, and the messages, signals and decisions that advance an instance. */
export interface Construct {
  /** Name in the words of BPMN: `Receive task`. */
  readonly name: string;
  /** Flow elements in a row: start event, these, end event. Joined by flows in this order. */
  readonly row: readonly string[];
  /** Rest of the process: boundary events, event sub-processes, their flows. */
  readonly beside?: string;
  /** Messages, signals, errors and other elements outside of the process. */
  readonly declared?: string;
  /** Start event, if other than a plain one. */
  readonly start?: string;
  /** End event, if other than a plain one. */
  readonly end?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Users and groups that must each be candidate or assignee of a user task, for constructs that assign tasks. */
  readonly people?: readonly string[];
  /** The message that begins an instance. */
  readonly begins?: string;
  /** The message and the signal that the test delivers while the instance waits, or so that one begins. */
  readonly arrives?: { readonly message?: string; readonly signal?: string };
  /** The error that the workers of these elements end with. */
  readonly throws?: Readonly<Record<string, string>>;
  /** User tasks left undone, so that the events attached to them happen. */
  readonly leaves?: readonly string[];
  /** Elements that an instance passes when the construct works. */
  readonly passes: readonly string[];
  /** A process that the model calls. */
  readonly calls?: Construct;
}

/** A chapter of the matrix. */
export interface Chapter {
  readonly title: string;
  readonly constructs: readonly Construct[];
}

/** Returns the process key: `receive-task`. */
export const keyOf = ({ name }: Construct): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
