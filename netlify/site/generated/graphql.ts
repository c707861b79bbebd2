/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Action of a person on one Activity. */
export type ActivityAction =
  | 'ASSIGN'
  | 'ATTACH'
  | 'CANCEL'
  /** Priority and due date. */
  | 'CHANGE'
  | 'CLAIM'
  | 'COMMENT'
  | 'COMPLETE'
  | 'DELEGATE'
  | 'FOLLOW_UP'
  | 'HAND_BACK'
  | 'READ'
  | 'READ_HISTORY'
  | 'READ_PRIVATE'
  /** Decide anew what needs attention. */
  | 'REOPEN'
  /** Send a decision that needs attention again. */
  | 'RETRY'
  | 'UNCLAIM'
  | 'WATCH';

export type ActivityAtVersion = {
  id: string;
  version: number;
};

export type ActivityChanges = {
  dueAt?: string | null | undefined;
  followUpAt?: string | null | undefined;
  /** Priority from 0 to 100; 50 is usual. */
  priority?: number | null | undefined;
};

/** Filter of Activities. Every field narrows the list; one that is absent, null or false does not, but for `standalone`, whose false does, too. */
export type ActivityFilter = {
  assignee?: string | null | undefined;
  businessKey?: string | null | undefined;
  createdByMe?: boolean | null | undefined;
  /** Activities decided by the caller. */
  decidedByMe?: boolean | null | undefined;
  /** Activities of the caller that are delegated and not handed back yet. */
  delegatedByMe?: boolean | null | undefined;
  dueAfter?: string | null | undefined;
  /** Activities due before this instant; those without a due date are left out. */
  dueBefore?: string | null | undefined;
  /** Activities open to the caller's groups or to the caller by name, claimed or not. */
  forMe?: boolean | null | undefined;
  /** Candidate group of the Activities. */
  group?: string | null | undefined;
  minPriority?: number | null | undefined;
  /** Activities assigned to the caller. */
  mine?: boolean | null | undefined;
  /** Activities past their due date and not closed. */
  overdue?: boolean | null | undefined;
  processDefinitionKey?: string | null | undefined;
  processInstanceId?: string | null | undefined;
  /** Activities without a follow-up date in the future. */
  ready?: boolean | null | undefined;
  /** Activities without a process (true), or of a process (false). */
  standalone?: boolean | null | undefined;
  status?: Array<ActivityStatus> | null | undefined;
  /** Words or parts of words in title, description or business key; all must be there. Of one or two letters: beginnings of words only. */
  text?: string | null | undefined;
  /** Activities without an assignee. */
  unassigned?: boolean | null | undefined;
  userTaskKey?: string | null | undefined;
  watched?: boolean | null | undefined;
};

export type ActivityHistoryFilter = {
  action?: string | null | undefined;
  activityId?: string | null | undefined;
  actor?: string | null | undefined;
  /** Begin of the time, included. */
  since?: string | null | undefined;
  /** End of the time, excluded. */
  until?: string | null | undefined;
};

export type ActivityOrder =
  | 'CREATED'
  | 'DUE'
  | 'PRIORITY'
  | 'TITLE'
  | 'UPDATED';

export type ActivityStatus =
  /** The instance, or the Activity itself, was cancelled. */
  | 'CANCELLED'
  | 'CLAIMED'
  | 'COMPLETED'
  | 'OPEN'
  /** The process went on without the decision (timer, other path). */
  | 'SUPERSEDED';

export type AlertFilter = {
  kinds?: Array<AlertKind> | null | undefined;
  /** States. Absent: all. */
  states?: Array<AlertState> | null | undefined;
};

export type AlertKind =
  | 'CLOCK_SKEW'
  | 'DEAD_LETTERS'
  | 'DELIVERIES_NOT_STARTED'
  | 'ENDING_CERTIFICATES'
  | 'ENGINE_UNAVAILABLE'
  | 'FAILED_MEASURES'
  | 'FAILED_ROWS'
  | 'FAILING_TIMERS'
  | 'INNGEST_UNAVAILABLE'
  | 'LATE_JOBS'
  | 'LATE_PRUNING'
  | 'LATE_SWEEP'
  | 'MISSING_FUNCTIONS'
  | 'OLD_SECRETS'
  | 'OVERDUE_ACTIVITIES'
  | 'PENDING_STARTS'
  | 'POISON_JOBS'
  | 'STALLED_INSTANCES'
  | 'STARVED_TOPICS'
  | 'STUCK_DECISIONS'
  | 'SYSTEM_UNAVAILABLE'
  | 'TOPICS_WITHOUT_WORKER'
  | 'UNANSWERED_DECISIONS'
  | 'UNDELIVERED_ALERTS'
  | 'UNSENT_EVENTS'
  | 'VIOLATED_INVARIANTS';

export type AlertSeverity =
  /** An operator must act now. */
  | 'PAGE'
  /** An operator must act within a working day. */
  | 'TICKET';

export type AlertState =
  /** Firing, and somebody works on it. */
  | 'ACKNOWLEDGED'
  | 'FIRING'
  /** Found, and not yet often enough in a row to fire. It is in no list. */
  | 'PENDING'
  | 'RESOLVED';

export type CircuitState =
  /** System whose jobs are worked on. */
  | 'CLOSED'
  /** System whose pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** System whose jobs wait in the engine, without using up attempts. */
  | 'OPEN';

export type ContextKind =
  /** Country by its two letters, ISO 3166. */
  | 'COUNTRY'
  | 'DATE'
  | 'EMAIL'
  /** List of matches, each with name, score and topics. */
  | 'MATCHES'
  /** Object of amount and currency. */
  | 'MONEY'
  /** Score from 0 to 1. */
  | 'SCORE'
  /** Words separated by commas. */
  | 'TAGS'
  | 'TEXT';

export type DeadlineKind =
  /** The Activity will be closed. */
  | 'CLOSING'
  /** More people will be asked. */
  | 'ESCALATION'
  | 'OTHER'
  /** Those who can decide will be reminded. */
  | 'REMINDER';

export type DecisionDelivery =
  | 'ACCEPTED'
  | 'NONE'
  | 'SENDING'
  /** The engine had already gone on: the decision did not count. */
  | 'TOO_LATE';

export type Delegation =
  | 'NONE'
  /** Assignee works on the Activity for the owner. */
  | 'PENDING'
  /** Activity was handed back to the owner. */
  | 'RETURNED';

export type DigestRhythm =
  /** Digest within seconds; what happens together comes together. */
  | 'AT_ONCE'
  /** Digest at eight in the morning, in the zone of the person. */
  | 'DAILY'
  /** Digest with the full hour. */
  | 'HOURLY';

/** Element of the present version, and the one of the same kind in the other version at which its tokens go on. */
export type ElementMapping = {
  from: string;
  to: string;
};

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

export type JoinBranchState =
  | 'ARRIVED'
  /** No token is on its way. A parallel join then stands for ever; an inclusive join does not wait for the branch. */
  | 'NOT_COMING'
  | 'UNDER_WAY';

export type MeasureUnit =
  | 'COUNT'
  | 'SECONDS';

export type MessageState =
  | 'DELIVERED'
  /** Message that was not delivered in time. */
  | 'EXPIRED'
  /** Message that will not be delivered unless somebody acts: `cause` and `problem` say why. Send it again under a new key. */
  | 'NEEDS_ATTENTION'
  /** Message whose variables or sender are not accepted. Correct it and send it again, under the same key if you like. */
  | 'REJECTED'
  /** Message that the engine did not take; it is tried again at `nextAttemptAt`. */
  | 'RETRYING'
  /** Message that nobody waits for yet; it is delivered when somebody does. */
  | 'WAITING';

/** New Activity without a process. At least one of candidateGroups, candidateUsers and assignee says who can do it. */
export type NewActivity = {
  assignee?: string | null | undefined;
  businessKey?: string | null | undefined;
  candidateGroups?: Array<string> | null | undefined;
  candidateUsers?: Array<string> | null | undefined;
  description?: string | null | undefined;
  dueAt?: string | null | undefined;
  followUpAt?: string | null | undefined;
  priority?: number | null | undefined;
  title: string;
};

export type NotificationKind =
  /** An Activity was given to the caller, or opened for the caller by name. */
  | 'ASSIGNED'
  /** Somebody comments on an Activity that the caller has or watches. */
  | 'COMMENTED'
  /** An Activity of the caller is due soon; of the caller's groups, while nobody has it. */
  | 'DUE_SOON'
  /** Activity that came to a group of the caller, or was taken to somebody above the caller. */
  | 'ESCALATED'
  /** A comment names the caller. */
  | 'MENTIONED'
  | 'OVERDUE'
  /** Reminder of the process. */
  | 'REMINDER';

