/** Literal facts of one model, generated from the .bpmn file into bpmn/generated. */
export interface ProcessModel {
  readonly key: string;
  readonly name: string;
  /** Causes that begin an instance, by the id of the start event. */
  readonly starts: Readonly<Record<string, ModelStart>>;
  readonly topics: readonly string[];
  readonly userTasks: readonly string[];
  /** Groups that may take a user task, by id of the task. */
  readonly candidateGroups: Readonly<Record<string, readonly string[]>>;
  /** Due dates of the user tasks, as written, by id of the task. */
  readonly dueDates: Readonly<Record<string, string>>;
  /** Rules on people who may not decide, by the id of the user task: deciders of these tasks in the same instance, and its starter. */
  readonly fourEyes: Readonly<Record<string, { readonly tasks: readonly string[]; readonly initiator: boolean }>>;
  /** Purposes of the timers on the user tasks: by the id of the task, then by that of the timer. */
  readonly deadlines: Readonly<Record<string, Readonly<Record<string, ModelDeadline>>>>;
  readonly errorCodes: readonly string[];
  /** Error codes caught at the tasks of a topic, and around the tasks, by topic; `*` stands for every code. */
  readonly caughtErrors: Readonly<Record<string, { readonly onTask: readonly string[]; readonly around: readonly string[] }>>;
  readonly messages: readonly string[];
  readonly signals: readonly string[];
  /** Times at which the timers fire, by id of the event. */
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

/** Caller of `startProcess`, message or timer that begins an instance. */
export interface ModelStart {
  readonly by: 'CALLER' | 'MESSAGE' | 'TIMER';
  /** Name of the message, or ''. */
  readonly message: string;
  /** Variable that names whoever has started the instance, or ''. */
  readonly initiator: string;
}

/** `kind` by what the timer does: it takes the task away (`CLOSING`), asks more people, reminds. */
export interface ModelDeadline {
  readonly kind: 'ESCALATION' | 'REMINDER' | 'CLOSING' | 'OTHER';
  readonly interrupting: boolean;
}
