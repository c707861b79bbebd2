import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import type { FieldChange } from '#netlify/database/schema.ts';

import type { Before, Key, SourceName } from './place.ts';

export type InstanceEventKind = 'ELEMENT' | 'JOB' | 'CALL' | 'ACTIVITY' | 'MESSAGE' | 'INCIDENT' | 'OPERATION';

/** Event of the timeline of an instance. The facts depend on the kind. */
export interface InstanceEvent {
  readonly id: string;
  readonly kind: InstanceEventKind;
  readonly at: Date;
  readonly endedAt: Date | null;
  /** Name of the element, message, mutation or operation; topic of the job; operation of the call; title of the Activity. */
  readonly name: string | null;
  /** Action, state or result. */
  readonly state: string;
  readonly elementId: string | null;
  readonly elementType: string | null;
  readonly actor: string | null;
  /** Reason, or problem, for people. */
  readonly note: string | null;
  readonly activityId: string | null;
  readonly calledInstanceId: string | null;
  readonly operationId: string | null;
  readonly runId: string | null;
  readonly attempts: number | null;
  readonly steps: string[];
  /** Name of the external system, for people. */
  readonly system: string | null;
  /** Status of the system's answer. */
  readonly status: number | null;
  readonly attempt: number | null;
  readonly changes: FieldChange[];
}

type Facts = Pick<InstanceEvent, 'id' | 'kind' | 'at' | 'name' | 'state'> & Partial<InstanceEvent>;

/** Makes an event; facts that are left out are null or empty. */
export const eventOf = (facts: Facts): InstanceEvent => ({
  endedAt: null,
  elementId: null,
  elementType: null,
  actor: null,
  note: null,
  activityId: null,
  calledInstanceId: null,
  operationId: null,
  runId: null,
  attempts: null,
  steps: [],
  system: null,
  status: null,
  attempt: null,
  changes: [],
  ...facts,
});

/** Instance whose events are read, by a person who may read the instance. */
export interface Scope {
  readonly deps: ApiDependencies;
  readonly person: Person;
  readonly instance: { readonly id: string; readonly processDefinitionId: string };
}

/** Event with its position among the events of its source. */
export interface SourcedEvent {
  readonly event: InstanceEvent;
  readonly key: Key;
  /** Number of passes of the instance that began at this time or before; of elements only. */
  readonly passes?: number;
}

export interface Slice {
  /** Null: from the newest event on. */
  readonly before: Before | null;
  /** Number of passes that began at the time of the cursor or before; null: not known. */
  readonly passes: number | null;
  readonly limit: number;
}

/** Part of the timeline. `read` returns at most `limit` events behind the cursor, the newest first. */
export interface EventSource {
  readonly name: SourceName;
  readonly kind: InstanceEventKind;
  read(scope: Scope, slice: Slice): Promise<SourcedEvent[]>;
}
