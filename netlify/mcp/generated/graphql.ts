/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ElementWaitKind =
  /** Job of the engine itself that is about to run. */
  | 'ASYNC'
  /** Call activity: waits for the end of the called process instance. */
  | 'CALLED_PROCESS'
  /** User task whose decision is on its way to the engine. */
  | 'DECISION'
  /** Event behind an event-based gateway: the first of the alternatives goes on. */
  | 'EVENT_GATEWAY'
  /** Event sub-process beside the element that listens for its start event. */
  | 'EVENT_SUB_PROCESS'
  /** Dead-letter job: nothing goes on until an operator acts. */
  | 'INCIDENT'
  /** External-worker job that no worker has acquired. */
  | 'JOB_FREE'
  /** External-worker job on which a worker works; `until` is the end of its lock. */
  | 'JOB_LOCKED'
  /** Parallel or inclusive join at which a token waits for others. */
  | 'JOIN'
  | 'MESSAGE'
  /** Run of a repeated element (multi-instance). */
  | 'MULTI_INSTANCE'
  /** The engine names nothing that would end this wait. */
  | 'OTHER'
  /** User task: waits for a person. */
  | 'PERSON'
  /** Job that has failed and is tried again. */
  | 'RETRY'
  | 'SIGNAL'
  /** Sub-process: waits for the elements inside. */
  | 'SUB_PROCESS'
  /** The process instance is suspended. */
  | 'SUSPENDED'
  /** External-worker job that is kept back while an external system is down. */
  | 'SYSTEM'
  /** Timer of the element, or of a boundary event on it. */
  | 'TIMER';

/** Class of a failure. Each has a runbook of its name in docs/runbooks. */
export type ErrorClass =
  | 'API_UNAVAILABLE'
  | 'COMPENSATION_FAILED'
  | 'DEFINITION_UNKNOWN'
  | 'ENGINE_FAILED'
  | 'ERROR_NOT_CAUGHT'
  | 'EXPRESSION_FAILED'
  | 'INPUT_INVALID'
  | 'NO_FLOW_SELECTED'
  | 'OUTPUT_INVALID'
  | 'POISON_JOB'
  | 'REPLY_INVALID'
  | 'SUSPENDED'
  | 'SYSTEM_BUSY'
  | 'SYSTEM_REFUSED'
  | 'SYSTEM_UNAVAILABLE'
  | 'TOPIC_UNSERVED'
  | 'VALUE_INVALID'
  | 'VARIABLE_REJECTED'
  | 'WORKER_FAILED'
  | 'WORKER_GAVE_UP'
  | 'WORKER_TIMED_OUT';

export type ErrorGroupFilter = {
  elementId?: string | null | undefined;
  errorClass?: ErrorClass | null | undefined;
  processDefinitionKey?: string | null | undefined;
  states?: Array<ErrorGroupState> | null | undefined;
  /** Part of the message, the element or the system. */
  text?: string | null | undefined;
};

export type ErrorGroupOrder =
  /** The group that appeared last first. */
  | 'FIRST_SEEN'
  /** The group with the newest occurrence first. */
  | 'LAST_SEEN'
  /** The group with the most occurrences first. */
  | 'OCCURRENCES';

export type ErrorGroupState =
  /** An operator says that nothing is to be done. */
  | 'IGNORED'
  | 'OPEN'
  /** An operator says that the cause is removed. */
  | 'RESOLVED';

export type IncidentEnding =
  /** The process instance ended without it. */
  | 'CANCELLED'
  /** The work went on. */
  | 'RESOLVED'
  /** The job was retried and failed again: the new failure is another occurrence. */
  | 'RETRIED';

export type InstanceEventKind =
  /** Entry in the history of an Activity. */
  | 'ACTIVITY'
  /** Request of a worker to an external system. */
  | 'CALL'
  /** Pass through an element. Sequence flows and gateways are absent. */
  | 'ELEMENT'
  /** Failure that stops a job or a decision until a person acts. */
  | 'INCIDENT'
  /** Work on an external-worker job. */
  | 'JOB'
  /** Message or signal for the instance. */
  | 'MESSAGE'
  /** Mutation of a person aimed at the instance, or its part in an operation. */
  | 'OPERATION';

export type ProcessInstanceStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  /** Running, with an incident that needs somebody to act. */
  | 'FAILED'
  | 'RUNNING';

export type SafeOperation =
  | 'CANCEL'
  /** Reopens the decision, or starts again with other data. */
  | 'CORRECT'
  /** Repeats what failed, and nothing that is done. */
  | 'RETRY'
  /** Leaves it to the engine and the sweep. */
  | 'WAIT';

