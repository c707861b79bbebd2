/** The literal facts of one model, generated from its .bpmn file into bpmn/generated. */
export interface ProcessModel {
  readonly key: string;
  readonly name: string;
  readonly topics: readonly string[];
  readonly userTasks: readonly string[];
  /** Groups that may take a user task, by its id. */
  readonly candidateGroups: Readonly<Record<string, readonly string[]>>;
  /** When the user tasks are due, as written, by their id. */
  readonly dueDates: Readonly<Record<string, string>>;
  /** What the timers on the user tasks are for: by the id of the task, then by that of the timer. */
  readonly deadlines: Readonly<Record<string, Readonly<Record<string, ModelDeadline>>>>;
  readonly errorCodes: readonly string[];
  /** Error codes that are caught at the tasks of a topic, and around them, by topic; `*` stands for every code. */
  readonly caughtErrors: Readonly<Record<string, { readonly onTask: readonly string[]; readonly around: readonly string[] }>>;
  readonly messages: readonly string[];
  readonly signals: readonly string[];
  /** When the timers fire, by the id of their event. */
  readonly timers: Readonly<Record<string, string>>;
  readonly calledProcesses: readonly string[];
  readonly dataObjects: readonly string[];
  /** Variables that conditions, mappings and expressions of the model read. */
  readonly readVariables: readonly string[];
  /** Ids of the end events. */
  readonly endEvents: readonly string[];
  /** Names of the elements by id; empty where one has none. */
  readonly elements: Readonly<Record<string, string>>;
  /** Ids of the sequence flows. */
  readonly flows: readonly string[];
}

/** `kind` by what the timer does: it takes the task away (`CLOSING`), asks more people, reminds. */
export interface ModelDeadline {
  readonly kind: 'ESCALATION' | 'REMINDER' | 'CLOSING' | 'OTHER';
  readonly interrupting: boolean;
}