/** Changes of preferences. A field that is absent stays. Null, for the last two: what the sign-in says of the person. */
export type NotificationPreferencesInput = {
  digest?: DigestRhythm | null | undefined;
  email?: boolean | null | undefined;
  language?: string | null | undefined;
  muted?: Array<NotificationKind> | null | undefined;
  webhook?: boolean | null | undefined;
  zone?: string | null | undefined;
};

/** Exactly one of the first four selects the process instances; the others are arguments of the kind. */
export type OperationInput = {
  elementId?: string | null | undefined;
  errorCode?: string | null | undefined;
  errorGroupId?: string | null | undefined;
  filter?: ProcessInstanceFilter | null | undefined;
  incidentIds?: Array<string> | null | undefined;
  kind: OperationKind;
  /** Elements that `toVersion` has under another id. At most 50. */
  mappings?: Array<ElementMapping> | null | undefined;
  messageName?: string | null | undefined;
  /** At most 10,000. */
  processInstanceIds?: Array<string> | null | undefined;
  toElementId?: string | null | undefined;
  toVersion?: number | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
};

export type OperationItemStatus =
  /** The engine took it; what becomes of it is not known yet. */
  | 'DONE'
  | 'FAILED'
  /** Its turn has not come. */
  | 'PENDING'
  /** The aim of the operation is reached: a retried incident has gone for good. */
  | 'RESOLVED'
  /** Nothing was done, for the reason in `problem`. */
  | 'SKIPPED';

export type OperationKind =
  | 'ACTIVATE'
  | 'CANCEL'
  /** Completion of failed jobs by hand. `variables`: the output of the worker. `errorCode`: a business error that the model catches, instead. */
  | 'COMPLETE_JOB'
  /** Deletion of ended instances, for ever. */
  | 'DELETE_HISTORY'
  /** Delivery of the message `messageName` with `variables` to each place that waits for it. */
  | 'DELIVER_MESSAGE'
  /** Timers at `elementId` fire now. */
  | 'FIRE_TIMER'
  /** Migration to `toVersion` of the same process. Each token stays at the element of the same id, or goes where `mappings` say. */
  | 'MIGRATE'
  /** Move of a token from `elementId` to `toElementId`. */
  | 'MOVE_TOKEN'
  /** Stuck decisions go back to whoever has decided. */
  | 'REOPEN_DECISION'
  /** Retry of failed jobs and stuck decisions. `variables`: corrected values of what the process was started with. */
  | 'RETRY_INCIDENTS'
  | 'SUSPEND';

export type OperationStatus =
  | 'ABORTED'
  /** No item has a turn left. */
  | 'DONE'
  /** Nothing begins until somebody resumes it. */
  | 'PAUSED'
  /** Not started yet. */
  | 'PLANNED'
  | 'RUNNING';

export type ProcessInstanceFilter = {
  /** Person who has an open Activity of the instance. */
  assignee?: string | null | undefined;
  businessKey?: string | null | undefined;
  /** Id of an element with a token. */
  element?: string | null | undefined;
  endedAfter?: string | null | undefined;
  endedBefore?: string | null | undefined;
  /** Part of the message of an incident, in upper or lower case. */
  errorText?: string | null | undefined;
  processDefinitionKey?: string | null | undefined;
  startedAfter?: string | null | undefined;
  startedBefore?: string | null | undefined;
  /** Instances with one of these statuses. */
  status?: Array<ProcessInstanceStatus> | null | undefined;
  /** Beginning of the business key, in upper or lower case, or of the id. */
  text?: string | null | undefined;
  /** Instances whose variables fit each of these alternatives. At most 10. */
  variables?: Array<VariableAlternatives> | null | undefined;
  /** Version of the process definition. */
  version?: number | null | undefined;
};

export type ProcessInstanceOrder =
  | 'BUSINESS_KEY'
  /** By the duration; running instances come last in ascending order. */
  | 'DURATION'
  /** By the time of the end; running instances come last in ascending order. */
  | 'ENDED'
  | 'STARTED';

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

export type SavedFilterInput = {
  descending?: boolean | null | undefined;
  filter: ActivityFilter;
  order?: ActivityOrder | null | undefined;
};

export type SavedInstanceFilterInput = {
  /** Columns of a table, by names that the client chooses, in their order. At most 20. */
  columns?: Array<string> | null | undefined;
  descending?: boolean | null | undefined;
  filter: ProcessInstanceFilter;
  order?: ProcessInstanceOrder | null | undefined;
};

export type StartStatus =
  /** Accepted and kept; the engine did not answer, the sweep starts it. */
  | 'PENDING'
  /** The engine refused it for good. */
  | 'REFUSED'
  /** The engine runs the instance (or has run it already). */
  | 'STARTED';

export type ValueOmission =
  /** Value of a private variable, for those who may not see it. */
  | 'PRIVATE'
  /** Value of more than 4 kB of JSON. */
  | 'TOO_LARGE'
  /** Earlier value that lies further back than the page has looked, or was not recorded. */
  | 'UNKNOWN';

/** Conditions of which one must fit, at most 10. */
export type VariableAlternatives = {
  anyOf: Array<VariableCondition>;
};

export type VariableChangeSource =
  /** Result of a call activity. */
  | 'CALLED_PROCESS'
  /** Decision of a user task. */
  | 'DECISION'
  /** Any other element of the model. */
  | 'ELEMENT'
  /** Output of a worker's job. */
  | 'JOB'
  | 'MESSAGE'
  /** Correction, completion or message by an operator. */
  | 'OPERATION'
  /** Write from outside that Baton has not made. */
  | 'OTHER'
  /** Start of the instance: by a person, or by the process that has called it. */
  | 'START';

export type VariableComparison =
  | 'EQ'
  /** Has any value. */
  | 'EXISTS'
  | 'GE'
  | 'GT'
  | 'LE'
  /** Text with `*` for any characters. */
  | 'LIKE'
  | 'LT'
  /** Has another value; a variable that is not there has none. */
  | 'NE';

/** Comparison of a variable with `number`, `text` or `flag`. Private variables, texts of more than 200 characters and JSON values cannot be compared. */
export type VariableCondition = {
  comparison?: VariableComparison | null | undefined;
  flag?: boolean | null | undefined;
  name: string;
  number?: number | null | undefined;
  text?: string | null | undefined;
};

export type WaitKind =
  | 'CALLED_PROCESS'
  | 'MESSAGE'
  | 'OTHER'
  | 'PERSON'
  /** Work of a worker, in most cases with an external system. */
  | 'SYSTEM'
  | 'TIME';

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

export type WorkItemFilter = {
  kinds?: Array<WorkItemKind> | null | undefined;
  states?: Array<WorkState> | null | undefined;
};

export type WorkItemKind =
  /** Decision of a person on its way to the engine. */
  | 'DECISION'
  /** Message to an instance. */
  | 'MESSAGE'
  /** Notice to a person outside of the site. */
  | 'NOTIFICATION'
  /** Work of a worker with its report to the engine. */
  | 'REPORT'
  /** Row that the bridge could not process; for operators without a tenant. */
  | 'ROW'
  /** Signal to one place that waited for it. */
  | 'SIGNAL'
  /** Start of a process instance. */
  | 'START';

/** State of accepted work: everything accepted is in exactly one. */
export type WorkState =
  /** Work that is through and counts. */
  | 'DONE'
  /** Work that somebody has to act on: cause, action and who may act are named. */
  | 'NEEDS_ATTENTION'
  /** Work that will not be done, and had no effect. */
  | 'REJECTED'
  /** Work that failed and is tried again by itself. */
  | 'RETRYING'
  /** Work that waits for something that is named, such as an instance that expects it or a suspended instance to be resumed. */
  | 'WAITING';

export type ActivityDetailFragment = { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> };

export type ActivityPageQueryVariables = Exact<{
  id: string;
}>;


export type ActivityPageQuery = { activity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null };

export type NextActivitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type NextActivitiesQuery = { mine: { nodes: Array<{ id: string }> }, open: { nodes: Array<{ id: string }> } };