/** Part of the state of an instance that is read on its own. */
export type WaitSource =
  | 'ACTIVITIES'
  /** Flows on which tokens have come to joins. */
  | 'ARRIVALS'
  | 'CALLED_PROCESSES'
  | 'ENGINE_JOBS'
  /** Messages and signals that are awaited. */
  | 'EVENTS'
  | 'EXECUTIONS'
  | 'INCIDENTS'
  /** Counters of repeated elements. */
  | 'REPETITIONS'
  | 'SUSPENDED_JOBS'
  | 'SYSTEMS'
  | 'TIMERS'
  | 'WORKER_JOBS';

export type McpErrorGroupsQueryVariables = Exact<{
  filter?: ErrorGroupFilter | null | undefined;
  order?: ErrorGroupOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type McpErrorGroupsQuery = { errorGroups: { nodes: Array<{ id: string, state: ErrorGroupState, processDefinitionKey: string, elementId: string | null, elementName: string | null, errorClass: ErrorClass, pattern: string, system: string | null, status: number | null, firstSeen: string, lastSeen: string, occurrences: number, waitingCount: number, retryingCount: number, runbook: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type McpIncidentsQueryVariables = Exact<{
  id: string;
  open?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type McpIncidentsQuery = { errorGroup: { id: string, runbook: string, operations: Array<SafeOperation>, incidents: { nodes: Array<{ id: string, processInstanceId: string, activityId: string | null, businessKey: string | null, processVersion: number | null, message: string, failedAt: string, retriedAt: string | null, endedAt: string | null, ending: IncidentEnding | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type McpInstanceQueryVariables = Exact<{
  id: string;
}>;


export type McpInstanceQuery = { processInstance: { id: string, processDefinitionKey: string, version: number, businessKey: string | null, status: ProcessInstanceStatus, suspended: boolean, startedAt: string, endedAt: string | null, outcome: string | null, traceUrl: string | null, variables: Record<string, unknown>, hiddenVariables: Array<string>, currentElements: Array<{ elementId: string, name: string | null, type: string, since: string | null }>, incidents: Array<{ id: string, elementId: string | null, elementName: string | null, message: string, retrying: boolean, createdAt: string }>, calledBy: { id: string, processDefinitionKey: string } | null, calledInstances: Array<{ id: string, processDefinitionKey: string, status: ProcessInstanceStatus }>, events: { nodes: Array<{ kind: InstanceEventKind, at: string, endedAt: string | null, name: string | null, state: string, elementId: string | null, elementType: string | null, actor: string | null, note: string | null }> } } | null };

export type McpWaitsQueryVariables = Exact<{
  id: string;
}>;


export type McpWaitsQuery = { processInstance: { id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, suspended: boolean, endedAt: string | null, outcome: string | null, unreadWaits: Array<WaitSource>, currentElements: Array<{ elementId: string, name: string | null, type: string, since: string | null, waits: Array<{ kind: ElementWaitKind, summary: string, since: string | null, until: string | null, elementName: string | null, activityId: string | null, assignee: string | null, candidateGroups: Array<string>, name: string | null, topic: string | null, served: boolean | null, attempt: number | null, maxAttempts: number | null, problem: string | null, processInstanceId: string | null, elements: Array<string> }> }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const McpErrorGroupsDocument = {"__meta__":{"operationName":"McpErrorGroups","documentId":"sha256:f0e82571abdaa34847b7bbfa94dc5f70a5b76ba0c1c6f59a86dd66f61eec27bb"}} as unknown as TypedDocumentString<McpErrorGroupsQuery, McpErrorGroupsQueryVariables>;
export const McpIncidentsDocument = {"__meta__":{"operationName":"McpIncidents","documentId":"sha256:39458ebc7d3a5c0fb7d95f1a987a1698f50848e736c9cad3919e2f7a8a436e85"}} as unknown as TypedDocumentString<McpIncidentsQuery, McpIncidentsQueryVariables>;
export const McpInstanceDocument = {"__meta__":{"operationName":"McpInstance","documentId":"sha256:51741f147d071711e0536e1e90ee88bb30bfd4136a25462500d3e1b608944fdb"}} as unknown as TypedDocumentString<McpInstanceQuery, McpInstanceQueryVariables>;
export const McpWaitsDocument = {"__meta__":{"operationName":"McpWaits","documentId":"sha256:7835a558e05743ba1bbc3f740c023151e01f4bf0cb77d26a0cfa93280ca5e290"}} as unknown as TypedDocumentString<McpWaitsQuery, McpWaitsQueryVariables>;