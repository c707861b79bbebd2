import type { System } from '#netlify/services/systems/systems.ts';

import type { JoinBranch } from './join.ts';

/** Kinds of waits; the schema says what each means. */
export const elementWaitKinds = [
  'PERSON',
  'DECISION',
  'TIMER',
  'MESSAGE',
  'SIGNAL',
  'JOB_FREE',
  'JOB_LOCKED',
  'RETRY',
  'INCIDENT',
  'SYSTEM',
  'JOIN',
  'EVENT_GATEWAY',
  'CALLED_PROCESS',
  'SUB_PROCESS',
  'MULTI_INSTANCE',
  'EVENT_SUB_PROCESS',
  'SUSPENDED',
  'ASYNC',
  'OTHER',
] as const;
export type ElementWaitKind = (typeof elementWaitKinds)[number];

/** Facts of a wait beside its kind and sentence. Which of them are known depends on the kind. */
interface Facts {
  readonly since: Date | null;
  /** Time at which the wait ends by itself, or is tried again. */
  readonly until: Date | null;
  /** Event of the model that the wait is for, where it is another element than the waiting one. */
  readonly elementId: string | null;
  readonly elementName: string | null;
  /** Whether that event ends the waiting element. */
  readonly interrupting: boolean | null;
  readonly activityId: string | null;
  readonly assignee: string | null;
  readonly candidateGroups: readonly string[];
  /** Name of the message or signal. */
  readonly name: string | null;
  readonly businessKey: string | null;
  readonly topic: string | null;
  /** Whether this deployment has a worker for the topic. */
  readonly served: boolean | null;
  readonly attempt: number | null;
  readonly maxAttempts: number | null;
  readonly attemptsLeft: number | null;
  readonly problem: string | null;
  readonly incidentId: string | null;
  readonly system: System | null;
  readonly branches: readonly JoinBranch[];
  readonly alternatives: readonly Wait[];
  readonly processInstanceId: string | null;
  /** Names of the elements inside that the wait is for. */
  readonly elements: readonly string[];
  readonly done: number | null;
  readonly total: number | null;
}

/** Reason why an active element does not go on, with a sentence for people. */
export interface Wait extends Facts {
  readonly kind: ElementWaitKind;
  readonly summary: string;
}

const none: Facts = {
  since: null,
  until: null,
  elementId: null,
  elementName: null,
  interrupting: null,
  activityId: null,
  assignee: null,
  candidateGroups: [],
  name: null,
  businessKey: null,
  topic: null,
  served: null,
  attempt: null,
  maxAttempts: null,
  attemptsLeft: null,
  problem: null,
  incidentId: null,
  system: null,
  branches: [],
  alternatives: [],
  processInstanceId: null,
  elements: [],
  done: null,
  total: null,
};

/** Makes a wait; facts that are not given are not known. */
export const waitFor = (kind: ElementWaitKind, summary: string, facts: Partial<Facts> = {}): Wait => ({ ...none, ...facts, kind, summary });

/** Returns the time of a row of the engine. */
export const timeOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