export type ClaimActivityMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ClaimActivityMutation = { claimActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type UnclaimActivityMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type UnclaimActivityMutation = { unclaimActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type AssignActivityMutationVariables = Exact<{
  id: string;
  version: number;
  assignee?: string | null | undefined;
  note?: string | null | undefined;
}>;


export type AssignActivityMutation = { assignActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type DelegateActivityMutationVariables = Exact<{
  id: string;
  version: number;
  to: string;
  note?: string | null | undefined;
}>;


export type DelegateActivityMutation = { delegateActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type HandBackActivityMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type HandBackActivityMutation = { handBackActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type CompleteActivityMutationVariables = Exact<{
  id: string;
  version: number;
  decision: Record<string, unknown>;
}>;


export type CompleteActivityMutation = { completeActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type ChangeActivityMutationVariables = Exact<{
  id: string;
  version: number;
  changes: ActivityChanges;
  note?: string | null | undefined;
}>;


export type ChangeActivityMutation = { changeActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type CancelActivityMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
}>;


export type CancelActivityMutation = { cancelActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type RetryDecisionMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type RetryDecisionMutation = { retryDecision: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type ReopenActivityMutationVariables = Exact<{
  id: string;
  version: number;
  note?: string | null | undefined;
}>;


export type ReopenActivityMutation = { reopenActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type AddCommentMutationVariables = Exact<{
  activityId: string;
  text: string;
  idempotencyKey: string;
}>;


export type AddCommentMutation = { addComment: { id: string } };

export type AddAttachmentMutationVariables = Exact<{
  activityId: string;
  name: string;
  url: string;
  idempotencyKey: string;
}>;


export type AddAttachmentMutation = { addAttachment: { id: string } };

export type RemoveAttachmentMutationVariables = Exact<{
  id: string;
}>;


export type RemoveAttachmentMutation = { removeAttachment: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type WatchActivityMutationVariables = Exact<{
  id: string;
}>;


export type WatchActivityMutation = { watchActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type UnwatchActivityMutationVariables = Exact<{
  id: string;
}>;


export type UnwatchActivityMutation = { unwatchActivity: { id: string, title: string, description: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, candidateUsers: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, createdBy: string | null, priority: number, dueAt: string | null, followUpAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, suspended: boolean | null, version: number, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null, decision: Record<string, unknown> | null, hasPrivate: boolean, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, may: Array<ActivityAction>, watchers: Array<string>, watching: boolean, viewers: Array<string>, decisionProgress: { state: WorkState, attempts: number, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null } | null, context: Array<{ name: string, label: string, value: unknown, kind: ContextKind, group: string | null }>, deadlines: Array<{ elementId: string, name: string, at: string, interrupting: boolean, kind: DeadlineKind }>, fourEyes: { decided: Array<string>, started: boolean } | null, comments: Array<{ id: string, author: string, at: string, text: string, mentions: Array<string> }>, attachments: Array<{ id: string, name: string, url: string, mediaType: string | null, addedBy: string, addedAt: string }>, draft: { decision: Record<string, unknown>, savedAt: string } | null, related: Array<{ id: string, title: string, status: ActivityStatus, delivery: DecisionDelivery, assignee: string | null, decidedBy: string | null, decisionProgress: { state: WorkState } | null }>, history: Array<{ sequence: string, at: string, actor: string, action: string, note: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type SaveDraftMutationVariables = Exact<{
  activityId: string;
  decision: Record<string, unknown>;
}>;


export type SaveDraftMutation = { saveDraft: string };

export type DiscardDraftMutationVariables = Exact<{
  activityId: string;
}>;


export type DiscardDraftMutation = { discardDraft: boolean };

export type AlertsQueryVariables = Exact<{
  filter?: AlertFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AlertsQuery = { alerts: { nodes: Array<{ id: string, kind: AlertKind, deployment: boolean, state: AlertState, severity: AlertSeverity, sentence: string, value: number, threshold: number, unit: MeasureUnit, operation: string, runbook: string, firstSeenAt: string, resolvedAt: string | null, acknowledgedBy: string | null, acknowledgedAt: string | null, silencedBy: string | null, silencedUntil: string | null, silenceReason: string | null, mayAct: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FiringAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type FiringAlertsQuery = { alerts: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } } };

export type AcknowledgeAlertMutationVariables = Exact<{
  id: string;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { id: string, state: AlertState } };

export type SilenceAlertMutationVariables = Exact<{
  id: string;
  until: string;
  reason: string;
}>;


export type SilenceAlertMutation = { silenceAlert: { id: string, silencedUntil: string | null } };

export type AuditQueryVariables = Exact<{
  filter?: ActivityHistoryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditQuery = { activityHistory: { nodes: Array<{ sequence: string, activityId: string, at: string, actor: string, action: string, note: string | null, activity: { id: string, title: string, businessKey: string | null } | null, changes: Array<{ field: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ActivityRowFragment = { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null };

export type InboxQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  order: ActivityOrder;
  descending: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { activities: { totalCount: number, nodes: Array<{ id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountsQuery = { inboxCounts: { mine: number, forMe: number, unassigned: number, overdue: number, watched: number, delegated: number }, all: { totalCount: number }, mine: { totalCount: number }, claimable: { totalCount: number } };

export type SavedFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedFiltersQuery = { savedFilters: Array<{ id: string, name: string, filter: Record<string, unknown>, order: ActivityOrder, descending: boolean }> };

export type SaveFilterMutationVariables = Exact<{
  name: string;
  filter: SavedFilterInput;
}>;


export type SaveFilterMutation = { saveFilter: { id: string } };

export type DeleteSavedFilterMutationVariables = Exact<{
  id: string;
}>;


export type DeleteSavedFilterMutation = { deleteSavedFilter: boolean };

export type ProcessModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcessModelsQuery = { processDefinitions: Array<{ key: string, name: string, xml: string }> };

export type BulkFormQueryVariables = Exact<{
  id: string;
}>;


export type BulkFormQuery = { activity: { id: string, formSchema: Record<string, unknown> | null, formUi: Record<string, unknown> | null } | null };

export type KnownGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type KnownGroupsQuery = { me: { groups: Array<string> }, people: Array<{ id: string, groups: Array<string> }> };

export type BulkOutcomeFragment = { id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null };

export type ClaimActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
}>;


export type ClaimActivitiesMutation = { claimActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type AssignActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
  assignee?: string | null | undefined;
  note?: string | null | undefined;
}>;


export type AssignActivitiesMutation = { assignActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type CompleteActivitiesMutationVariables = Exact<{
  activities: Array<ActivityAtVersion> | ActivityAtVersion;
  decision: Record<string, unknown>;
}>;


export type CompleteActivitiesMutation = { completeActivities: Array<{ id: string, activity: { id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null } | null, problem: { code: string, message: string, facts: Record<string, unknown> } | null }> };

export type CreateActivityMutationVariables = Exact<{
  input: NewActivity;
  idempotencyKey: string;
}>;


export type CreateActivityMutation = { createActivity: { id: string } };

export type ErrorGroupFieldsFragment = { id: string, state: ErrorGroupState, processDefinitionKey: string, elementId: string | null, elementName: string | null, errorClass: ErrorClass, pattern: string, system: string | null, status: number | null, firstSeen: string, lastSeen: string, occurrences: number, reopened: number, waitingCount: number, retryingCount: number };

export type ErrorGroupsQueryVariables = Exact<{
  filter?: ErrorGroupFilter | null | undefined;
  order?: ErrorGroupOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ErrorGroupsQuery = { errorGroups: { nodes: Array<{ id: string, state: ErrorGroupState, processDefinitionKey: string, elementId: string | null, elementName: string | null, errorClass: ErrorClass, pattern: string, system: string | null, status: number | null, firstSeen: string, lastSeen: string, occurrences: number, reopened: number, waitingCount: number, retryingCount: number, trend: Array<{ at: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ErrorGroupQueryVariables = Exact<{
  id: string;
}>;


export type ErrorGroupQuery = { errorGroup: { stateBy: string | null, stateAt: string | null, reason: string | null, ignoredUntil: string | null, ignoredOccurrences: number | null, businessKeys: Array<string>, runbook: string, operations: Array<SafeOperation>, id: string, state: ErrorGroupState, processDefinitionKey: string, elementId: string | null, elementName: string | null, errorClass: ErrorClass, pattern: string, system: string | null, status: number | null, firstSeen: string, lastSeen: string, occurrences: number, reopened: number, waitingCount: number, retryingCount: number, hours: Array<{ at: string, count: number }>, days: Array<{ at: string, count: number }> } | null };

export type OccurrencesQueryVariables = Exact<{
  id: string;
  open?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OccurrencesQuery = { errorGroup: { id: string, incidents: { nodes: Array<{ id: string, processInstanceId: string, activityId: string | null, businessKey: string | null, processVersion: number | null, message: string, failedAt: string, retriedAt: string | null, endedAt: string | null, ending: IncidentEnding | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type RetryIncidentsMutationVariables = Exact<{
  id: string;
  count: number;
  reason: string;
}>;


export type RetryIncidentsMutation = { retryIncidents: { id: string } };

export type ResolveErrorGroupMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ResolveErrorGroupMutation = { resolveErrorGroup: { id: string, state: ErrorGroupState } };

export type IgnoreErrorGroupMutationVariables = Exact<{
  id: string;
  until?: string | null | undefined;
  occurrences?: number | null | undefined;
  reason: string;
}>;


export type IgnoreErrorGroupMutation = { ignoreErrorGroup: { id: string, state: ErrorGroupState } };

export type ReopenErrorGroupMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReopenErrorGroupMutation = { reopenErrorGroup: { id: string, state: ErrorGroupState } };

export type InstancePageQueryVariables = Exact<{
  id: string;
}>;


export type InstancePageQuery = { processInstance: { id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, suspended: boolean, startedAt: string, endedAt: string | null, outcome: string | null, traceUrl: string | null, variables: Record<string, unknown>, hiddenVariables: Array<string>, unreadWaits: Array<WaitSource>, currentElements: Array<{ elementId: string, name: string | null, type: string, since: string | null, waits: Array<{ kind: ElementWaitKind, since: string | null, until: string | null, elementId: string | null, elementName: string | null, interrupting: boolean | null, activityId: string | null, assignee: string | null, candidateGroups: Array<string>, name: string | null, businessKey: string | null, topic: string | null, served: boolean | null, attempt: number | null, maxAttempts: number | null, problem: string | null, processInstanceId: string | null, elements: Array<string>, done: number | null, total: number | null, system: { name: string, message: string | null } | null, branches: Array<{ name: string, state: JoinBranchState, at: Array<string> }>, alternatives: Array<{ kind: ElementWaitKind, name: string | null, businessKey: string | null, until: string | null }> }> }>, calledBy: { id: string, businessKey: string | null, processDefinitionKey: string } | null, calledInstances: Array<{ id: string, businessKey: string | null, processDefinitionKey: string, status: ProcessInstanceStatus, suspended: boolean, startedAt: string }>, incidents: Array<{ id: string, elementId: string | null, elementName: string | null, message: string, action: string | null, activityId: string | null, retrying: boolean, createdAt: string }>, messages: Array<{ id: string, name: string, state: MessageState, acceptedAt: string, expiresAt: string, nextAttemptAt: string | null, deliveredAt: string | null, problem: string | null }>, activities: Array<{ id: string, title: string, userTaskKey: string | null, processInstanceId: string | null, processDefinitionKey: string | null, businessKey: string | null, candidateGroups: Array<string>, assignee: string | null, owner: string | null, delegation: Delegation, priority: number, dueAt: string | null, status: ActivityStatus, delivery: DecisionDelivery, version: number, bulk: boolean, may: Array<ActivityAction>, decidedBy: string | null, decidedAt: string | null, closedReason: string | null, createdAt: string, decisionProgress: { state: WorkState } | null }> } | null };

export type InstanceModelQueryVariables = Exact<{
  id: string;
}>;


export type InstanceModelQuery = { processInstance: { id: string, processDefinition: { id: string, key: string, name: string, version: number, xml: string } } | null };

export type InstancePassesQueryVariables = Exact<{
  id: string;
}>;


export type InstancePassesQuery = { processInstance: { id: string, elementPasses: Array<{ elementId: string, passed: number, cancelled: number, active: number, tookMs: number | null }> } | null };

export type InstanceEventsQueryVariables = Exact<{
  id: string;
  kinds?: Array<InstanceEventKind> | InstanceEventKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InstanceEventsQuery = { processInstance: { id: string, events: { nodes: Array<{ id: string, kind: InstanceEventKind, at: string, endedAt: string | null, name: string | null, state: string, elementId: string | null, elementType: string | null, actor: string | null, note: string | null, activityId: string | null, calledInstanceId: string | null, operationId: string | null, runId: string | null, attempts: number | null, steps: Array<string>, system: string | null, status: number | null, attempt: number | null, changes: Array<{ field: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type VariableChangesQueryVariables = Exact<{
  id: string;
  name: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VariableChangesQuery = { processInstance: { id: string, variableChanges: { nodes: Array<{ id: string, at: string, source: VariableChangeSource, elementId: string | null, elementName: string | null, actor: string | null, activityId: string | null, messageName: string | null, operationId: string | null, before: { value: unknown, omitted: ValueOmission | null } | null, after: { value: unknown, omitted: ValueOmission | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CancelProcessMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelProcessMutation = { cancelProcess: { id: string, status: ProcessInstanceStatus, outcome: string | null } };

export type CorrelateMessageMutationVariables = Exact<{
  messageName: string;
  businessKey: string;
  variables?: Record<string, unknown> | null | undefined;
}>;


export type CorrelateMessageMutation = { correlateMessage: { id: string, status: ProcessInstanceStatus } | null };

export type RetryIncidentMutationVariables = Exact<{
  processInstanceId: string;
  incidentId: string;
}>;


export type RetryIncidentMutation = { retryIncident: { id: string, status: ProcessInstanceStatus } };

export type InstancesQueryVariables = Exact<{
  filter?: ProcessInstanceFilter | null | undefined;
  order?: ProcessInstanceOrder | null | undefined;
  descending?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InstancesQuery = { processInstances: { totalCount: number, nodes: Array<{ id: string, processDefinitionKey: string, businessKey: string | null, status: ProcessInstanceStatus, suspended: boolean, startedAt: string, endedAt: string | null, outcome: string | null, version: number, problem: string | null, currentElements: Array<{ elementId: string, name: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DefinitionNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type DefinitionNamesQuery = { processDefinitions: Array<{ key: string, name: string }> };

export type SavedInstanceFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedInstanceFiltersQuery = { savedInstanceFilters: Array<{ id: string, name: string, filter: Record<string, unknown>, order: ProcessInstanceOrder, descending: boolean, columns: Array<string> }> };

export type SaveInstanceFilterMutationVariables = Exact<{
  name: string;
  filter: SavedInstanceFilterInput;
}>;


export type SaveInstanceFilterMutation = { saveInstanceFilter: { id: string } };

export type OperationFactsFragment = { id: string, kind: OperationKind, status: OperationStatus, reason: string | null, createdBy: string, createdAt: string, expiresAt: string, startedBy: string | null, startedAt: string | null, endedAt: string | null, problem: string | null, total: number, pending: number, done: number, resolved: number, failed: number, skipped: number };

export type OperationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OperationsQuery = { operations: { nodes: Array<{ id: string, kind: OperationKind, status: OperationStatus, reason: string | null, createdBy: string, createdAt: string, expiresAt: string, startedBy: string | null, startedAt: string | null, endedAt: string | null, problem: string | null, total: number, pending: number, done: number, resolved: number, failed: number, skipped: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OperationPageQueryVariables = Exact<{
  id: string;
}>;


export type OperationPageQuery = { operation: { id: string, kind: OperationKind, status: OperationStatus, reason: string | null, createdBy: string, createdAt: string, expiresAt: string, startedBy: string | null, startedAt: string | null, endedAt: string | null, problem: string | null, total: number, pending: number, done: number, resolved: number, failed: number, skipped: number } | null };

export type OperationItemsQueryVariables = Exact<{
  id: string;
  status?: OperationItemStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OperationItemsQuery = { operation: { id: string, items: { nodes: Array<{ position: number, processInstanceId: string, businessKey: string | null, elementId: string | null, message: string | null, status: OperationItemStatus, problem: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OperateInstanceQueryVariables = Exact<{
  id: string;
}>;


export type OperateInstanceQuery = { processInstance: { id: string, variables: Record<string, unknown>, hiddenVariables: Array<string>, processDefinition: { id: string, startSchema: Record<string, unknown> | null }, incidents: Array<{ id: string, elementId: string | null, elementName: string | null, outcomes: Array<{ errorCode: string | null, schema: Record<string, unknown> }> }> } | null };

export type PlanOperationMutationVariables = Exact<{
  input: OperationInput;
}>;


export type PlanOperationMutation = { planOperation: { id: string } };

export type StartOperationMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type StartOperationMutation = { startOperation: { id: string, kind: OperationKind, status: OperationStatus, reason: string | null, createdBy: string, createdAt: string, expiresAt: string, startedBy: string | null, startedAt: string | null, endedAt: string | null, problem: string | null, total: number, pending: number, done: number, resolved: number, failed: number, skipped: number } };

export type PauseOperationMutationVariables = Exact<{
  id: string;
}>;


export type PauseOperationMutation = { pauseOperation: { id: string, kind: OperationKind, status: OperationStatus, reason: string | null, createdBy: string, createdAt: string, expiresAt: string, startedBy: string | null, startedAt: string | null, endedAt: string | null, problem: string | null, total: number, pending: number, done: number, resolved: number, failed: number, skipped: number } };

export type ResumeOperationMutationVariables = Exact<{
  id: string;
}>;


export type ResumeOperationMutation = { resumeOperation: { id: string, kind: OperationKind, status: OperationStatus, reason: string | null, createdBy: string, createdAt: string, expiresAt: string, startedBy: string | null, startedAt: string | null, endedAt: string | null, problem: string | null, total: number, pending: number, done: number, resolved: number, failed: number, skipped: number } };

export type AbortOperationMutationVariables = Exact<{
  id: string;
}>;


export type AbortOperationMutation = { abortOperation: { id: string, kind: OperationKind, status: OperationStatus, reason: string | null, createdBy: string, createdAt: string, expiresAt: string, startedBy: string | null, startedAt: string | null, endedAt: string | null, problem: string | null, total: number, pending: number, done: number, resolved: number, failed: number, skipped: number } };

export type UnmappedElementsQueryVariables = Exact<{
  key: string;
  toVersion: number;
  processInstanceIds?: Array<string> | string | null | undefined;
}>;


export type UnmappedElementsQuery = { unmappedElements: Array<{ elementId: string, name: string | null, type: string, instances: number, candidates: Array<{ elementId: string, name: string | null }> }> };

export type OverviewQueryVariables = Exact<{
  hours: number;
}>;


export type OverviewQuery = { processOverview: { versions: Array<{ processDefinitionKey: string, version: number, running: number, failed: number, completed: number, cancelled: number, medianMs: number | null, p95Ms: number | null }>, waits: Array<{ kind: WaitKind, count: number }>, hours: Array<{ at: string, started: number, ended: number }> } };

export type OverviewHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewHealthQuery = { health: { ok: boolean, parts: Array<{ name: string, ok: boolean, message: string, tookMs: number }>, work: Array<{ name: string, unit: MeasureUnit, value: number | null, limit: number | null, problem: string | null }>, systems: Array<{ system: string, name: string, state: CircuitState, retryAt: string | null }> }, errorGroups: { nodes: Array<{ id: string, processDefinitionKey: string, elementName: string | null, pattern: string, waitingCount: number }> } };

export type PaletteQueryVariables = Exact<{
  text: string;
  first: number;
  withProblems: boolean;
}>;


export type PaletteQuery = { processInstances: { nodes: Array<{ id: string, businessKey: string | null, processDefinitionKey: string, status: ProcessInstanceStatus, suspended: boolean }>, pageInfo: { hasNextPage: boolean } }, activities: { nodes: Array<{ id: string, title: string, processDefinitionKey: string | null, businessKey: string | null, status: ActivityStatus, delivery: DecisionDelivery, decisionProgress: { state: WorkState } | null }>, pageInfo: { hasNextPage: boolean } }, errorGroups?: { nodes: Array<{ id: string, processDefinitionKey: string, elementId: string | null, elementName: string | null, pattern: string }>, pageInfo: { hasNextPage: boolean } } };

export type FindPeopleQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type FindPeopleQuery = { people: Array<{ id: string, name: string, groups: Array<string> }> };

export type PeopleByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type PeopleByIdsQuery = { people: Array<{ id: string, name: string }> };

export type VersionStatisticsQueryVariables = Exact<{
  key: string;
  version: number;
}>;


export type VersionStatisticsQuery = { versionStatistics: { sampled: number, processDefinition: { id: string, name: string, version: number, xml: string }, elements: Array<{ elementId: string, name: string | null, type: string, tokens: number, failed: number, passes: number, medianMs: number | null, p95Ms: number | null }> } | null };

export type ServiceLevelsQueryVariables = Exact<{
  key: string;
}>;


export type ServiceLevelsQuery = { serviceLevels: Array<{ version: number, completed: number, onTime: number, late: number, attainment: number | null, target: { share: number, withinMs: number } | null }> };

export type PreferencesFragment = { email: boolean, webhook: boolean, digest: DigestRhythm, muted: Array<NotificationKind>, language: string, zone: string, emailAddress: string | null };

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { notificationPreferences: { email: boolean, webhook: boolean, digest: DigestRhythm, muted: Array<NotificationKind>, language: string, zone: string, emailAddress: string | null } };

export type SetNotificationPreferencesMutationVariables = Exact<{
  preferences: NotificationPreferencesInput;
}>;


export type SetNotificationPreferencesMutation = { setNotificationPreferences: { email: boolean, webhook: boolean, digest: DigestRhythm, muted: Array<NotificationKind>, language: string, zone: string, emailAddress: string | null } };

export type SignedInQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInQuery = { me: { id: string, name: string, roles: Array<string> } };

export type StartFormsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartFormsQuery = { processDefinitions: Array<{ id: string, key: string, name: string, version: number, suspended: boolean, startSchema: Record<string, unknown> | null }> };

export type StartAnswerFragment = { intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstance: { id: string } | null };

export type StartProcessMutationVariables = Exact<{
  key: string;
  businessKey: string;
  variables: Record<string, unknown>;
  idempotencyKey: string;
}>;


export type StartProcessMutation = { startProcess: { intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstance: { id: string } | null } };

export type WorkItemsQueryVariables = Exact<{
  filter?: WorkItemFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WorkItemsQuery = { workItems: { unread: Array<WorkItemKind>, nodes: Array<{ kind: WorkItemKind, id: string, acceptedAt: string, subject: string, businessKey: string | null, processInstanceId: string | null, activityId: string | null, state: WorkState, waitsFor: string | null, since: string | null, attempts: number | null, maxAttempts: number | null, nextAt: string | null, cause: string | null, problem: string | null, action: string | null, allowedTo: Array<string> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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
export const ActivityDetailFragmentDoc = new TypedDocumentString(`
    fragment ActivityDetail on Activity {
  id
  title
  description
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  candidateUsers
  assignee
  owner
  delegation
  createdBy
  priority
  dueAt
  followUpAt
  status
  delivery
  decisionProgress {
    state
    attempts
    maxAttempts
    nextAt
    cause
    problem
    action
  }
  suspended
  version
  formSchema
  formUi
  context {
    name
    label
    value
    kind
    group
  }
  decision
  hasPrivate
  decidedBy
  decidedAt
  closedReason
  createdAt
  deadlines {
    elementId
    name
    at
    interrupting
    kind
  }
  may
  fourEyes {
    decided
    started
  }
  comments {
    id
    author
    at
    text
    mentions
  }
  attachments {
    id
    name
    url
    mediaType
    addedBy
    addedAt
  }
  watchers
  watching
  viewers
  draft {
    decision
    savedAt
  }
  related {
    id
    title
    status
    delivery
    decisionProgress {
      state
    }
    assignee
    decidedBy
  }
  history {
    sequence
    at
    actor
    action
    changes {
      field
      before
      after
    }
    note
  }
}
    `, {"fragmentName":"ActivityDetail"}) as unknown as TypedDocumentString<ActivityDetailFragment, unknown>;
export const ActivityRowFragmentDoc = new TypedDocumentString(`
    fragment ActivityRow on Activity {
  id
  title
  userTaskKey
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  owner
  delegation
  priority
  dueAt
  status
  delivery
  decisionProgress {
    state
  }
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}
    `, {"fragmentName":"ActivityRow"}) as unknown as TypedDocumentString<ActivityRowFragment, unknown>;
export const BulkOutcomeFragmentDoc = new TypedDocumentString(`
    fragment BulkOutcome on BulkResult {
  id
  activity {
    ...ActivityRow
  }
  problem {
    code
    message
    facts
  }
}
    fragment ActivityRow on Activity {
  id
  title
  userTaskKey
  processInstanceId
  processDefinitionKey
  businessKey
  candidateGroups
  assignee
  owner
  delegation
  priority
  dueAt
  status
  delivery
  decisionProgress {
    state
  }
  version
  bulk
  may
  decidedBy
  decidedAt
  closedReason
  createdAt
}`, {"fragmentName":"BulkOutcome"}) as unknown as TypedDocumentString<BulkOutcomeFragment, unknown>;
export const ErrorGroupFieldsFragmentDoc = new TypedDocumentString(`
    fragment ErrorGroupFields on ErrorGroup {
  id
  state
  processDefinitionKey
  elementId
  elementName
  errorClass
  pattern
  system
  status
  firstSeen
  lastSeen
  occurrences
  reopened
  waitingCount
  retryingCount
}
    `, {"fragmentName":"ErrorGroupFields"}) as unknown as TypedDocumentString<ErrorGroupFieldsFragment, unknown>;
export const OperationFactsFragmentDoc = new TypedDocumentString(`
    fragment OperationFacts on Operation {
  id
  kind
  status
  reason
  createdBy
  createdAt
  expiresAt
  startedBy
  startedAt
  endedAt
  problem
  total
  pending
  done
  resolved
  failed
  skipped
}
    `, {"fragmentName":"OperationFacts"}) as unknown as TypedDocumentString<OperationFactsFragment, unknown>;
export const PreferencesFragmentDoc = new TypedDocumentString(`
    fragment Preferences on NotificationPreferences {
  email
  webhook
  digest
  muted
  language
  zone
  emailAddress
}
    `, {"fragmentName":"Preferences"}) as unknown as TypedDocumentString<PreferencesFragment, unknown>;
export const StartAnswerFragmentDoc = new TypedDocumentString(`
    fragment StartAnswer on StartedProcess {
  intentId
  status
  message
  businessKey
  processDefinitionKey
  processInstance {
    id
  }
}
    `, {"fragmentName":"StartAnswer"}) as unknown as TypedDocumentString<StartAnswerFragment, unknown>;
export const ActivityPageDocument = {"__meta__":{"operationName":"ActivityPage","documentId":"sha256:cb452fd2f5da71595755678c1fa53ed44aec9475b603ce0009dd7c60ecee6c76"}} as unknown as TypedDocumentString<ActivityPageQuery, ActivityPageQueryVariables>;
export const NextActivitiesDocument = {"__meta__":{"operationName":"NextActivities","documentId":"sha256:32cdc270458f8d8d241039a7ff2d099ccb3e69ea0a30ea5ae95abbcf823074b0"}} as unknown as TypedDocumentString<NextActivitiesQuery, NextActivitiesQueryVariables>;
export const ClaimActivityDocument = {"__meta__":{"operationName":"ClaimActivity","documentId":"sha256:37bfb3715b7749ee1ffd0107ed56ce02577df20f165b2d297abb4dcf3c84a74c"}} as unknown as TypedDocumentString<ClaimActivityMutation, ClaimActivityMutationVariables>;
export const UnclaimActivityDocument = {"__meta__":{"operationName":"UnclaimActivity","documentId":"sha256:28d3e3f02d58db8277ba5dccd4127110a23b732bc1ec1afebb773f120be69da7"}} as unknown as TypedDocumentString<UnclaimActivityMutation, UnclaimActivityMutationVariables>;
export const AssignActivityDocument = {"__meta__":{"operationName":"AssignActivity","documentId":"sha256:bd6feff0a21715335a0f1983da0225afa2fd72537992dd451abd7efc5d03179b"}} as unknown as TypedDocumentString<AssignActivityMutation, AssignActivityMutationVariables>;
export const DelegateActivityDocument = {"__meta__":{"operationName":"DelegateActivity","documentId":"sha256:99036cb5a26204b58b791aa8a75dbbd7a3d945a4159dd5b8530416dfc85ab3f8"}} as unknown as TypedDocumentString<DelegateActivityMutation, DelegateActivityMutationVariables>;
export const HandBackActivityDocument = {"__meta__":{"operationName":"HandBackActivity","documentId":"sha256:b572ef7780059b53942ae00f55d1264a774810d54e9b2325e309c9b91dd3a497"}} as unknown as TypedDocumentString<HandBackActivityMutation, HandBackActivityMutationVariables>;
export const CompleteActivityDocument = {"__meta__":{"operationName":"CompleteActivity","documentId":"sha256:c352d0b14433a9020343ba906542fab7bf85eb4062f4d6fe5f5d247f43cd1fdd"}} as unknown as TypedDocumentString<CompleteActivityMutation, CompleteActivityMutationVariables>;
export const ChangeActivityDocument = {"__meta__":{"operationName":"ChangeActivity","documentId":"sha256:189bb6833a814f81acf3fed9f0cc743bde16aaa5cf0006f37d6f509a94e316a4"}} as unknown as TypedDocumentString<ChangeActivityMutation, ChangeActivityMutationVariables>;
export const CancelActivityDocument = {"__meta__":{"operationName":"CancelActivity","documentId":"sha256:119d313c125f3e8c26b7030dca3f9653494f8d84e1663590f9bedbe4d19da1bf"}} as unknown as TypedDocumentString<CancelActivityMutation, CancelActivityMutationVariables>;
export const RetryDecisionDocument = {"__meta__":{"operationName":"RetryDecision","documentId":"sha256:2a7847d822109b95fe9b556ee4236611d8e011159c5a029d1b79b5abf1d7d3e3"}} as unknown as TypedDocumentString<RetryDecisionMutation, RetryDecisionMutationVariables>;
export const ReopenActivityDocument = {"__meta__":{"operationName":"ReopenActivity","documentId":"sha256:c638803541bb8d7e333badbfd95598b3f28e11caa038ec7e6ccb84b935a076fa"}} as unknown as TypedDocumentString<ReopenActivityMutation, ReopenActivityMutationVariables>;
export const AddCommentDocument = {"__meta__":{"operationName":"AddComment","documentId":"sha256:00a4d6a02aab778e075b7f5871a4f2dc39191680e23bfdda24b0bffed107b405"}} as unknown as TypedDocumentString<AddCommentMutation, AddCommentMutationVariables>;
export const AddAttachmentDocument = {"__meta__":{"operationName":"AddAttachment","documentId":"sha256:275d734706b5dfdcde32fefc21bea69f1bba3c87de8c75bcc6722877dea77c53"}} as unknown as TypedDocumentString<AddAttachmentMutation, AddAttachmentMutationVariables>;
export const RemoveAttachmentDocument = {"__meta__":{"operationName":"RemoveAttachment","documentId":"sha256:961ce90a2caa5d76b7b914206cd03bf62c0cda5e673347ac44351f61a20a1d45"}} as unknown as TypedDocumentString<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>;
export const WatchActivityDocument = {"__meta__":{"operationName":"WatchActivity","documentId":"sha256:961f67cdb7da10e151dd1aba30e2533d933285e0a98b6cd46de10fa9adf05d4b"}} as unknown as TypedDocumentString<WatchActivityMutation, WatchActivityMutationVariables>;
export const UnwatchActivityDocument = {"__meta__":{"operationName":"UnwatchActivity","documentId":"sha256:90eadd47dbab1043bda0eec9e058ee2314f2483d5fa26906a68f6593a0b4ae47"}} as unknown as TypedDocumentString<UnwatchActivityMutation, UnwatchActivityMutationVariables>;
export const SaveDraftDocument = {"__meta__":{"operationName":"SaveDraft","documentId":"sha256:bf8a0051f1138b6e7a1b7322a6cdd0f9721eeee55a1364383796bade649c271c"}} as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const DiscardDraftDocument = {"__meta__":{"operationName":"DiscardDraft","documentId":"sha256:7821b02e7870e09d476ca11a8a14be74e5700e888c2bc722e28ddbab8708b100"}} as unknown as TypedDocumentString<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const AlertsDocument = {"__meta__":{"operationName":"Alerts","documentId":"sha256:b7f0d38806a3fdd6914ff37f28beb0970a938701eb1481a9eef88a93148b45da"}} as unknown as TypedDocumentString<AlertsQuery, AlertsQueryVariables>;
export const FiringAlertsDocument = {"__meta__":{"operationName":"FiringAlerts","documentId":"sha256:1602dee0082d04824bb4bb5db8ca0b1fbbe9c7a28bcdfe632d6fda6fdb420c90"}} as unknown as TypedDocumentString<FiringAlertsQuery, FiringAlertsQueryVariables>;
export const AcknowledgeAlertDocument = {"__meta__":{"operationName":"AcknowledgeAlert","documentId":"sha256:2ffc8e38d0c070d65b4821b19a73e939b7abd0b02556817977f61c7626ac12d0"}} as unknown as TypedDocumentString<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const SilenceAlertDocument = {"__meta__":{"operationName":"SilenceAlert","documentId":"sha256:d60cccbf213b4f98c4e56c2a421a8e67b9dd45bb475c3c00af21884aaa8e6b06"}} as unknown as TypedDocumentString<SilenceAlertMutation, SilenceAlertMutationVariables>;
export const AuditDocument = {"__meta__":{"operationName":"Audit","documentId":"sha256:fb2a7cc43837ac89ef2a8e97119edfc812f7b5aeb70c2513d6dceac4b14fcd10"}} as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
export const InboxDocument = {"__meta__":{"operationName":"Inbox","documentId":"sha256:75697ff94ace4aa5d7c6f11e3e5e88a71e2e815d807038d30658a420aeb42d6c"}} as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxCountsDocument = {"__meta__":{"operationName":"InboxCounts","documentId":"sha256:b2fb8f5e47ccbd33b8af375ee99b3e39bf88c7236d08b7a6bac1cde5570f83a3"}} as unknown as TypedDocumentString<InboxCountsQuery, InboxCountsQueryVariables>;
export const SavedFiltersDocument = {"__meta__":{"operationName":"SavedFilters","documentId":"sha256:a0527f5633dfb0a8c29e7946f4e03412ea1f8f99a0bc73e686431f11dbf6e9ed"}} as unknown as TypedDocumentString<SavedFiltersQuery, SavedFiltersQueryVariables>;
export const SaveFilterDocument = {"__meta__":{"operationName":"SaveFilter","documentId":"sha256:185fe892519599ec97ca0a2d2b6c56b5c6d4b2f6470ccc5212eb75eff47e493a"}} as unknown as TypedDocumentString<SaveFilterMutation, SaveFilterMutationVariables>;
export const DeleteSavedFilterDocument = {"__meta__":{"operationName":"DeleteSavedFilter","documentId":"sha256:bdc7dc949ef0af3893d1c82e5f9c70dbada0de8a11735a104fe3e2f1d502cc08"}} as unknown as TypedDocumentString<DeleteSavedFilterMutation, DeleteSavedFilterMutationVariables>;
export const ProcessModelsDocument = {"__meta__":{"operationName":"ProcessModels","documentId":"sha256:b487308ad1838377d4f85347e3be29c924b26c8707a96323e187feb2d92e9948"}} as unknown as TypedDocumentString<ProcessModelsQuery, ProcessModelsQueryVariables>;
export const BulkFormDocument = {"__meta__":{"operationName":"BulkForm","documentId":"sha256:7d0ce0b3b19332adb9a47b589b14a0715aa9020be223471105a628143baad387"}} as unknown as TypedDocumentString<BulkFormQuery, BulkFormQueryVariables>;
export const KnownGroupsDocument = {"__meta__":{"operationName":"KnownGroups","documentId":"sha256:1cfc02cfc1ac86fa3d0172a4113bd3997fabdf2dfb93ac7e285c851e2301d9f2"}} as unknown as TypedDocumentString<KnownGroupsQuery, KnownGroupsQueryVariables>;
export const ClaimActivitiesDocument = {"__meta__":{"operationName":"ClaimActivities","documentId":"sha256:a41a45efb1f4eeece9e2414b622a178ec91d80ef27c12247275b6efeaf06b98d"}} as unknown as TypedDocumentString<ClaimActivitiesMutation, ClaimActivitiesMutationVariables>;
export const AssignActivitiesDocument = {"__meta__":{"operationName":"AssignActivities","documentId":"sha256:e155d6b5680f41fe740f9515496d807150faf22510d2e9c242080d9034a54cfc"}} as unknown as TypedDocumentString<AssignActivitiesMutation, AssignActivitiesMutationVariables>;
export const CompleteActivitiesDocument = {"__meta__":{"operationName":"CompleteActivities","documentId":"sha256:d32745ba281947560025ff76639bfa6448146ebc44e55391dfb66560def5f62f"}} as unknown as TypedDocumentString<CompleteActivitiesMutation, CompleteActivitiesMutationVariables>;
export const CreateActivityDocument = {"__meta__":{"operationName":"CreateActivity","documentId":"sha256:4241f3906d860fb17a4f8f387d990a350ff957b2dd9d7ac07e386d95e1b03f3f"}} as unknown as TypedDocumentString<CreateActivityMutation, CreateActivityMutationVariables>;
export const ErrorGroupsDocument = {"__meta__":{"operationName":"ErrorGroups","documentId":"sha256:82ba708e85c333b1349f329bef7d5b24a6991a992d63765344e81feea4f79df0"}} as unknown as TypedDocumentString<ErrorGroupsQuery, ErrorGroupsQueryVariables>;
export const ErrorGroupDocument = {"__meta__":{"operationName":"ErrorGroup","documentId":"sha256:7bfa6af4975ba50c40a7c599cf93b35a5402c2380f1dbfdb7e61e7877a48fe55"}} as unknown as TypedDocumentString<ErrorGroupQuery, ErrorGroupQueryVariables>;
export const OccurrencesDocument = {"__meta__":{"operationName":"Occurrences","documentId":"sha256:4920675dd45bf415be51f4188dc2274181b63a2710f623e1b7670a157116a3b4"}} as unknown as TypedDocumentString<OccurrencesQuery, OccurrencesQueryVariables>;
export const RetryIncidentsDocument = {"__meta__":{"operationName":"RetryIncidents","documentId":"sha256:8138740d5cb1c1eb73485ce74d044120c1222558f0a95a3805159e715de18118"}} as unknown as TypedDocumentString<RetryIncidentsMutation, RetryIncidentsMutationVariables>;
export const ResolveErrorGroupDocument = {"__meta__":{"operationName":"ResolveErrorGroup","documentId":"sha256:1c903303ef47099a705e5d516608930e5ece879e9e04ab004748d7764d7a68b1"}} as unknown as TypedDocumentString<ResolveErrorGroupMutation, ResolveErrorGroupMutationVariables>;
export const IgnoreErrorGroupDocument = {"__meta__":{"operationName":"IgnoreErrorGroup","documentId":"sha256:ce0704bd5dc48d6aa8c2a89f3bd24578103ed0ce1be63a0e5b18f70865ae7eb5"}} as unknown as TypedDocumentString<IgnoreErrorGroupMutation, IgnoreErrorGroupMutationVariables>;
export const ReopenErrorGroupDocument = {"__meta__":{"operationName":"ReopenErrorGroup","documentId":"sha256:c84cb030202086bc3dd8fed37e7e24fda23ac3ef6701ad3cc016793a45ba86c5"}} as unknown as TypedDocumentString<ReopenErrorGroupMutation, ReopenErrorGroupMutationVariables>;
export const InstancePageDocument = {"__meta__":{"operationName":"InstancePage","documentId":"sha256:20916dcaa8f50df2375ffe4a0db644c1958d65989d7dbe30e10c7e6f00f4d4b4"}} as unknown as TypedDocumentString<InstancePageQuery, InstancePageQueryVariables>;
export const InstanceModelDocument = {"__meta__":{"operationName":"InstanceModel","documentId":"sha256:3897c8656be8c0873ca098b86d9a26d7d2945f6d72fecae87e550ada626246cf"}} as unknown as TypedDocumentString<InstanceModelQuery, InstanceModelQueryVariables>;
export const InstancePassesDocument = {"__meta__":{"operationName":"InstancePasses","documentId":"sha256:600799a74ce22465bf60a657aac6307769b7e71aceba1a4e075f8214589ad98a"}} as unknown as TypedDocumentString<InstancePassesQuery, InstancePassesQueryVariables>;
export const InstanceEventsDocument = {"__meta__":{"operationName":"InstanceEvents","documentId":"sha256:417aa51db91be93a38010235d5fb7f0e2ed3ada6a55c88ca4e8c7cafe99ce18c"}} as unknown as TypedDocumentString<InstanceEventsQuery, InstanceEventsQueryVariables>;
export const VariableChangesDocument = {"__meta__":{"operationName":"VariableChanges","documentId":"sha256:a5debcd94b160db53233f03ae8d5f6c100424ee55aa5ec8ce4f8c06cab57adec"}} as unknown as TypedDocumentString<VariableChangesQuery, VariableChangesQueryVariables>;
export const CancelProcessDocument = {"__meta__":{"operationName":"CancelProcess","documentId":"sha256:ed6b7c3c07de6c529960d66bd6b255446d6d6728502272972f75f4f1d498ca8c"}} as unknown as TypedDocumentString<CancelProcessMutation, CancelProcessMutationVariables>;
export const CorrelateMessageDocument = {"__meta__":{"operationName":"CorrelateMessage","documentId":"sha256:33d1ae7f951c22d442ee4175131ebbed2ffdc44cedc3ad40bc7a4ac5a537198f"}} as unknown as TypedDocumentString<CorrelateMessageMutation, CorrelateMessageMutationVariables>;
export const RetryIncidentDocument = {"__meta__":{"operationName":"RetryIncident","documentId":"sha256:71d59dfec239453c7ff56508e4257e4f70a618d034998960f0a3ed88eaf02a65"}} as unknown as TypedDocumentString<RetryIncidentMutation, RetryIncidentMutationVariables>;
export const InstancesDocument = {"__meta__":{"operationName":"Instances","documentId":"sha256:1412a38d46f19a1aa7425da014450022ebd5eaf31e5bf6e54c499dfe9aa4e854"}} as unknown as TypedDocumentString<InstancesQuery, InstancesQueryVariables>;
export const DefinitionNamesDocument = {"__meta__":{"operationName":"DefinitionNames","documentId":"sha256:00b2d8c5cb42c32b8cc2434e94c6dc4eb1cdcd741c837f2a2538425e5bc1a18c"}} as unknown as TypedDocumentString<DefinitionNamesQuery, DefinitionNamesQueryVariables>;
export const SavedInstanceFiltersDocument = {"__meta__":{"operationName":"SavedInstanceFilters","documentId":"sha256:e7029ab0b6c623432267d048ae8b5d310307314b56c73918bbb202e55c491a18"}} as unknown as TypedDocumentString<SavedInstanceFiltersQuery, SavedInstanceFiltersQueryVariables>;
export const SaveInstanceFilterDocument = {"__meta__":{"operationName":"SaveInstanceFilter","documentId":"sha256:630b4d9ad4246b86e9ba9415360be7eccef91a52c0a8b34cfbe05c82720127a9"}} as unknown as TypedDocumentString<SaveInstanceFilterMutation, SaveInstanceFilterMutationVariables>;
export const OperationsDocument = {"__meta__":{"operationName":"Operations","documentId":"sha256:8928cb37ce7cc66fedbc1a0aa34610c4ed82b81f788f7c8f503e3992c379782f"}} as unknown as TypedDocumentString<OperationsQuery, OperationsQueryVariables>;
export const OperationPageDocument = {"__meta__":{"operationName":"OperationPage","documentId":"sha256:827743ae0c43492266eb50adc59530f6bf3fa18142b0edef7ccc30d66daacbc8"}} as unknown as TypedDocumentString<OperationPageQuery, OperationPageQueryVariables>;
export const OperationItemsDocument = {"__meta__":{"operationName":"OperationItems","documentId":"sha256:caaff6fcbe84d95089110d582eb85a0e490534afb18e596da2f2f4a7229514f8"}} as unknown as TypedDocumentString<OperationItemsQuery, OperationItemsQueryVariables>;
export const OperateInstanceDocument = {"__meta__":{"operationName":"OperateInstance","documentId":"sha256:65140464ae11aad6fc9ab96dbc7e29e800095ee1299f04a9322a57521928b397"}} as unknown as TypedDocumentString<OperateInstanceQuery, OperateInstanceQueryVariables>;
export const PlanOperationDocument = {"__meta__":{"operationName":"PlanOperation","documentId":"sha256:15f872d5e57d24e1389cca5052ad41e7c60236599d3009092d36f9182c1ad53a"}} as unknown as TypedDocumentString<PlanOperationMutation, PlanOperationMutationVariables>;
export const StartOperationDocument = {"__meta__":{"operationName":"StartOperation","documentId":"sha256:9bad55f89a71ab918a1a12309b8ebe6cb9a3f516b76fc37a3d4f14ef4460733d"}} as unknown as TypedDocumentString<StartOperationMutation, StartOperationMutationVariables>;
export const PauseOperationDocument = {"__meta__":{"operationName":"PauseOperation","documentId":"sha256:cc7cc6af766e8677da1e1543584e82c8bf871c99e6029ea53ad122f7512d7db5"}} as unknown as TypedDocumentString<PauseOperationMutation, PauseOperationMutationVariables>;
export const ResumeOperationDocument = {"__meta__":{"operationName":"ResumeOperation","documentId":"sha256:2377c84c57f0ed2c48a46b50d99540a2815f847662548a4a13598353c5daae82"}} as unknown as TypedDocumentString<ResumeOperationMutation, ResumeOperationMutationVariables>;
export const AbortOperationDocument = {"__meta__":{"operationName":"AbortOperation","documentId":"sha256:f88c516e54eb46b68a813382db5ba3047d5d7a684f28a384992564a0f8b4dfe9"}} as unknown as TypedDocumentString<AbortOperationMutation, AbortOperationMutationVariables>;
export const UnmappedElementsDocument = {"__meta__":{"operationName":"UnmappedElements","documentId":"sha256:31ce83175432a5205a7f7b31a64c2710ba1583b5ff1bb284ca8056242ff1c82f"}} as unknown as TypedDocumentString<UnmappedElementsQuery, UnmappedElementsQueryVariables>;
export const OverviewDocument = {"__meta__":{"operationName":"Overview","documentId":"sha256:d4fe056f4d3ae3012534dce0cbd67d44b1ef6d456df43d8e5484596484e1f884"}} as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const OverviewHealthDocument = {"__meta__":{"operationName":"OverviewHealth","documentId":"sha256:1a96d6650d9ca5d756aa1319f103d27bea4f5df77289796caddb46cb1f512ec7"}} as unknown as TypedDocumentString<OverviewHealthQuery, OverviewHealthQueryVariables>;
export const PaletteDocument = {"__meta__":{"operationName":"Palette","documentId":"sha256:90286fa39f58803d5989bbe6086ce2554b755c7bc02750e6cfb2242c80c1c77a"}} as unknown as TypedDocumentString<PaletteQuery, PaletteQueryVariables>;
export const FindPeopleDocument = {"__meta__":{"operationName":"FindPeople","documentId":"sha256:fc2da0cba83d6041782b8a944548357a45455670a6e25526efb1d01826c87c1f"}} as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
export const PeopleByIdsDocument = {"__meta__":{"operationName":"PeopleByIds","documentId":"sha256:2814f3afe1dd4052a9f665f7f46038b8cd00f6543d6a445ae30cde48e5d8cf1f"}} as unknown as TypedDocumentString<PeopleByIdsQuery, PeopleByIdsQueryVariables>;
export const VersionStatisticsDocument = {"__meta__":{"operationName":"VersionStatistics","documentId":"sha256:a51505aeb7d0437f2c487331c7a9784195e5ad26850961c518c5e26ce9b58b34"}} as unknown as TypedDocumentString<VersionStatisticsQuery, VersionStatisticsQueryVariables>;
export const ServiceLevelsDocument = {"__meta__":{"operationName":"ServiceLevels","documentId":"sha256:5cb7ca1cd0ff54ac69245ca349a32fde58c5f9dd3faed402ae7bbf5d88e84a79"}} as unknown as TypedDocumentString<ServiceLevelsQuery, ServiceLevelsQueryVariables>;
export const NotificationPreferencesDocument = {"__meta__":{"operationName":"NotificationPreferences","documentId":"sha256:0357a94507cb1275926d53f02848747e61eb02b9f3274fee51a2df0fa8804840"}} as unknown as TypedDocumentString<NotificationPreferencesQuery, NotificationPreferencesQueryVariables>;
export const SetNotificationPreferencesDocument = {"__meta__":{"operationName":"SetNotificationPreferences","documentId":"sha256:a8c27ba3a34cd0f608ece973401a188605fb7d8fbb723a0f32a9847069b49331"}} as unknown as TypedDocumentString<SetNotificationPreferencesMutation, SetNotificationPreferencesMutationVariables>;
export const SignedInDocument = {"__meta__":{"operationName":"SignedIn","documentId":"sha256:575f8103d388ab9b61148f220f3e5007175b40bf86ca7b640748b460a2f11ed2"}} as unknown as TypedDocumentString<SignedInQuery, SignedInQueryVariables>;
export const StartFormsDocument = {"__meta__":{"operationName":"StartForms","documentId":"sha256:87d48b0878b58941f8a04908a46e9b20e73c5ef150c96da1f0bb9503e76c8f40"}} as unknown as TypedDocumentString<StartFormsQuery, StartFormsQueryVariables>;
export const StartProcessDocument = {"__meta__":{"operationName":"StartProcess","documentId":"sha256:cc43a07c466a7d3adf77144a829174b419d47136dc03da2f7b7b1c9cf1a9d20f"}} as unknown as TypedDocumentString<StartProcessMutation, StartProcessMutationVariables>;
export const WorkItemsDocument = {"__meta__":{"operationName":"WorkItems","documentId":"sha256:90265766a2e9319242a34c79c0dcdd7339fe4f7cf2514b07509a2146e6c49355"}} as unknown as TypedDocumentString<WorkItemsQuery, WorkItemsQueryVariables>;