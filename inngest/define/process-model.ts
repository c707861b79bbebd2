/** The literal facts of one model, generated from its .bpmn file into bpmn/generated. */
export interface ProcessModel {
  readonly key: string;
  readonly name: string;
  readonly topics: readonly string[];
  readonly userTasks: readonly string[];
  /** Groups that may take a user task, by its id. */
  readonly candidateGroups: Readonly<Record<string, readonly string[]>>;
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
