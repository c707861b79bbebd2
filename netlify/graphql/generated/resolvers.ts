import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Effect as EffectRow } from '../../services/ledger/effects.ts';
import type { Wait as WaitRow } from '../../services/processes/waits/wait.ts';
import type { CurrentElement as CurrentElementRow } from '../process/elements.ts';
import type { Alert as AlertRow } from '../../services/alerts/alert.ts';
import type { AlertDelivery as AlertDeliveryRow } from '../../services/alerts/deliveries.ts';
import type { AlertItem as AlertItemRow, ContextEntry as ContextEntryRow, Deadline as DeadlineRow } from '../../database/schema.ts';
import type { Activity as ActivityRow } from '../../services/activities/activity.ts';
import type { ActivityList as ActivityListRow } from '../../services/activities/lists/list-activities.ts';
import type { HistoryEntry as HistoryEntryRow } from '../../services/activities/history.ts';
import type { AuditRow as AuditRowRow } from '../../services/audit/list-audit.ts';
import type { ErrorGroup as ErrorGroupRow, Incident as IncidentRow } from '../../services/incidents/incident.ts';
import type { InstanceIncident as InstanceIncidentRow } from '../process/incidents.ts';
import type { Message as MessageRow } from '../../services/processes/messages/message.ts';
import type { Operation as OperationRow } from '../../services/operations/operation.ts';
import type { ProcessDefinition as ProcessDefinitionRow } from '../process/process-definition.ts';
import type { ProcessInstance as ProcessInstanceRow } from '../process/process-instance.ts';
import type { ProcessInstanceConnection as ProcessInstanceConnectionRow } from '../process/list-process-instances.ts';
import type { StartedProcess as StartedProcessRow } from '../../services/processes/starts/started-process.ts';
import type { VersionStatistics as VersionStatisticsRow } from '../../services/processes/instances/element-statistics.ts';
import type { WorkItem as WorkItemRow } from '../../services/work-items/states.ts';
import type { ApiContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Instant in UTC, ISO 8601 with milliseconds. */
  DateTime: { input: Date; output: Date; }
  /** JSON value of any type. */
  JSON: { input: unknown; output: unknown; }
  /** JSON object with plain values. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** Record of work for a person: exactly one for each user task of the engine, and those that people made without a process. */
export type Activity = {
  __typename?: 'Activity';
  assignee?: Maybe<Scalars['ID']['output']>;
  /** Attachments: the newest `first`, the oldest of them first. */
  attachments: Array<Attachment>;
  /** Whether the same decision may be given to many at once (`completeActivities`). */
  bulk: Scalars['Boolean']['output'];
  businessKey?: Maybe<Scalars['String']['output']>;
  candidateGroups: Array<Scalars['String']['output']>;
  candidateUsers: Array<Scalars['ID']['output']>;
  /** Reason for which the Activity was closed without a decision that counts. */
  closedReason?: Maybe<Scalars['String']['output']>;
  /** Comments: the newest `first`, the oldest of them first. */
  comments: Array<Comment>;
  /** Process variables that a person reads to decide, as the form asks for them. Private ones only for those who may READ_PRIVATE. */
  context: Array<ContextEntry>;
  createdAt: Scalars['DateTime']['output'];
  /** Person who created the Activity; null for one of a process. */
  createdBy?: Maybe<Scalars['ID']['output']>;
  /** Boundary timers of the user task that still wait, next first. */
  deadlines: Array<Deadline>;
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  decidedBy?: Maybe<Scalars['ID']['output']>;
  /** Decision of a person. Fields that the form marks private are left out for those who may not READ_PRIVATE. */
  decision?: Maybe<Scalars['JSONObject']['output']>;
  /** Progress of the decision on its way to the process; null while there is none. */
  decisionProgress?: Maybe<DecisionProgress>;
  delegation: Delegation;
  delivery: DecisionDelivery;
  description?: Maybe<Scalars['String']['output']>;
  /** Draft of the caller: values that are typed and not sent yet. */
  draft?: Maybe<Draft>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  followUpAt?: Maybe<Scalars['DateTime']['output']>;
  /** JSON Schema of the decision; null when the definition has no form. */
  formSchema?: Maybe<Scalars['JSONObject']['output']>;
  /**
   * What JSON Schema does not say: `order` of the fields, `help` texts and `widgets` by field, and `outcomes`, the field whose choices are
   * buttons: `{ field, buttons: [{ value, label, tone }] }`.
   */
  formUi?: Maybe<Scalars['JSONObject']['output']>;
  /** Reason of the four-eyes principle for which the caller may not claim or decide. Null: there is none. */
  fourEyes?: Maybe<FourEyes>;
  /** Whether the decision has private fields. */
  hasPrivate: Scalars['Boolean']['output'];
  /** History of the Activity: the newest `first` entries, the oldest of them first. */
  history: Array<ActivityHistoryEntry>;
  id: Scalars['ID']['output'];
  /** Actions that the caller may take now. */
  may: Array<ActivityAction>;
  /** Person who had the Activity before it was delegated. */
  owner?: Maybe<Scalars['ID']['output']>;
  /** Priority from 0 to 100; 50 is usual. */
  priority: Scalars['Int']['output'];
  processDefinitionKey?: Maybe<Scalars['String']['output']>;
  processInstanceId?: Maybe<Scalars['ID']['output']>;
  /** Other Activities of the same process instance that the caller may see, oldest first. */
  related: Array<Activity>;
  status: ActivityStatus;
  /** Whether the process instance is suspended: a decision is delivered once it is resumed. Null without a process, and while the engine does not answer. */
  suspended?: Maybe<Scalars['Boolean']['output']>;
  /** Id of the engine's user task; null without a process, as the other fields of the process. */
  taskId?: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  userTaskKey?: Maybe<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
  /** Ids of other persons who have the Activity open now. */
  viewers: Array<Scalars['ID']['output']>;
  /** Ids of the persons who watch it, the first to begin first. */
  watchers: Array<Scalars['ID']['output']>;
  /** Whether the caller is one of the watchers. */
  watching: Scalars['Boolean']['output'];
};


/** Record of work for a person: exactly one for each user task of the engine, and those that people made without a process. */
export type ActivityAttachmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Record of work for a person: exactly one for each user task of the engine, and those that people made without a process. */
export type ActivityCommentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Record of work for a person: exactly one for each user task of the engine, and those that people made without a process. */
export type ActivityHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Record of work for a person: exactly one for each user task of the engine, and those that people made without a process. */
export type ActivityRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Record of work for a person: exactly one for each user task of the engine, and those that people made without a process. */
export type ActivityViewersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Record of work for a person: exactly one for each user task of the engine, and those that people made without a process. */
export type ActivityWatchersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

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
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type ActivityChanges = {
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  followUpAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Priority from 0 to 100; 50 is usual. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  nodes: Array<Activity>;
  pageInfo: PageInfo;
  /** Number of Activities in the whole list, exact. Counted only when it is asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Filter of Activities. Every field narrows the list; one that is absent, null or false does not, but for `standalone`, whose false does, too. */
export type ActivityFilter = {
  assignee?: InputMaybe<Scalars['ID']['input']>;
  businessKey?: InputMaybe<Scalars['String']['input']>;
  createdByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Activities decided by the caller. */
  decidedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Activities of the caller that are delegated and not handed back yet. */
  delegatedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  dueAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Activities due before this instant; those without a due date are left out. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Activities open to the caller's groups or to the caller by name, claimed or not. */
  forMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Candidate group of the Activities. */
  group?: InputMaybe<Scalars['String']['input']>;
  minPriority?: InputMaybe<Scalars['Int']['input']>;
  /** Activities assigned to the caller. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Activities past their due date and not closed. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  processDefinitionKey?: InputMaybe<Scalars['String']['input']>;
  processInstanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Activities without a follow-up date in the future. */
  ready?: InputMaybe<Scalars['Boolean']['input']>;
  /** Activities without a process (true), or of a process (false). */
  standalone?: InputMaybe<Scalars['Boolean']['input']>;
  status?: InputMaybe<Array<ActivityStatus>>;
  /** Words or parts of words in title, description or business key; all must be there. Of one or two letters: beginnings of words only. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Activities without an assignee. */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  userTaskKey?: InputMaybe<Scalars['String']['input']>;
  watched?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ActivityHistoryConnection = {
  __typename?: 'ActivityHistoryConnection';
  nodes: Array<ActivityHistoryEntry>;
  pageInfo: PageInfo;
};

export type ActivityHistoryEntry = {
  __typename?: 'ActivityHistoryEntry';
  /**
   * opened, claimed, unclaimed, assigned, delegated, handed-back, changed, commented, attached, detached, escalated, reminded, completed,
   * accepted, stuck, retried, reopened, too-late, cancelled, superseded
   */
  action: Scalars['String']['output'];
  /** Activity of the entry; null when the caller may not see it any more. */
  activity?: Maybe<ActivityReference>;
  activityId: Scalars['ID']['output'];
  /** Id of a person, or `process`. */
  actor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  changes: Array<FieldChange>;
  from?: Maybe<ActivityStatus>;
  /** Reason that was given. */
  note?: Maybe<Scalars['String']['output']>;
  /** Number of the entry; it grows with time over all Activities. */
  sequence: Scalars['ID']['output'];
  to: ActivityStatus;
};

export type ActivityHistoryFilter = {
  action?: InputMaybe<Scalars['String']['input']>;
  activityId?: InputMaybe<Scalars['ID']['input']>;
  actor?: InputMaybe<Scalars['String']['input']>;
  /** Begin of the time, included. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** End of the time, excluded. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ActivityOrder =
  | 'CREATED'
  | 'DUE'
  | 'PRIORITY'
  | 'TITLE'
  | 'UPDATED';

/** Reference to an Activity; everything else of it is read by its id. */
export type ActivityReference = {
  __typename?: 'ActivityReference';
  businessKey?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
};

export type ActivityStatus =
  /** The instance, or the Activity itself, was cancelled. */
  | 'CANCELLED'
  | 'CLAIMED'
  | 'COMPLETED'
  | 'OPEN'
  /** The process went on without the decision (timer, other path). */
  | 'SUPERSEDED';

/** Trouble of one kind and group, from its first finding to its end. A recurrence is another alert. */
export type Alert = {
  __typename?: 'Alert';
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the operator who acknowledged it. */
  acknowledgedBy?: Maybe<Scalars['ID']['output']>;
  /** Whether it is about the deployment, not about the tenant alone: operators without a tenant act on it. */
  deployment: Scalars['Boolean']['output'];
  firstSeenAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Group within the kind: a topic, system, process or part; '' where there is one. */
  key: Scalars['String']['output'];
  kind: AlertKind;
  lastSeenAt: Scalars['DateTime']['output'];
  /** Whether the caller may acknowledge and silence it now. */
  mayAct: Scalars['Boolean']['output'];
  /** Time of the last message about it. */
  notifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** First safe step of the runbook. */
  operation: Scalars['String']['output'];
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Path of the runbook in the repository. */
  runbook: Scalars['String']['output'];
  /** Trouble in a sentence, without values of processes, names of people or secrets. */
  sentence: Scalars['String']['output'];
  severity: AlertSeverity;
  silenceReason?: Maybe<Scalars['String']['output']>;
  silencedBy?: Maybe<Scalars['ID']['output']>;
  silencedUntil?: Maybe<Scalars['DateTime']['output']>;
  state: AlertState;
  /** Largest value that is well. */
  threshold: Scalars['Float']['output'];
  unit: MeasureUnit;
  value: Scalars['Float']['output'];
};

export type AlertChannel =
  | 'EMAIL'
  /** Incoming webhook of Slack, or one that takes the same. */
  | 'SLACK'
  /** Signed webhook. */
  | 'WEBHOOK';

export type AlertConnection = {
  __typename?: 'AlertConnection';
  nodes: Array<Alert>;
  pageInfo: PageInfo;
};

/** Message about the alerts of one evaluation, over one channel. */
export type AlertDelivery = {
  __typename?: 'AlertDelivery';
  /** Number of times that it was handed out. */
  attempts: Scalars['Int']['output'];
  channel: AlertChannel;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  items: Array<AlertItem>;
  /** Number of alerts that did not fit. */
  more: Scalars['Int']['output'];
};

export type AlertEvaluation = {
  __typename?: 'AlertEvaluation';
  /** Messages that are handed out to the caller alone, for some minutes. */
  deliveries: Array<AlertDelivery>;
  /** Number of alerts that fire from now on. */
  fired: Scalars['Int']['output'];
  resolved: Scalars['Int']['output'];
  /** Kinds that could not be measured: their alerts are as before. */
  unmeasured: Array<AlertKind>;
};

export type AlertFilter = {
  kinds?: InputMaybe<Array<AlertKind>>;
  /** States. Absent: all. */
  states?: InputMaybe<Array<AlertState>>;
};

export type AlertItem = {
  __typename?: 'AlertItem';
  alertId: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: AlertKind;
  news: AlertNews;
  operation: Scalars['String']['output'];
  runbook: Scalars['String']['output'];
  sentence: Scalars['String']['output'];
  severity: AlertSeverity;
  since: Scalars['DateTime']['output'];
  /** Tenant; null: it is about the deployment. */
  tenant?: Maybe<Scalars['String']['output']>;
  threshold: Scalars['Float']['output'];
  unit: MeasureUnit;
  value: Scalars['Float']['output'];
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

export type AlertNews =
  | 'FIRES'
  | 'RESOLVED'
  /** The alert is not acknowledged. */
  | 'STILL_FIRES';

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

export type ApplicationInput = {
  /** Date of birth as YYYY-MM-DD. */
  birthDate: Scalars['String']['input'];
  businessKey?: InputMaybe<Scalars['String']['input']>;
  /** Country by ISO 3166-1 alpha-2. */
  country: Scalars['String']['input'];
  email: Scalars['String']['input'];
  fullName: Scalars['String']['input'];
};

export type Attachment = {
  __typename?: 'Attachment';
  activityId: Scalars['ID']['output'];
  addedAt: Scalars['DateTime']['output'];
  addedBy: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  mediaType?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

export type AuditConnection = {
  __typename?: 'AuditConnection';
  nodes: Array<AuditRow>;
  pageInfo: PageInfo;
};

export type AuditFilter = {
  actor?: InputMaybe<Scalars['String']['input']>;
  operation?: InputMaybe<Scalars['String']['input']>;
  /** Begin of the time, included. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  target?: InputMaybe<Scalars['String']['input']>;
  /** End of the time, excluded. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Record of one mutation of a person. It cannot be changed. */
export type AuditRow = {
  __typename?: 'AuditRow';
  /** Id of a person. */
  actor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  /** Arguments that say what was asked for, without personal data. */
  facts: Scalars['JSONObject']['output'];
  /** Id of the mutation, shared by its rows; null in rows from before it was recorded. */
  mutationId?: Maybe<Scalars['ID']['output']>;
  /** Name of the mutation. */
  operation: Scalars['String']['output'];
  /** Result: `asked` before the process engine is asked for a change, whose outcome follows in a row of its own; `done`; or the code of the error. */
  result: Scalars['String']['output'];
  /** Number of the record; it grows with time. */
  sequence: Scalars['ID']['output'];
  /** Id or key that the mutation was aimed at; '' for none. */
  target: Scalars['String']['output'];
};

/** Event behind an event-based gateway. */
export type AwaitedEvent = {
  __typename?: 'AwaitedEvent';
  /** Business key by which the message is correlated. */
  businessKey?: Maybe<Scalars['String']['output']>;
  elementId?: Maybe<Scalars['ID']['output']>;
  elementName?: Maybe<Scalars['String']['output']>;
  kind: ElementWaitKind;
  /** Name of the message or signal. */
  name?: Maybe<Scalars['String']['output']>;
  /** Time at which a timer is due. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

export type BulkProblem = {
  __typename?: 'BulkProblem';
  /** Code, as in the errors of the single operation. */
  code: Scalars['String']['output'];
  /** Facts that the error of the single operation has in its `extensions`, such as who was faster, and when. */
  facts: Scalars['JSONObject']['output'];
  message: Scalars['String']['output'];
};

/** Result for one Activity: the Activity as it is now, or why nothing was done to it. */
export type BulkResult = {
  __typename?: 'BulkResult';
  activity?: Maybe<Activity>;
  id: Scalars['ID']['output'];
  problem?: Maybe<BulkProblem>;
};

export type CallResult =
  /** With whatever status. */
  | 'ANSWERED'
  /** The connection ended without a whole answer: the system may have done what was asked. */
  | 'BROKEN_OFF'
  | 'TIMED_OUT'
  /** There was no connection, so the system has done nothing. */
  | 'UNREACHABLE';

export type ChangedValue = {
  __typename?: 'ChangedValue';
  omitted?: Maybe<ValueOmission>;
  /** Null also where it is omitted. */
  value?: Maybe<Scalars['JSON']['output']>;
};

export type CircuitState =
  /** System whose jobs are worked on. */
  | 'CLOSED'
  /** System whose pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** System whose jobs wait in the engine, without using up attempts. */
  | 'OPEN';

export type Comment = {
  __typename?: 'Comment';
  activityId: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  author: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  /** Ids of the persons whom the comment names with `@id`. */
  mentions: Array<Scalars['ID']['output']>;
  text: Scalars['String']['output'];
};

export type ContextEntry = {
  __typename?: 'ContextEntry';
  /** Entries of one group belong together. */
  group?: Maybe<Scalars['String']['output']>;
  kind: ContextKind;
  label: Scalars['String']['output'];
  /** Name of the process variable. */
  name: Scalars['String']['output'];
  value?: Maybe<Scalars['JSON']['output']>;
};

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

export type CurrentElement = {
  __typename?: 'CurrentElement';
  elementId: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  /** Null where the engine does not tell: of a token that has not begun the element. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** BPMN element type as the engine names it: userTask, externalWorkerServiceTask, …; of a token that has not begun the element, as the model does. */
  type: Scalars['String']['output'];
  /** Everything that the element waits for, never nothing while it is active; first what it waits for itself, then the events beside it. */
  waits: Array<Wait>;
};

export type Customer = {
  __typename?: 'Customer';
  businessKey: Scalars['String']['output'];
  country: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  fullName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  status: CustomerStatus;
  undoneReason?: Maybe<Scalars['String']['output']>;
};

export type CustomerInput = {
  businessKey: Scalars['String']['input'];
  country: Scalars['String']['input'];
  email: Scalars['String']['input'];
  fullName: Scalars['String']['input'];
  /** Tenant of the process instance; '' where there is none. */
  tenantId: Scalars['String']['input'];
};

export type CustomerStatus =
  | 'ACTIVE'
  | 'UNDONE';

export type Deadline = {
  __typename?: 'Deadline';
  at: Scalars['DateTime']['output'];
  /** Id of the boundary event in the model. */
  elementId: Scalars['ID']['output'];
  /** Whether the timer takes the Activity away. */
  interrupting: Scalars['Boolean']['output'];
  kind: DeadlineKind;
  name: Scalars['String']['output'];
};

/** Boundary timer of a user task that still waits. */
export type DeadlineInput = {
  at: Scalars['DateTime']['input'];
  elementId: Scalars['ID']['input'];
  interrupting: Scalars['Boolean']['input'];
  kind: DeadlineKind;
  name: Scalars['String']['input'];
};

export type DeadlineKind =
  /** The Activity will be closed. */
  | 'CLOSING'
  /** More people will be asked. */
  | 'ESCALATION'
  | 'OTHER'
  /** Those who can decide will be reminded. */
  | 'REMINDER';

export type Decision = {
  __typename?: 'Decision';
  activityId: Scalars['ID']['output'];
  decidedAt: Scalars['DateTime']['output'];
  decidedBy: Scalars['ID']['output'];
  decision: Scalars['JSONObject']['output'];
  delivery: DecisionDelivery;
  /** Failure of the last attempt. Null: none has failed so far. */
  failure?: Maybe<DeliveryFailure>;
  processDefinitionKey: Scalars['String']['output'];
  processInstanceId: Scalars['ID']['output'];
  taskId: Scalars['ID']['output'];
  userTaskKey: Scalars['String']['output'];
};

export type DecisionDelivery =
  | 'ACCEPTED'
  | 'NONE'
  | 'SENDING'
  /** The engine had already gone on: the decision did not count. */
  | 'TOO_LATE';

/** Exactly one of them holds for each decision. */
export type DecisionProgress = {
  __typename?: 'DecisionProgress';
  /** Advice on what can be done, and by whom. */
  action?: Maybe<Scalars['String']['output']>;
  /** Roles and relations that may have the decision sent again. */
  allowedTo: Array<Scalars['String']['output']>;
  /** Number of attempts that failed so far. An engine that is away takes none. */
  attempts: Scalars['Int']['output'];
  /**
   * Why the engine has not taken it. A permanent cause, such as TEXT_TOO_LONG, VARIABLE_MISSING or SUSPENDED, or how the call failed:
   * UNREACHABLE, TIMED_OUT, ENGINE_FAILED, REJECTED, …; CODE_FAILED: the code of the user task.
   */
  cause?: Maybe<Scalars['String']['output']>;
  /** Number of attempts after which the decision needs attention; null before the first has failed. */
  maxAttempts?: Maybe<Scalars['Int']['output']>;
  /** Time at which the decision is sent again by itself. */
  nextAt?: Maybe<Scalars['DateTime']['output']>;
  /** Cause in a sentence. */
  problem?: Maybe<Scalars['String']['output']>;
  state: WorkState;
};

export type Delegation =
  | 'NONE'
  /** Assignee works on the Activity for the owner. */
  | 'PENDING'
  /** Activity was handed back to the owner. */
  | 'RETURNED';

/** Failure of the last attempt. */
export type DeliveryFailure = {
  __typename?: 'DeliveryFailure';
  attempts: Scalars['Int']['output'];
  since: Scalars['DateTime']['output'];
};

export type DeliveryFailureInput = {
  attempts: Scalars['Int']['input'];
  cause: Scalars['String']['input'];
  maxAttempts: Scalars['Int']['input'];
  nextAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Problem in one sentence for people, without secrets. */
  problem: Scalars['String']['input'];
  /** Time at which the first attempt failed. */
  since: Scalars['DateTime']['input'];
};

export type DeliveryInput = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
  /** Time at which the job was acquired. */
  dispatchedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the instance was started by a call activity: its business key may be that of its caller. */
  isCalled: Scalars['Boolean']['input'];
  jobCorrelationId: Scalars['ID']['input'];
  jobId: Scalars['ID']['input'];
  processDefinitionKey: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  /** Run of Inngest and its round, as `<run id>/<round>`; null until one works on the job. */
  run?: InputMaybe<Scalars['String']['input']>;
  /** Tenant of the process instance; '' where there is none. */
  tenantId: Scalars['String']['input'];
  topic: Scalars['String']['input'];
  /** ULID of the acquisition: a later one is greater. */
  workerId: Scalars['String']['input'];
};

export type Digest = {
  __typename?: 'Digest';
  createdAt: Scalars['DateTime']['output'];
  /** Address of e-mail; null: none is to be sent, or it was sent. */
  emailAddress?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  items: Array<DigestItem>;
  language: Scalars['String']['output'];
  name: Scalars['String']['output'];
  personId: Scalars['ID']['output'];
  tenantId: Scalars['String']['output'];
  /** Whether the webhook is to be called, and was not yet. */
  webhook: Scalars['Boolean']['output'];
  zone: Scalars['String']['output'];
};

export type DigestChannel =
  | 'EMAIL'
  | 'WEBHOOK';

export type DigestItem = {
  __typename?: 'DigestItem';
  activityId: Scalars['ID']['output'];
  /** Name of the person who acted; null: nobody. */
  actor?: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  businessKey?: Maybe<Scalars['String']['output']>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  kind: NotificationKind;
  title: Scalars['String']['output'];
};

export type DigestRhythm =
  /** Digest within seconds; what happens together comes together. */
  | 'AT_ONCE'
  /** Digest at eight in the morning, in the zone of the person. */
  | 'DAILY'
  /** Digest with the full hour. */
  | 'HOURLY';

export type Draft = {
  __typename?: 'Draft';
  decision: Scalars['JSONObject']['output'];
  savedAt: Scalars['DateTime']['output'];
};

export type Effect = {
  __typename?: 'Effect';
  /** Number of deliveries of this job so far, this one included; crashes count. */
  attempts: Scalars['Int']['output'];
  jobCorrelationId: Scalars['ID']['output'];
  /** Outcome of the work; present when state is DONE. */
  outcome?: Maybe<Scalars['JSONObject']['output']>;
  state: EffectState;
  /** Results of the finished steps, by step name. */
  steps: Scalars['JSONObject']['output'];
  /** External systems that fail now, or that jobs wait for: so that whoever works need not ask for them. */
  troubledSystems: Array<System>;
};

export type EffectState =
  | 'DONE'
  | 'DUPLICATE_INSTANCE'
  /** A newer delivery holds the job. */
  | 'OUTDATED'
  | 'STARTED';

/** Element of the present version, and the one of the same kind in the other version at which its tokens go on. */
export type ElementMapping = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};

/** Passes of one element or sequence flow. */
export type ElementPasses = {
  __typename?: 'ElementPasses';
  active: Scalars['Int']['output'];
  /** Passes that another event, or the end of the instance, took away before they were done. */
  cancelled: Scalars['Int']['output'];
  elementId: Scalars['ID']['output'];
  /** Passes that ended; of a sequence flow all. */
  passed: Scalars['Int']['output'];
  /** Duration of all ended passes together. Null for a history of more than 5,000 passes. */
  tookMs?: Maybe<Scalars['Float']['output']>;
};

export type ElementStatistics = {
  __typename?: 'ElementStatistics';
  elementId: Scalars['ID']['output'];
  /** Number of instances that failed there and wait for somebody to act. */
  failed: Scalars['Int']['output'];
  medianMs?: Maybe<Scalars['Float']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  p95Ms?: Maybe<Scalars['Float']['output']>;
  /** Number of passes in the sampled instances. */
  passes: Scalars['Int']['output'];
  /** Number of tokens there now. */
  tokens: Scalars['Int']['output'];
  type: Scalars['String']['output'];
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

export type EndedTaskInput = {
  /** Activity whose decision completed the task (variable of the completion); null when another hand did; absent when that is not known. */
  activityId?: InputMaybe<Scalars['ID']['input']>;
  /** Delete reason of the engine. Null: the task was completed. */
  deleteReason?: InputMaybe<Scalars['String']['input']>;
  endedAt: Scalars['DateTime']['input'];
  taskId: Scalars['ID']['input'];
};

export type ErasedRows = {
  __typename?: 'ErasedRows';
  rows: Scalars['Int']['output'];
  /** Table of the database, or `engine`: process instances of the engine. */
  what: Scalars['String']['output'];
};

export type Erasure = {
  __typename?: 'Erasure';
  /** Whether all is erased. False: there is more, call again. */
  done: Scalars['Boolean']['output'];
  /** Rows that this call has erased or replaced. */
  erased: Array<ErasedRows>;
};

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

/** Failures with one fingerprint: element, class, message without the data of the case, system and status of its reply. */
export type ErrorGroup = {
  __typename?: 'ErrorGroup';
  /** Business keys with open incidents, those that failed last first. */
  businessKeys: Array<Scalars['String']['output']>;
  elementId?: Maybe<Scalars['ID']['output']>;
  elementName?: Maybe<Scalars['String']['output']>;
  errorClass: ErrorClass;
  firstSeen: Scalars['DateTime']['output'];
  /** Fingerprint. */
  id: Scalars['ID']['output'];
  /** A recurrence beyond this number of occurrences opens the ignored group. */
  ignoredOccurrences?: Maybe<Scalars['Int']['output']>;
  /** A recurrence at or after this time opens the ignored group. */
  ignoredUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Incidents of the group, newest first. `open`: only those that are not over, or only those that are. */
  incidents: OccurrenceConnection;
  lastSeen: Scalars['DateTime']['output'];
  occurrences: Scalars['Int']['output'];
  /** Operations that are safe for the class once its runbook was followed, the usual one first. */
  operations: Array<SafeOperation>;
  /** Message without ids, numbers, times and names. */
  pattern: Scalars['String']['output'];
  processDefinitionKey: Scalars['ID']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  /** Number of recurrences that opened the group again. */
  reopened: Scalars['Int']['output'];
  /** Number of incidents that were retried and whose outcome is not known yet. */
  retryingCount: Scalars['Int']['output'];
  /** Name of the class's runbook: `docs/runbooks/<name>.md`. */
  runbook: Scalars['String']['output'];
  state: ErrorGroupState;
  stateAt?: Maybe<Scalars['DateTime']['output']>;
  /** Author and reason of the state. Null when the state was never set, or a recurrence opened the group again. */
  stateBy?: Maybe<Scalars['ID']['output']>;
  /** Status of the system's reply. */
  status?: Maybe<Scalars['Int']['output']>;
  system?: Maybe<Scalars['String']['output']>;
  /** Occurrences by span, oldest span first: the last 24 hours, or the last 14 days. At most 20,000 are counted. */
  trend: Array<TrendPoint>;
  /** Number of incidents that wait for an operator. */
  waitingCount: Scalars['Int']['output'];
};


/** Failures with one fingerprint: element, class, message without the data of the case, system and status of its reply. */
export type ErrorGroupBusinessKeysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Failures with one fingerprint: element, class, message without the data of the case, system and status of its reply. */
export type ErrorGroupIncidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Failures with one fingerprint: element, class, message without the data of the case, system and status of its reply. */
export type ErrorGroupTrendArgs = {
  by: TrendSpan;
};

export type ErrorGroupConnection = {
  __typename?: 'ErrorGroupConnection';
  nodes: Array<ErrorGroup>;
  pageInfo: PageInfo;
};

export type ErrorGroupFilter = {
  elementId?: InputMaybe<Scalars['String']['input']>;
  errorClass?: InputMaybe<ErrorClass>;
  processDefinitionKey?: InputMaybe<Scalars['String']['input']>;
  states?: InputMaybe<Array<ErrorGroupState>>;
  /** Part of the message, the element or the system. */
  text?: InputMaybe<Scalars['String']['input']>;
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

export type FailedRow = {
  __typename?: 'FailedRow';
  attempts: Scalars['Int']['output'];
  failedAt: Scalars['DateTime']['output'];
  kind: FailedRowKind;
  problem: Scalars['String']['output'];
  retryAt: Scalars['DateTime']['output'];
  rowId: Scalars['ID']['output'];
};

export type FailedRowInput = {
  kind: FailedRowKind;
  /** Problem in one sentence, without secrets. */
  problem: Scalars['String']['input'];
  rowId: Scalars['ID']['input'];
};

export type FailedRowKind =
  /** Activity that could not be compared with the engine. */
  | 'ACTIVITY'
  /** User task that has ended in the engine and whose Activity could not be settled. */
  | 'ENDED_TASK'
  /** Process instance whose incidents could not be compared with the engine. */
  | 'INCIDENT'
  /** Process instance that could not be read into the read model. */
  | 'INSTANCE'
  /** External-worker job that could not be handed out. */
  | 'JOB'
  /** Open user task of the engine that got no Activity. */
  | 'TASK';

/** Changed value as text; instants in ISO 8601, lists with commas. */
export type FieldChange = {
  __typename?: 'FieldChange';
  after?: Maybe<Scalars['String']['output']>;
  before?: Maybe<Scalars['String']['output']>;
  field: Scalars['String']['output'];
};

export type FinishedEffectInput = {
  /** Calls of the attempt that came to the outcome. */
  calls?: Array<OutgoingCallInput>;
  jobCorrelationId: Scalars['ID']['input'];
  outcome: Scalars['JSONObject']['input'];
  workerId: Scalars['String']['input'];
};

/** Earlier part of the caller in the process instance, which leaves the decision to somebody else. */
export type FourEyes = {
  __typename?: 'FourEyes';
  /** Ids of user tasks that the caller has decided. */
  decided: Array<Scalars['String']['output']>;
  /** Whether the caller has started the instance. */
  started: Scalars['Boolean']['output'];
};

export type Health = {
  __typename?: 'Health';
  ok: Scalars['Boolean']['output'];
  parts: Array<PartHealth>;
  /** External systems; one that jobs wait for does not make `ok` false. Empty when the database does not answer; `message` is null here. */
  systems: Array<System>;
  /** Measurements behind the part `work`, each with its limit. Empty when they cannot be read. */
  work: Array<WorkMeasure>;
};

export type HeldDelivery = {
  __typename?: 'HeldDelivery';
  jobId: Scalars['ID']['output'];
  workerId: Scalars['String']['output'];
};

export type HourCounts = {
  __typename?: 'HourCounts';
  /** Beginning of the hour. */
  at: Scalars['DateTime']['output'];
  /** Completed and cancelled instances. */
  ended: Scalars['Int']['output'];
  started: Scalars['Int']['output'];
};

export type InboxCounts = {
  __typename?: 'InboxCounts';
  /** Activities of the caller that are delegated. */
  delegated: Scalars['Int']['output'];
  /** Activities open to the caller's groups or to the caller by name. */
  forMe: Scalars['Int']['output'];
  /** Activities assigned to the caller. */
  mine: Scalars['Int']['output'];
  /** Activities past their due date, of all that the caller may see. */
  overdue: Scalars['Int']['output'];
  /** Activities without an assignee, of all that the caller may see. */
  unassigned: Scalars['Int']['output'];
  watched: Scalars['Int']['output'];
};

/** Incident: work that the engine gave up on until a person acts, or is about to retry. Decisions that the engine does not take are among them. */
export type Incident = {
  __typename?: 'Incident';
  /** Advice on what can be done, and by whom; null while nothing need be done. */
  action?: Maybe<Scalars['String']['output']>;
  /** Activity whose decision it is; null for a job of the engine. */
  activityId?: Maybe<Scalars['ID']['output']>;
  createdAt: Scalars['DateTime']['output'];
  elementId?: Maybe<Scalars['ID']['output']>;
  elementName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  message: Scalars['String']['output'];
  /**
   * Outcomes by which an operator can end the failed job by hand (operation `COMPLETE_JOB`), completion first. Empty: it is no failed job, or
   * no worker of this deployment serves it.
   */
  outcomes: Array<JobOutcome>;
  processInstanceId: Scalars['ID']['output'];
  /** Whether the engine still retries by itself. */
  retrying: Scalars['Boolean']['output'];
};

export type IncidentEnding =
  /** The process instance ended without it. */
  | 'CANCELLED'
  /** The work went on. */
  | 'RESOLVED'
  /** The job was retried and failed again: the new failure is another occurrence. */
  | 'RETRIED';

export type IncidentInput = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
  elementId?: InputMaybe<Scalars['ID']['input']>;
  elementName?: InputMaybe<Scalars['String']['input']>;
  /** The engine's text of the failure. */
  exceptionMessage?: InputMaybe<Scalars['String']['input']>;
  /** Time at which the engine gave up. */
  failedAt: Scalars['DateTime']['input'];
  /** Key of the job in the effect ledger. */
  jobCorrelationId?: InputMaybe<Scalars['ID']['input']>;
  jobId: Scalars['ID']['input'];
  processDefinitionId: Scalars['ID']['input'];
  processInstanceId: Scalars['ID']['input'];
  tenantId: Scalars['String']['input'];
};

/** Event of an instance. Which facts there are depends on the kind. */
export type InstanceEvent = {
  __typename?: 'InstanceEvent';
  activityId?: Maybe<Scalars['ID']['output']>;
  /** Id of a person, or `process`. */
  actor?: Maybe<Scalars['String']['output']>;
  /** Begin of the element, job, call or incident; acceptance of the message; time of everything else. */
  at: Scalars['DateTime']['output'];
  /** Attempt at the job that made the call, counted from 1 over those that made one. */
  attempt?: Maybe<Scalars['Int']['output']>;
  /** Deliveries of the job that began and did not end in an orderly way. */
  attempts?: Maybe<Scalars['Int']['output']>;
  /** Instance that a call activity has started. */
  calledInstanceId?: Maybe<Scalars['ID']['output']>;
  /** Changed fields of the Activity. */
  changes: Array<FieldChange>;
  elementId?: Maybe<Scalars['ID']['output']>;
  /** Type of the element as the engine names it. */
  elementType?: Maybe<Scalars['String']['output']>;
  /** End of the element, call or incident, storing of the job's outcome, delivery of the message. Null: not yet, or a moment without duration. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  kind: InstanceEventKind;
  /** Name of the element, message, mutation or operation; topic of the job; operation of the call; title of the Activity. */
  name?: Maybe<Scalars['String']['output']>;
  /** Reason that a person gave, problem, or code of a business error. */
  note?: Maybe<Scalars['String']['output']>;
  operationId?: Maybe<Scalars['ID']['output']>;
  /** Inngest run that worked on the job last. */
  runId?: Maybe<Scalars['ID']['output']>;
  /**
   * Element: ACTIVE, COMPLETED, CANCELLED. Job: STARTED, COMPLETED, BUSINESS_ERROR. Call: a `CallResult`. Activity: `action` of its history. Message: its state.
   * Incident: OPEN or its ending. Operation: status of its item; mutation: `result` of the audit.
   */
  state: Scalars['String']['output'];
  /** Status of the system's answer. Null: no answer. */
  status?: Maybe<Scalars['Int']['output']>;
  /** Names of the finished steps of the job. At most 50. */
  steps: Array<Scalars['String']['output']>;
  /** External system that was called, in words. */
  system?: Maybe<Scalars['String']['output']>;
};

export type InstanceEventConnection = {
  __typename?: 'InstanceEventConnection';
  nodes: Array<InstanceEvent>;
  pageInfo: PageInfo;
};

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

export type InstanceInput = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
  isCalled: Scalars['Boolean']['input'];
  processDefinitionKey: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  tenantId: Scalars['String']['input'];
};

export type InvariantCheck = {
  __typename?: 'InvariantCheck';
  /** Names of the invariants that could not be checked: their violations are as before. */
  unchecked: Array<Scalars['String']['output']>;
  /** Number of violations that are stored, at most 50 of an invariant. */
  violations: Scalars['Int']['output'];
};

/** Outcome that the worker of a job could report. */
export type JobOutcome = {
  __typename?: 'JobOutcome';
  /** Business error that the model catches; null: the job is completed. */
  errorCode?: Maybe<Scalars['String']['output']>;
  /** JSON Schema of the variables that come with it. */
  schema: Scalars['JSONObject']['output'];
};

/** Branch into a join: the sequence flow that ends there. */
export type JoinBranch = {
  __typename?: 'JoinBranch';
  /** Names of the elements where tokens are that may arrive on this branch. */
  at: Array<Scalars['String']['output']>;
  /** Element that the flow leaves, and its name. */
  elementId: Scalars['ID']['output'];
  flowId: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  state: JoinBranchState;
};

export type JoinBranchState =
  | 'ARRIVED'
  /** No token is on its way. A parallel join then stands for ever; an inclusive join does not wait for the branch. */
  | 'NOT_COMING'
  | 'UNDER_WAY';

/** Person of the tenant, as the last token said. */
export type KnownPerson = {
  __typename?: 'KnownPerson';
  groups: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  roles: Array<Scalars['String']['output']>;
};

export type LateOperation = {
  __typename?: 'LateOperation';
  id: Scalars['ID']['output'];
  tenantId: Scalars['String']['output'];
};

/** Instance that a call activity links to another one; everything else of it is read by its id. */
export type LinkedInstance = {
  __typename?: 'LinkedInstance';
  businessKey?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  processDefinitionKey: Scalars['String']['output'];
  startedAt: Scalars['DateTime']['output'];
  status: ProcessInstanceStatus;
  suspended: Scalars['Boolean']['output'];
};

export type MappingCandidate = {
  __typename?: 'MappingCandidate';
  elementId: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
};

export type MeasureUnit =
  | 'COUNT'
  | 'SECONDS';

export type Message = {
  __typename?: 'Message';
  acceptedAt: Scalars['DateTime']['output'];
  /** Number of failures in a row with the same cause. */
  attempts: Scalars['Int']['output'];
  /** Business key of the receiver; null for a signal. */
  businessKey?: Maybe<Scalars['String']['output']>;
  /** Cause for which the message is not delivered. Null: nothing is wrong. */
  cause?: Maybe<Scalars['String']['output']>;
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  elementId?: Maybe<Scalars['ID']['output']>;
  executionId?: Maybe<Scalars['ID']['output']>;
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  idempotencyKey: Scalars['String']['output'];
  kind: MessageKind;
  /** Number of failures after which the message needs attention. Null: none is counted, or it is tried until it expires. */
  maxAttempts?: Maybe<Scalars['Int']['output']>;
  name: Scalars['String']['output'];
  /** Time of the next attempt; null when the message is not on its way. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  problem?: Maybe<Scalars['String']['output']>;
  /** Process instance to which the message is being delivered, or was. */
  processInstanceId?: Maybe<Scalars['ID']['output']>;
  sentBy: Scalars['ID']['output'];
  state: MessageState;
  /** Sentence for people on what happens with the message, or has happened. */
  summary: Scalars['String']['output'];
};

export type MessageConnection = {
  __typename?: 'MessageConnection';
  nodes: Array<Message>;
  pageInfo: PageInfo;
};

export type MessageFilter = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
  messageName?: InputMaybe<Scalars['String']['input']>;
  processInstanceId?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<MessageState>>;
};

export type MessageKind =
  | 'MESSAGE'
  /** Signal to one of the places that waited for it. */
  | 'SIGNAL';

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

export type Mutation = {
  __typename?: 'Mutation';
  /** Ends an operation for good: items that have not begun are skipped. What was done stays done. */
  abortOperation: Operation;
  /** Notes that the operator works on an alert: it is not repeated. It is resolved by its measure alone. */
  acknowledgeAlert: Alert;
  /** Attaches a file by its https address; the file itself stays where it is. The same idempotency key answers with the same attachment. */
  addAttachment: Attachment;
  /** Adds a comment. The same idempotency key answers with the same comment. `@id` of a known person is a mention. */
  addComment: Comment;
  assignActivities: Array<BulkResult>;
  /** Assigns the Activity. A null assignee takes it away from its assignee. */
  assignActivity: Activity;
  /** Records the heartbeat of a part of the bridge: that it has done its rounds, when it must have done them again, and which free jobs it saw. */
  beat: Scalars['Boolean']['output'];
  /**
   * Writes down that deliveries of external-worker jobs begin, before their work; one effect for each, in order. DONE carries the stored outcome:
   * report it, do not repeat the work. DUPLICATE_INSTANCE: another instance owns this business key; this one must not have an effect.
   * OUTDATED: a newer delivery holds the job.
   */
  beginEffects: Array<Effect>;
  /** Cancels a standalone Activity; those of a process end with their user task. */
  cancelActivity: Activity;
  /** Cancels a running instance. The reason stays in the engine's history and on the Activities that it closes. */
  cancelProcess: ProcessInstance;
  /** Changes priority, due date or follow-up date. A field that is absent stays; null clears a date. */
  changeActivity: Activity;
  /** For the bridge: checks the invariants of the database, and stores what violates them for the alerts. Repairs nothing. */
  checkInvariants: InvariantCheck;
  /** Claims Activities, each for itself: one that fails does not keep the others from succeeding. Answers in the order of the request, as the two below. */
  claimActivities: Array<BulkResult>;
  claimActivity: Activity;
  /** Removes rows that could be processed now, or are gone. */
  clearFailedRows: Scalars['Int']['output'];
  /** Gives many Activities the same decision, where the user task allows it (`bulk`) and all have the same form. */
  completeActivities: Array<BulkResult>;
  /**
   * Records the decision and hands it to the engine. Until the engine accepted it `delivery` is SENDING.
   * A second decision is the error ACTIVITY_ALREADY_DECIDED, an old version VERSION_CONFLICT; both say who was first.
   */
  completeActivity: Activity;
  /** Carries out one page of a running operation, for a few seconds. */
  continueOperation: OperationProgress;
  /**
   * Delivers a message to the one place with this business key that waits for it. Several places are the error MESSAGE_AMBIGUOUS. Where nobody
   * waits and a model starts with the message, it begins an instance of that business key, if the caller may start the process.
   *
   * Without an idempotency key nobody waiting is the error MESSAGE_NOT_EXPECTED. With one the message is stored and delivered once, now or
   * when an instance waits for it, until it expires (setting MESSAGE_TTL_SECONDS): null while it is on its way, `message` tells its state. The
   * same key with the same input answers with the same message and never delivers it twice. A stored message that will not be delivered is the
   * error MESSAGE_NOT_DELIVERED.
   */
  correlateMessage?: Maybe<ProcessInstance>;
  /** Creates an Activity without a process, in the same lists. The same idempotency key answers with the same Activity. */
  createActivity: Activity;
  /** Creates the customer record of an approved application. Role worker. The same idempotency key answers with the same record. */
  createCustomer: Customer;
  /** Delegates the Activity: its new assignee works on it and hands it back, the decision stays with its owner. */
  delegateActivity: Activity;
  /** Deletes a saved filter of either kind. True when there was one. */
  deleteSavedFilter: Scalars['Boolean']['output'];
  /**
   * Tries up to `limit` messages for a few seconds: those whose time has come, or, with `processInstanceIds` (at most 500), those for the business
   * keys of these instances. Answers with the number of messages that were tried.
   */
  deliverMessages: Scalars['Int']['output'];
  /** Discards the draft of the caller. True when there was one. */
  discardDraft: Scalars['Boolean']['output'];
  /**
   * Removes everything that is known under a business key: ended process instances with their history at the engine, Activities, what workers
   * kept, starts and rows of workflows' own tables. The error ERASURE_TOO_EARLY while something of it is not over. Works in pages: call it
   * again until `done`.
   */
  eraseBusinessKey: Erasure;
  /**
   * Removes what a person keeps for themselves, and puts a pseudonym where the record of a case names them. The error ERASURE_TOO_EARLY
   * while they have open Activities. Works in pages: call it again until `done`.
   */
  erasePerson: Erasure;
  /** Adds a candidate group and raises the priority of the open Activities of one user task. Idempotent. */
  escalateActivities: Scalars['Int']['output'];
  /**
   * For the bridge: measures all kinds of trouble, brings the alerts in line with what was found, and hands out the messages that are to be
   * sent over the channels that the deployment has.
   */
  evaluateAlerts: AlertEvaluation;
  /** For the bridge: ends the sending of a message about alerts. False when that was said before. */
  finishAlertDelivery: Scalars['Boolean']['output'];
  /** Ends the sending of a digest over one channel: it was sent, or given up for the reason in `problem`. False when that was said before. */
  finishDigest: Scalars['Boolean']['output'];
  /** Stores the outcomes of finished work. First write wins; answers with the kept ones, in order. */
  finishEffects: Array<Effect>;
  handBackActivity: Activity;
  /** Ignores the group until a time or for a number of further occurrences, whichever comes first; without both for good. */
  ignoreErrorGroup: ErrorGroup;
  /**
   * Takes up to `limit` decisions that are SENDING and whose run is late, those that wait longest first; nobody else gets them for a minute. One
   * that needs a person is not among them.
   */
  leaseDecisions: Array<OpenActivityTask>;
  /**
   * Hands out open incidents of jobs for a comparison with the engine: those that were compared the longest time ago, or, with
   * `processInstanceIds` (at most 500), those of these instances.
   */
  leaseIncidents: Array<OpenIncident>;
  /** Leases unsent outbox rows for 30 s. */
  leaseOutbox: Array<OutboxEvent>;
  markOutboxSent: Scalars['Int']['output'];
  moveSweepCursor: Scalars['DateTime']['output'];
  /** Notes that these process instances (at most 500) have changed at the engine, and has them read at the end of the second. */
  noteChangedInstances: Scalars['Int']['output'];
  /** Opens an Activity for each user task that has none. Of existing ones only the deadlines are brought up to date. Answers with the Activity ids, in order. */
  openActivities: Array<Scalars['ID']['output']>;
  /** Pauses a running operation: no further item begins. */
  pauseOperation: Operation;
  /**
   * Plans an operation: a dry run. Stores every item with the state that it has now, at most 10,000, and answers with what would happen to
   * each. Nothing is done. A plan that is not started within an hour expires.
   */
  planOperation: Operation;
  /** Finds instances that have begun, ended or failed at the engine since the last poll, for a few seconds; answers with whether there is more. */
  pollInstances: Scalars['Boolean']['output'];
  /** Removes one page of what is older than its setting says, oldest first; begin with '' and go on with `next`. */
  prune: PrunedPage;
  /**
   * Compares one page of running instances with the engine, in both directions. Begin with '' and go on with `next`; null: that was the last
   * page.
   */
  reconcileInstances: ReconciledInstances;
  /** Stores the calls of an attempt at a job that has no outcome. A repeated call is a no-op. */
  recordCalls: Scalars['Boolean']['output'];
  /**
   * Keeps why the engine has not taken a decision, and when it is asked again; without `nextAt` the decision needs a person. False when there is
   * no such decision under way any more, or it needs a person already.
   */
  recordDeliveryFailure: Scalars['Boolean']['output'];
  /** Records dead letters of the engine. Idempotent. Answers with the number of new ones. */
  recordIncidents: Scalars['Int']['output'];
  /** Keeps the result of one step inside the work, so that a redelivery does not repeat it. First write wins; answers with the kept value. */
  recordStep: Scalars['JSONObject']['output'];
  /** Reads process instances from the engine into the read model: up to `limit` that have changed, or, with `ids` (at most 100), these. */
  refreshInstances: RefreshedInstances;
  /** Writes into the open Activities of one user task that those who can decide are reminded, once per idempotency key. */
  remindActivities: Scalars['Int']['output'];
  /** Removes an attachment; for the person who added it, and for leads. Answers with its Activity. */
  removeAttachment: Activity;
  /**
   * Removes a person who has left from the directory of the tenant: no work and no notices go to this person any more. The record of who did what
   * stays; `erasePerson` takes it out. Open Activities stay assigned until a lead assigns them to somebody else. False when there was no such entry.
   */
  removePerson: Scalars['Boolean']['output'];
  /**
   * Gives an Activity whose decision needs attention back to whoever decided it: claimed by that person, the decision kept as a draft.
   * ACTIVITY_CLOSED when the engine has ended its user task.
   */
  reopenActivity: Activity;
  /** Opens a group that was resolved or ignored. */
  reopenErrorGroup: ErrorGroup;
  /** Keeps rows that could not be processed, each with its problem; each is tried again after a pause that doubles, an hour at most. */
  reportFailedRows: Scalars['Int']['output'];
  /** Counts how a system behaved towards one job. After some failures in a row, or when it asks for a pause, jobs wait for it. */
  reportSystem: ReportedSystem;
  /** Marks the cause as removed. Refused with GROUP_NOT_SOLVED while incidents of the group are open. A recurrence opens the group again. */
  resolveErrorGroup: ErrorGroup;
  resumeOperation: Operation;
  /** Sends a decision that needs attention to the engine again, as it is and with all its attempts. DECISION_NOT_STUCK while it needs no help. */
  retryDecision: Activity;
  /** Retries an incident that the engine gave up on, with all its attempts. What its worker has done already is not done again. */
  retryIncident: ProcessInstance;
  /**
   * Retries the incidents of a group that wait for an operator: plans an operation `RETRY_INCIDENTS` for them and starts it. `count` is that of
   * the group as the operator saw it: when more wait by now, nothing is retried.
   */
  retryIncidents: Operation;
  /** Ends a delivery without an outcome (a failure reported to the engine, or a wait): it does not count in `attempts`. */
  returnEffect: Scalars['Boolean']['output'];
  /** Saves a draft of the caller, which nobody else sees. Answers with the time at which it was saved. */
  saveDraft: Scalars['DateTime']['output'];
  /** Saves a filter of Activities; one with the same name is replaced. A person has at most 50 filters, of both kinds together. */
  saveFilter: SavedFilter;
  /** Saves a filter of process instances; one with the same name is replaced. */
  saveInstanceFilter: SavedInstanceFilter;
  /** Adds up to `limit` rows of the audit to its hash chain, oldest first; answers with how many there were. */
  sealAudit: Scalars['Int']['output'];
  /**
   * Sends a signal to every place of the caller's tenant that waits for it now, each in a transaction of its own. Answers with their number: the
   * first hundred are reached at once, the others by the next sweep; `messages` tells of each. The variables are those that a message may set.
   */
  sendSignal: Scalars['Int']['output'];
  /** Changes the preferences of the caller, also for what has not been sent yet. */
  setNotificationPreferences: NotificationPreferences;
  /** Closes the Activity of each task that the engine has ended; a COMPLETED one whose decision the engine took becomes ACCEPTED. */
  settleActivities: SettledActivities;
  /** Ends incidents, or notes that they are tried again. Answers with the number that changed. */
  settleIncidents: Scalars['Int']['output'];
  /** Sends no message about an alert until then, at most for 30 days. It stays in the list. */
  silenceAlert: Alert;
  /**
   * Starts a plan. Exactly its items are carried out: one whose state has changed since the plan is skipped, and says so. The reason stands in
   * the audit.
   */
  startOperation: Operation;
  /** Starts up to `limit` pending intents, for a few seconds; answers with how many are now started or refused. */
  startPendingIntents: Scalars['Int']['output'];
  /**
   * Starts an instance of the process definition `key`. The same idempotency key with the same input answers with the same
   * instance; with other input it is the error IDEMPOTENCY_CONFLICT. A business key is used once per process definition
   * and tenant.
   */
  startProcess: StartedProcess;
  /** Starts customer-onboarding with typed input. The business key is made from the idempotency key when it is not given. */
  submitApplication: StartedProcess;
  /** Brings up to `limit` incidents of decisions in line with their Activities; answers with the number that changed. */
  syncDecisionIncidents: Scalars['Int']['output'];
  /**
   * Notes what has fallen due, makes the digests whose time has come, and hands out up to `limit` that are to be sent; nobody else gets them for
   * 15 minutes, and longer each time. `channels`: those that the deployment has.
   */
  takeDigests: Array<TakenDigest>;
  /** Asks for the trial of systems that jobs wait for: true for one caller at a time, once their pause is over. */
  takeTrial: Scalars['Boolean']['output'];
  unclaimActivity: Activity;
  /** Undoes a customer record that could not be completed. Idempotent. Role worker. */
  undoCustomer: Customer;
  unwatchActivity: Activity;
  watchActivity: Activity;
};


export type MutationAbortOperationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAcknowledgeAlertArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAddAttachmentArgs = {
  activityId: Scalars['ID']['input'];
  idempotencyKey: Scalars['String']['input'];
  mediaType?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url: Scalars['String']['input'];
};


export type MutationAddCommentArgs = {
  activityId: Scalars['ID']['input'];
  idempotencyKey: Scalars['String']['input'];
  text: Scalars['String']['input'];
};


export type MutationAssignActivitiesArgs = {
  activities: Array<ActivityAtVersion>;
  assignee?: InputMaybe<Scalars['ID']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationAssignActivityArgs = {
  assignee?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationBeatArgs = {
  backlog: Array<TopicBacklogInput>;
  dueInSeconds: Scalars['Int']['input'];
  name: Scalars['String']['input'];
};


export type MutationBeginEffectsArgs = {
  deliveries: Array<DeliveryInput>;
};


export type MutationCancelActivityArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


export type MutationCancelProcessArgs = {
  processInstanceId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationChangeActivityArgs = {
  changes: ActivityChanges;
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationClaimActivitiesArgs = {
  activities: Array<ActivityAtVersion>;
};


export type MutationClaimActivityArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationClearFailedRowsArgs = {
  rows: Array<RowInput>;
};


export type MutationCompleteActivitiesArgs = {
  activities: Array<ActivityAtVersion>;
  decision: Scalars['JSONObject']['input'];
};


export type MutationCompleteActivityArgs = {
  decision: Scalars['JSONObject']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationContinueOperationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCorrelateMessageArgs = {
  businessKey: Scalars['String']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  messageName: Scalars['String']['input'];
  variables?: InputMaybe<Scalars['JSONObject']['input']>;
};


export type MutationCreateActivityArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: NewActivity;
};


export type MutationCreateCustomerArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CustomerInput;
};


export type MutationDelegateActivityArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationDeleteSavedFilterArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeliverMessagesArgs = {
  limit: Scalars['Int']['input'];
  processInstanceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationDiscardDraftArgs = {
  activityId: Scalars['ID']['input'];
};


export type MutationEraseBusinessKeyArgs = {
  businessKey: Scalars['String']['input'];
};


export type MutationErasePersonArgs = {
  personId: Scalars['String']['input'];
};


export type MutationEscalateActivitiesArgs = {
  group: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  taskIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  userTaskKey: Scalars['String']['input'];
};


export type MutationEvaluateAlertsArgs = {
  channels?: Array<AlertChannel>;
};


export type MutationFinishAlertDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type MutationFinishDigestArgs = {
  channel: DigestChannel;
  id: Scalars['ID']['input'];
  problem?: InputMaybe<Scalars['String']['input']>;
};


export type MutationFinishEffectsArgs = {
  finished: Array<FinishedEffectInput>;
};


export type MutationHandBackActivityArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationIgnoreErrorGroupArgs = {
  id: Scalars['ID']['input'];
  occurrences?: InputMaybe<Scalars['Int']['input']>;
  reason: Scalars['String']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


export type MutationLeaseDecisionsArgs = {
  limit: Scalars['Int']['input'];
};


export type MutationLeaseIncidentsArgs = {
  limit: Scalars['Int']['input'];
  processInstanceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationLeaseOutboxArgs = {
  limit: Scalars['Int']['input'];
};


export type MutationMarkOutboxSentArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationMoveSweepCursorArgs = {
  name: Scalars['String']['input'];
  to: Scalars['DateTime']['input'];
};


export type MutationNoteChangedInstancesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type MutationOpenActivitiesArgs = {
  tasks: Array<UserTaskInput>;
};


export type MutationPauseOperationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPlanOperationArgs = {
  input: OperationInput;
};


export type MutationPruneArgs = {
  after: Scalars['String']['input'];
  target: PruneTarget;
};


export type MutationReconcileInstancesArgs = {
  after: Scalars['String']['input'];
};


export type MutationRecordCallsArgs = {
  calls: Array<OutgoingCallInput>;
  jobCorrelationId: Scalars['ID']['input'];
};


export type MutationRecordDeliveryFailureArgs = {
  activityId: Scalars['ID']['input'];
  failure: DeliveryFailureInput;
};


export type MutationRecordIncidentsArgs = {
  incidents: Array<IncidentInput>;
};


export type MutationRecordStepArgs = {
  jobCorrelationId: Scalars['ID']['input'];
  result: Scalars['JSONObject']['input'];
  step: Scalars['String']['input'];
  workerId: Scalars['String']['input'];
};


export type MutationRefreshInstancesArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  limit: Scalars['Int']['input'];
};


export type MutationRemindActivitiesArgs = {
  idempotencyKey: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  taskIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  userTaskKey: Scalars['String']['input'];
};


export type MutationRemoveAttachmentArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemovePersonArgs = {
  personId: Scalars['String']['input'];
};


export type MutationReopenActivityArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationReopenErrorGroupArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReportFailedRowsArgs = {
  rows: Array<FailedRowInput>;
};


export type MutationReportSystemArgs = {
  report: SystemReportInput;
};


export type MutationResolveErrorGroupArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationResumeOperationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRetryDecisionArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationRetryIncidentArgs = {
  incidentId: Scalars['ID']['input'];
  processInstanceId: Scalars['ID']['input'];
};


export type MutationRetryIncidentsArgs = {
  count: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReturnEffectArgs = {
  jobCorrelationId: Scalars['ID']['input'];
  workerId: Scalars['String']['input'];
};


export type MutationSaveDraftArgs = {
  activityId: Scalars['ID']['input'];
  decision: Scalars['JSONObject']['input'];
};


export type MutationSaveFilterArgs = {
  filter: SavedFilterInput;
  name: Scalars['String']['input'];
};


export type MutationSaveInstanceFilterArgs = {
  filter: SavedInstanceFilterInput;
  name: Scalars['String']['input'];
};


export type MutationSealAuditArgs = {
  limit: Scalars['Int']['input'];
};


export type MutationSendSignalArgs = {
  name: Scalars['String']['input'];
  variables?: InputMaybe<Scalars['JSONObject']['input']>;
};


export type MutationSetNotificationPreferencesArgs = {
  preferences: NotificationPreferencesInput;
};


export type MutationSettleActivitiesArgs = {
  tasks: Array<EndedTaskInput>;
};


export type MutationSettleIncidentsArgs = {
  incidents: Array<SettledIncidentInput>;
};


export type MutationSilenceAlertArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  until: Scalars['DateTime']['input'];
};


export type MutationStartOperationArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationStartPendingIntentsArgs = {
  limit: Scalars['Int']['input'];
};


export type MutationStartProcessArgs = {
  businessKey: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  key: Scalars['String']['input'];
  variables: Scalars['JSONObject']['input'];
};


export type MutationSubmitApplicationArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: ApplicationInput;
};


export type MutationSyncDecisionIncidentsArgs = {
  limit: Scalars['Int']['input'];
};


export type MutationTakeDigestsArgs = {
  channels: Array<DigestChannel>;
  limit: Scalars['Int']['input'];
};


export type MutationTakeTrialArgs = {
  systems: Array<Scalars['ID']['input']>;
};


export type MutationUnclaimActivityArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationUndoCustomerArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationUnwatchActivityArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWatchActivityArgs = {
  id: Scalars['ID']['input'];
};

/** New Activity without a process. At least one of candidateGroups, candidateUsers and assignee says who can do it. */
export type NewActivity = {
  assignee?: InputMaybe<Scalars['ID']['input']>;
  businessKey?: InputMaybe<Scalars['String']['input']>;
  candidateGroups?: InputMaybe<Array<Scalars['String']['input']>>;
  candidateUsers?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  followUpAt?: InputMaybe<Scalars['DateTime']['input']>;
  priority?: InputMaybe<Scalars['Int']['input']>;
  title: Scalars['String']['input'];
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

export type NotificationPreferences = {
  __typename?: 'NotificationPreferences';
  digest: DigestRhythm;
  email: Scalars['Boolean']['output'];
  /** Address of e-mail: that of the sign-in. Null: none is sent, as the sign-in has no verified address. */
  emailAddress?: Maybe<Scalars['String']['output']>;
  /** Language of messages by BCP 47, such as `de`; English where there is no translation. */
  language: Scalars['String']['output'];
  /** Kinds of notices that the caller does not get. */
  muted: Array<NotificationKind>;
  /** Webhook of the deployment, if it has one. */
  webhook: Scalars['Boolean']['output'];
  /** Time zone by its IANA name, such as `Europe/Berlin`. */
  zone: Scalars['String']['output'];
};

/** Changes of preferences. A field that is absent stays. Null, for the last two: what the sign-in says of the person. */
export type NotificationPreferencesInput = {
  digest?: InputMaybe<DigestRhythm>;
  email?: InputMaybe<Scalars['Boolean']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  muted?: InputMaybe<Array<NotificationKind>>;
  webhook?: InputMaybe<Scalars['Boolean']['input']>;
  zone?: InputMaybe<Scalars['String']['input']>;
};

/** Single failure that stopped a job or a decision until a person acted. */
export type Occurrence = {
  __typename?: 'Occurrence';
  /** Activity whose decision it is; null for a job of the engine. */
  activityId?: Maybe<Scalars['ID']['output']>;
  businessKey?: Maybe<Scalars['String']['output']>;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  ending?: Maybe<IncidentEnding>;
  failedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  message: Scalars['String']['output'];
  processInstanceId: Scalars['ID']['output'];
  processVersion?: Maybe<Scalars['Int']['output']>;
  /** Time of the retry whose outcome is not known yet, or that came before the end. */
  retriedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type OccurrenceConnection = {
  __typename?: 'OccurrenceConnection';
  nodes: Array<Occurrence>;
  pageInfo: PageInfo;
};

export type OpenActivityTask = {
  __typename?: 'OpenActivityTask';
  activityId: Scalars['ID']['output'];
  assignee?: Maybe<Scalars['ID']['output']>;
  businessKey?: Maybe<Scalars['String']['output']>;
  deadlines: Array<Deadline>;
  delivery: DecisionDelivery;
  processDefinitionKey: Scalars['String']['output'];
  processInstanceId: Scalars['ID']['output'];
  status: ActivityStatus;
  taskId: Scalars['ID']['output'];
  userTaskKey: Scalars['String']['output'];
};

export type OpenActivityTaskPage = {
  __typename?: 'OpenActivityTaskPage';
  nodes: Array<OpenActivityTask>;
  pageInfo: PageInfo;
};

export type OpenIncident = {
  __typename?: 'OpenIncident';
  failedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  jobId: Scalars['ID']['output'];
  processInstanceId: Scalars['ID']['output'];
};

/** Numbers of items by status. */
export type Operation = {
  __typename?: 'Operation';
  createdAt: Scalars['DateTime']['output'];
  createdBy: Scalars['ID']['output'];
  done: Scalars['Int']['output'];
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time after which the plan cannot be started. */
  expiresAt: Scalars['DateTime']['output'];
  failed: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** Items in the order of the plan. At most 100 a page. */
  items: OperationItemConnection;
  kind: OperationKind;
  pending: Scalars['Int']['output'];
  /** Why it is paused, where no person has done that. */
  problem?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  resolved: Scalars['Int']['output'];
  skipped: Scalars['Int']['output'];
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  startedBy?: Maybe<Scalars['ID']['output']>;
  status: OperationStatus;
  total: Scalars['Int']['output'];
};


/** Numbers of items by status. */
export type OperationItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<OperationItemStatus>;
};

export type OperationConnection = {
  __typename?: 'OperationConnection';
  nodes: Array<Operation>;
  pageInfo: PageInfo;
};

/** Exactly one of the first four selects the process instances; the others are arguments of the kind. */
export type OperationInput = {
  elementId?: InputMaybe<Scalars['ID']['input']>;
  errorCode?: InputMaybe<Scalars['String']['input']>;
  errorGroupId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ProcessInstanceFilter>;
  incidentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind: OperationKind;
  /** Elements that `toVersion` has under another id. At most 50. */
  mappings?: InputMaybe<Array<ElementMapping>>;
  messageName?: InputMaybe<Scalars['String']['input']>;
  /** At most 10,000. */
  processInstanceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  toElementId?: InputMaybe<Scalars['ID']['input']>;
  toVersion?: InputMaybe<Scalars['Int']['input']>;
  variables?: InputMaybe<Scalars['JSONObject']['input']>;
};

export type OperationItem = {
  __typename?: 'OperationItem';
  /** Null: the instance has none, or was deleted. */
  businessKey?: Maybe<Scalars['String']['output']>;
  changedAt: Scalars['DateTime']['output'];
  elementId?: Maybe<Scalars['ID']['output']>;
  /** Problem of the item when the operation was planned: the message of an incident. */
  message?: Maybe<Scalars['String']['output']>;
  position: Scalars['Int']['output'];
  /** Why it is skipped, or has failed. */
  problem?: Maybe<Scalars['String']['output']>;
  processInstanceId: Scalars['ID']['output'];
  status: OperationItemStatus;
};

export type OperationItemConnection = {
  __typename?: 'OperationItemConnection';
  nodes: Array<OperationItem>;
  pageInfo: PageInfo;
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

export type OperationProgress = {
  __typename?: 'OperationProgress';
  /** Whether nothing is left to do, or nothing may be done now. */
  isOver: Scalars['Boolean']['output'];
  /** Time until the next page. */
  pauseSeconds: Scalars['Int']['output'];
};

export type OperationStatus =
  | 'ABORTED'
  /** No item has a turn left. */
  | 'DONE'
  /** Nothing begins until somebody resumes it. */
  | 'PAUSED'
  /** Not started yet. */
  | 'PLANNED'
  | 'RUNNING';

export type OutboxEvent = {
  __typename?: 'OutboxEvent';
  data: Scalars['JSONObject']['output'];
  id: Scalars['ID']['output'];
  /** Inngest event name. */
  name: Scalars['String']['output'];
};

/** Request of a worker to an external system. Of an attempt at a job the last 20 are stored. */
export type OutgoingCallInput = {
  durationMs: Scalars['Int']['input'];
  elementId: Scalars['ID']['input'];
  /** ULID: a call is stored once. */
  id: Scalars['ID']['input'];
  /** Function of the system's client. */
  operation: Scalars['String']['input'];
  result: CallResult;
  startedAt: Scalars['DateTime']['input'];
  /** Status of HTTP, or reply code of SMTP. Null: no answer. */
  status?: InputMaybe<Scalars['Int']['input']>;
  system: Scalars['String']['input'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type PartHealth = {
  __typename?: 'PartHealth';
  /** Sentence that says what was found, without secrets. */
  message: Scalars['String']['output'];
  /** Name of the part: engine, database, inngest or work. */
  name: Scalars['String']['output'];
  ok: Scalars['Boolean']['output'];
  tookMs: Scalars['Int']['output'];
};

/** A person or service known from the token. */
export type Person = {
  __typename?: 'Person';
  /** Candidate groups whose Activities the person sees. */
  groups: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Roles: clerk, reviewer, lead, operator, auditor or worker. */
  roles: Array<Scalars['String']['output']>;
  /** Tenant whose data the person works on; '' where the deployment has one. */
  tenant: Scalars['String']['output'];
};

export type ProcessDefinition = {
  __typename?: 'ProcessDefinition';
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** JSON Schema of the start variables; null when this deployment has no code for the definition. */
  startSchema?: Maybe<Scalars['JSONObject']['output']>;
  /** Whether the definition is suspended: its instances cannot be started until it is resumed at the engine. */
  suspended: Scalars['Boolean']['output'];
  version: Scalars['Int']['output'];
  /** BPMN 2.0 XML with its diagram, as deployed. */
  xml: Scalars['String']['output'];
};

export type ProcessInstance = {
  __typename?: 'ProcessInstance';
  activities: Array<Activity>;
  businessKey?: Maybe<Scalars['String']['output']>;
  /** Instance whose call activity has started this one, where the caller may see it. */
  calledBy?: Maybe<LinkedInstance>;
  /** Instances that call activities of this one have started, the newest first. */
  calledInstances: Array<LinkedInstance>;
  /** Elements where a token is now, oldest first; tokens that wait at a join or before an element come last. */
  currentElements: Array<CurrentElement>;
  /**
   * Passes of each element and sequence flow, for a diagram. Events that only stood by are absent. Of a history of more than 5,000 passes the
   * engine counts them: a pass is then cancelled if no flow leaves for it, and durations are not added up.
   */
  elementPasses: Array<ElementPasses>;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Timeline, newest first: at most 100 events a page. Activities and their history as far as you may see them; mutations of people for
   * auditors, operations for operators. No variables.
   */
  events: InstanceEventConnection;
  /** Names of private variables, which are left out for operators and auditors. */
  hiddenVariables: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Incidents, oldest first. */
  incidents: Array<Incident>;
  /** Jobs of workers: the newest `first`, the oldest of them first. */
  jobs: Array<WorkerJob>;
  /** Messages and signals that were delivered to the instance, or are on their way to its business key; the newest `first`. */
  messages: Array<Message>;
  /** Name of the end event that was reached, or the reason of a cancellation. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** Messages of the incidents that need somebody to act, one a line; null without one. */
  problem?: Maybe<Scalars['String']['output']>;
  processDefinition: ProcessDefinition;
  processDefinitionKey: Scalars['String']['output'];
  startedAt: Scalars['DateTime']['output'];
  status: ProcessInstanceStatus;
  /** Whether the instance is suspended: no work, no timer and no decision goes on until it is resumed at the engine. */
  suspended: Scalars['Boolean']['output'];
  /** Page of the trace of the instance in the tracing tool (setting TRACE_URL). Null: there is none. */
  traceUrl?: Maybe<Scalars['String']['output']>;
  /** Parts of what the current elements wait for that could not be read now, or of which there are more than 1,000 rows. Their waits may be missing. */
  unreadWaits: Array<WaitSource>;
  /**
   * Changes of one variable of the instance, newest first: at most 100 a page. A page looks through the next 2,000 changes of all variables, so
   * that it may be short, or empty, before the last one (`pageInfo.hasNextPage`). An engine without the history level `full` records none.
   */
  variableChanges: VariableChangeConnection;
  variables: Scalars['JSONObject']['output'];
  /** Version of the process definition. */
  version: Scalars['Int']['output'];
};


export type ProcessInstanceActivitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ProcessInstanceCalledInstancesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ProcessInstanceCurrentElementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ProcessInstanceEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<InstanceEventKind>>;
};


export type ProcessInstanceIncidentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ProcessInstanceJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ProcessInstanceMessagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ProcessInstanceVariableChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
};

export type ProcessInstanceConnection = {
  __typename?: 'ProcessInstanceConnection';
  nodes: Array<ProcessInstance>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ProcessInstanceFilter = {
  /** Person who has an open Activity of the instance. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  businessKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of an element with a token. */
  element?: InputMaybe<Scalars['ID']['input']>;
  endedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  endedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Part of the message of an incident, in upper or lower case. */
  errorText?: InputMaybe<Scalars['String']['input']>;
  processDefinitionKey?: InputMaybe<Scalars['String']['input']>;
  startedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Instances with one of these statuses. */
  status?: InputMaybe<Array<ProcessInstanceStatus>>;
  /** Beginning of the business key, in upper or lower case, or of the id. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Instances whose variables fit each of these alternatives. At most 10. */
  variables?: InputMaybe<Array<VariableAlternatives>>;
  /** Version of the process definition. */
  version?: InputMaybe<Scalars['Int']['input']>;
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

export type ProcessOverview = {
  __typename?: 'ProcessOverview';
  hours: Array<HourCounts>;
  /** Versions of processes with instances that run, or have ended in these hours. */
  versions: Array<VersionCounts>;
  /** Running instances by what they wait for; one that waits for several kinds counts for each. */
  waits: Array<WaitCount>;
};

export type PruneTarget =
  /** Closed Activities without a process instance. */
  | 'ACTIVITIES'
  | 'ALERTS'
  | 'ALERT_DELIVERIES'
  | 'AUDIT'
  | 'CHANGES'
  | 'DIGESTS'
  | 'DRAFTS'
  | 'ERROR_GROUPS'
  /** Ended process instances, with everything that the database has of them. */
  | 'HISTORY'
  | 'INCIDENTS'
  | 'LEDGER'
  | 'MESSAGES'
  /** Observations of metrics: added to their totals, then removed. */
  | 'METRIC_SAMPLES'
  | 'NOTIFICATIONS'
  /** Operations that have ended, with their items. */
  | 'OPERATIONS'
  | 'OUTBOX'
  | 'PEOPLE'
  /** Plans that have expired. */
  | 'PLANS'
  | 'RATES'
  | 'STARTS'
  | 'STREAMS'
  | 'VIEWERS';

export type PrunedPage = {
  __typename?: 'PrunedPage';
  /** Begin of the next page. Null: this was the last. */
  next?: Maybe<Scalars['String']['output']>;
  removed: Scalars['Int']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * Activities the caller may see. The order is stable: ties are broken by id. An Activity without a due date counts as due later than any
   * other. `descending` turns the whole order round.
   */
  activities: ActivityConnection;
  activity?: Maybe<Activity>;
  /** History of all Activities of the tenant, newest first; for auditors. */
  activityHistory: ActivityHistoryConnection;
  /** For the bridge: a message about alerts that is still to be sent. Null: there is none any more. */
  alertDelivery?: Maybe<AlertDelivery>;
  /** Alerts of the operator's tenant and of the deployment, newest first, at most 100 a page. */
  alerts: AlertConnection;
  /** Audit of what people of the tenant have changed or tried to change, newest first. For auditors; page through it to export all of it. */
  audit: AuditConnection;
  customer?: Maybe<Customer>;
  /** Customers, newest first. */
  customers: Array<Customer>;
  /** Decision on one Activity, private fields included, for handing it to the engine. Null when it is not decided. */
  decision?: Maybe<Decision>;
  /** Digest of one person, as it was fixed. Null: there is none any more. */
  digest?: Maybe<Digest>;
  /** Rows that could not be processed and are to be tried again now, longest waiting first. */
  dueFailedRows: Array<FailedRow>;
  /** Ids of the given instances whose business key belongs to another one: they must not have an effect. */
  duplicateInstances: Array<Scalars['ID']['output']>;
  /** Deliveries that one round of a run has begun and not given back: its next attempt goes on with them. */
  effectsOfRun: Array<HeldDelivery>;
  errorGroup?: Maybe<ErrorGroup>;
  /** Failures of the tenant by their cause. Without `states`: all states. */
  errorGroups: ErrorGroupConnection;
  /** Health of the parts and of the work, asked for now. The public probe is /health, which tells anybody `ok` alone. */
  health: Health;
  /** Numbers of Activities in each list of the inbox, exact. Closed ones are in none of them. */
  inboxCounts: InboxCounts;
  /** Ids of the given tasks that have an Activity. */
  knownTasks: Array<Scalars['ID']['output']>;
  /** Running operations whose next page is late: their run was lost, or ended to wait. The longest late first. */
  lateOperations: Array<LateOperation>;
  /** Caller, as the signed token says. */
  me: Person;
  /** Message that was sent under the key; of others' messages, operators and auditors only. Null: there is none, or it ended more than 30 days ago. */
  message?: Maybe<Message>;
  /** Messages and signals of the tenant, newest first. At most 100 a page. */
  messages: MessageConnection;
  /** Preferences of the caller for notices of Activities. */
  notificationPreferences: NotificationPreferences;
  /** Activities that are not closed, or were closed without the engine's answer, for the sweep. */
  openActivityTasks: OpenActivityTaskPage;
  /** Operation or plan of the tenant. Null: there is none. */
  operation?: Maybe<Operation>;
  /** Operations of the tenant that were started, newest first. At most 100 a page. */
  operations: OperationConnection;
  /** Number of deliveries of a topic that are handed out and not ended, of those younger than `seconds`. */
  outstandingDeliveries: Scalars['Int']['output'];
  /**
   * People of the tenant who have signed in lately (setting DIRECTORY_DAYS), by name; for assigning and mentioning. `group` narrows to one
   * group. `ids` are these persons instead (at most 100), however long ago they signed in: the names of all that a page shows, at once. Those
   * who are not known are left out.
   */
  people: Array<KnownPerson>;
  /** Newest deployed version of each process definition, by key. At most 500. */
  processDefinitions: Array<ProcessDefinition>;
  processInstance?: Maybe<ProcessInstance>;
  /**
   * Process instances that you may read, of the read model: a second or two behind the engine. At most 100 a page. For people who read neither
   * all of the tenant nor the whole process, the newest 2,000 of theirs.
   */
  processInstances: ProcessInstanceConnection;
  /** Counts of the tenant's process instances: what runs now, and what began and ended in the last `hours` (1 to 168). */
  processOverview: ProcessOverview;
  /** Filters that the caller has saved for lists of Activities, by name. */
  savedFilters: Array<SavedFilter>;
  /** Filters that the caller has saved for lists of process instances, by name. */
  savedInstanceFilters: Array<SavedInstanceFilter>;
  /** Service level of each version that ever had an instance, the newest 20 first. */
  serviceLevels: Array<VersionServiceLevel>;
  /** Cursor from which the sweep must poll again. Null before the first sweep. */
  sweepCursor?: Maybe<Scalars['DateTime']['output']>;
  /** External systems that workers use, and which of them jobs wait for. */
  systems: Array<System>;
  /**
   * Elements where running instances of other versions stand, all or these, and which `toVersion` does not have: a migration needs a mapping
   * of each. At most 50.
   */
  unmappedElements: Array<UnmappedElement>;
  /** Statistics of one version: places of its instances, and durations of the newest ended ones. Null for a version that no instance ever had. */
  versionStatistics?: Maybe<VersionStatistics>;
  /**
   * Accepted work of the tenant in its states, newest first, at most 100 a page: starts, decisions, messages, signals, work of workers,
   * notices and rows that cannot be processed. A page may be shorter than asked for: go on while it has a next one.
   */
  workItems: WorkItemConnection;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  descending?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<ActivityOrder>;
};


export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryActivityHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityHistoryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAlertDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDecisionArgs = {
  activityId: Scalars['ID']['input'];
};


export type QueryDigestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDueFailedRowsArgs = {
  limit: Scalars['Int']['input'];
};


export type QueryDuplicateInstancesArgs = {
  instances: Array<InstanceInput>;
};


export type QueryEffectsOfRunArgs = {
  run: Scalars['String']['input'];
};


export type QueryErrorGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryErrorGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ErrorGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<ErrorGroupOrder>;
};


export type QueryKnownTasksArgs = {
  taskIds: Array<Scalars['ID']['input']>;
};


export type QueryLateOperationsArgs = {
  limit: Scalars['Int']['input'];
};


export type QueryMessageArgs = {
  idempotencyKey: Scalars['String']['input'];
};


export type QueryMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOpenActivityTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  afterTask?: InputMaybe<Scalars['ID']['input']>;
  delivery?: InputMaybe<DecisionDelivery>;
  first?: InputMaybe<Scalars['Int']['input']>;
  processInstanceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  upToTask?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryOperationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOutstandingDeliveriesArgs = {
  seconds: Scalars['Int']['input'];
  topic: Scalars['String']['input'];
};


export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  group?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProcessDefinitionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProcessInstanceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcessInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  descending?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<ProcessInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<ProcessInstanceOrder>;
};


export type QueryProcessOverviewArgs = {
  hours?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryServiceLevelsArgs = {
  key: Scalars['String']['input'];
};


export type QuerySweepCursorArgs = {
  name: Scalars['String']['input'];
};


export type QueryUnmappedElementsArgs = {
  key: Scalars['String']['input'];
  processInstanceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  toVersion: Scalars['Int']['input'];
};


export type QueryVersionStatisticsArgs = {
  key: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


export type QueryWorkItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ReconciledInstances = {
  __typename?: 'ReconciledInstances';
  /** Number of instances that differed from the engine, and are read again. */
  differing: Scalars['Int']['output'];
  next?: Maybe<Scalars['String']['output']>;
};

export type RefreshedInstances = {
  __typename?: 'RefreshedInstances';
  count: Scalars['Int']['output'];
  /** Milliseconds that the oldest of the changes had waited; null for none. */
  lagMs?: Maybe<Scalars['Int']['output']>;
};

export type ReportedSystem = {
  __typename?: 'ReportedSystem';
  /** Whether jobs wait for it from now on, longer than was said before, or no more. */
  changed: Scalars['Boolean']['output'];
  system: System;
};

export type RowInput = {
  kind: FailedRowKind;
  rowId: Scalars['ID']['input'];
};

export type SafeOperation =
  | 'CANCEL'
  /** Reopens the decision, or starts again with other data. */
  | 'CORRECT'
  /** Repeats what failed, and nothing that is done. */
  | 'RETRY'
  /** Leaves it to the engine and the sweep. */
  | 'WAIT';

export type SavedFilter = {
  __typename?: 'SavedFilter';
  descending: Scalars['Boolean']['output'];
  /** Filter, as `activities` takes it. */
  filter: Scalars['JSONObject']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  order: ActivityOrder;
};

export type SavedFilterInput = {
  descending?: InputMaybe<Scalars['Boolean']['input']>;
  filter: ActivityFilter;
  order?: InputMaybe<ActivityOrder>;
};

export type SavedInstanceFilter = {
  __typename?: 'SavedInstanceFilter';
  columns: Array<Scalars['String']['output']>;
  descending: Scalars['Boolean']['output'];
  /** Filter, as `processInstances` takes it. */
  filter: Scalars['JSONObject']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  order: ProcessInstanceOrder;
};

export type SavedInstanceFilterInput = {
  /** Columns of a table, by names that the client chooses, in their order. At most 20. */
  columns?: InputMaybe<Array<Scalars['String']['input']>>;
  descending?: InputMaybe<Scalars['Boolean']['input']>;
  filter: ProcessInstanceFilter;
  order?: InputMaybe<ProcessInstanceOrder>;
};

export type ServiceLevelTarget = {
  __typename?: 'ServiceLevelTarget';
  /** Share of the instances from 0 to 1 that is to complete in time. */
  share: Scalars['Float']['output'];
  /** Milliseconds from start to end. */
  withinMs: Scalars['Float']['output'];
};

export type SettledActivities = {
  __typename?: 'SettledActivities';
  changed: Scalars['Int']['output'];
  /** Ids of tasks that came and went unseen: open their Activity, then settle it. */
  tasksWithoutActivity: Array<Scalars['ID']['output']>;
};

export type SettledIncidentInput = {
  /** Absent: the job was put back, and its outcome is not known yet. */
  ending?: InputMaybe<IncidentEnding>;
  id: Scalars['ID']['input'];
};

export type StartStatus =
  /** Accepted and kept; the engine did not answer, the sweep starts it. */
  | 'PENDING'
  /** The engine refused it for good. */
  | 'REFUSED'
  /** The engine runs the instance (or has run it already). */
  | 'STARTED';

export type StartedProcess = {
  __typename?: 'StartedProcess';
  businessKey: Scalars['String']['output'];
  intentId: Scalars['ID']['output'];
  /** Sentence for people on what was accepted and what happens next. */
  message: Scalars['String']['output'];
  processDefinitionKey: Scalars['String']['output'];
  /** Instance; null while the start is pending, or when the engine cannot be read now. */
  processInstance?: Maybe<ProcessInstance>;
  /** Id of the instance; null while the start is pending. */
  processInstanceId?: Maybe<Scalars['ID']['output']>;
  status: StartStatus;
};

/** External system behind a circuit breaker. */
export type System = {
  __typename?: 'System';
  /** Number of failures in a row, until now. */
  failures: Scalars['Int']['output'];
  /** Last failure of the system in one sentence, without secrets. It may quote the answer of the system, so only `systems` says it. */
  message?: Maybe<Scalars['String']['output']>;
  /** Name for people, such as mail server. */
  name: Scalars['String']['output'];
  /** Time of the next trial. Null while it is CLOSED. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
  /** Begin of the wait of jobs. Null while it is CLOSED. */
  since?: Maybe<Scalars['DateTime']['output']>;
  state: CircuitState;
  /** Id of the system, such as mail. */
  system: Scalars['ID']['output'];
};

export type SystemReportInput = {
  /** Failure of the system, when it FAILED or was BUSY. */
  message?: InputMaybe<Scalars['String']['input']>;
  result: SystemResult;
  system: Scalars['ID']['input'];
  /** Milliseconds that it asked to wait, when it was BUSY. */
  waitMs?: InputMaybe<Scalars['Int']['input']>;
};

export type SystemResult =
  | 'ANSWERED'
  /** System asks to wait (429, 503 with Retry-After). */
  | 'BUSY'
  /** No usable answer: 5xx, none, none in time. */
  | 'FAILED'
  /** The job ended without asking it: its trial is free again. */
  | 'NOT_ASKED';

export type TakenDigest = {
  __typename?: 'TakenDigest';
  /** Number of times that the digest was handed out, this one included. */
  attempts: Scalars['Int']['output'];
  /** Channels over which the digest was not sent yet. */
  channels: Array<DigestChannel>;
  id: Scalars['ID']['output'];
};

export type TopicBacklogInput = {
  /** Number of jobs that nobody has acquired. */
  free: Scalars['Int']['input'];
  oldestSince: Scalars['DateTime']['input'];
  /** Whether a worker of this deployment serves the topic. */
  served: Scalars['Boolean']['input'];
  topic: Scalars['String']['input'];
};

export type TrendPoint = {
  __typename?: 'TrendPoint';
  /** Begin of the span. */
  at: Scalars['DateTime']['output'];
  count: Scalars['Int']['output'];
};

export type TrendSpan =
  | 'DAY'
  | 'HOUR';

/** Element that the other version does not have. */
export type UnmappedElement = {
  __typename?: 'UnmappedElement';
  /** Elements that a mapping may lead to: of the same kind, in the same sub-process, and new in the version first. At most 50. */
  candidates: Array<MappingCandidate>;
  elementId: Scalars['ID']['output'];
  /** Number of running instances with a token there. */
  instances: Scalars['Int']['output'];
  name?: Maybe<Scalars['String']['output']>;
  /** BPMN element type as the engine names it. */
  type: Scalars['String']['output'];
};

export type UserTaskInput = {
  assignee?: InputMaybe<Scalars['ID']['input']>;
  businessKey?: InputMaybe<Scalars['String']['input']>;
  candidateGroups: Array<Scalars['String']['input']>;
  candidateUsers?: InputMaybe<Array<Scalars['ID']['input']>>;
  deadlines?: InputMaybe<Array<DeadlineInput>>;
  delegation?: InputMaybe<Delegation>;
  description?: InputMaybe<Scalars['String']['input']>;
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  owner?: InputMaybe<Scalars['ID']['input']>;
  priority: Scalars['Int']['input'];
  processDefinitionKey: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
  tenantId?: InputMaybe<Scalars['String']['input']>;
  title: Scalars['String']['input'];
  userTaskKey: Scalars['String']['input'];
  /** Variables of the instance; the API keeps those that the form shows. */
  variables: Scalars['JSONObject']['input'];
};

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

/** Write of a variable, of the same value too. Who caused it is told as far as you may see the Activity, the operation or the start. */
export type VariableChange = {
  __typename?: 'VariableChange';
  activityId?: Maybe<Scalars['ID']['output']>;
  /** Person who started, decided, sent or operated. */
  actor?: Maybe<Scalars['ID']['output']>;
  /** Null inside for a variable that was removed, too. */
  after: ChangedValue;
  at: Scalars['DateTime']['output'];
  /** Null: there was no such variable. */
  before?: Maybe<ChangedValue>;
  /** Element that wrote the variable; null for the start, corrections and writes from outside. */
  elementId?: Maybe<Scalars['ID']['output']>;
  elementName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  messageName?: Maybe<Scalars['String']['output']>;
  operationId?: Maybe<Scalars['ID']['output']>;
  source: VariableChangeSource;
};

export type VariableChangeConnection = {
  __typename?: 'VariableChangeConnection';
  nodes: Array<VariableChange>;
  pageInfo: PageInfo;
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
  comparison?: InputMaybe<VariableComparison>;
  flag?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
  number?: InputMaybe<Scalars['Float']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type VersionCounts = {
  __typename?: 'VersionCounts';
  cancelled: Scalars['Int']['output'];
  completed: Scalars['Int']['output'];
  failed: Scalars['Int']['output'];
  /** Milliseconds from start to end of half of the completed ones; null for none. */
  medianMs?: Maybe<Scalars['Float']['output']>;
  /** Milliseconds from start to end of 95 of 100 completed ones; null for none. */
  p95Ms?: Maybe<Scalars['Float']['output']>;
  processDefinitionKey: Scalars['String']['output'];
  /** Without those that failed. */
  running: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

export type VersionServiceLevel = {
  __typename?: 'VersionServiceLevel';
  /** Share from 0 to 1 that kept the target, of the completed and the late ones. Null: there is no target, or no such instance. */
  attainment?: Maybe<Scalars['Float']['output']>;
  /** Number of instances that were completed in the last 30 days. Cancelled ones are left out. */
  completed: Scalars['Int']['output'];
  /** Number of running instances that take longer than the target already. */
  late: Scalars['Int']['output'];
  /** Number of those that took no longer than the target. */
  onTime: Scalars['Int']['output'];
  /** Null: the model declares none that can be read (`flowable:serviceLevel`). */
  target?: Maybe<ServiceLevelTarget>;
  version: Scalars['Int']['output'];
};

export type VersionStatistics = {
  __typename?: 'VersionStatistics';
  elements: Array<ElementStatistics>;
  processDefinition: ProcessDefinition;
  /** Number of completed instances whose passes were read: the newest, 40 at most. */
  sampled: Scalars['Int']['output'];
};

/** Reason why an active element does not go on. Which facts there are depends on the kind. */
export type Wait = {
  __typename?: 'Wait';
  /** Activity of the user task, where the caller may see it; so with assignee and candidate groups. */
  activityId?: Maybe<Scalars['ID']['output']>;
  /** Waits for the events behind an event-based gateway. */
  alternatives: Array<AwaitedEvent>;
  assignee?: Maybe<Scalars['ID']['output']>;
  /** Attempt that comes next, of `maxAttempts`; of a decision, attempts so far. */
  attempt?: Maybe<Scalars['Int']['output']>;
  attemptsLeft?: Maybe<Scalars['Int']['output']>;
  /** Branches into a join. */
  branches: Array<JoinBranch>;
  /** Business key by which the message is correlated. */
  businessKey?: Maybe<Scalars['String']['output']>;
  candidateGroups: Array<Scalars['String']['output']>;
  /** Runs of a repeated element that have ended, of `total`. */
  done?: Maybe<Scalars['Int']['output']>;
  /** Element that the wait is for, where it is another one: a boundary event, the start event of an event sub-process, the event-based gateway, an event behind it. */
  elementId?: Maybe<Scalars['ID']['output']>;
  elementName?: Maybe<Scalars['String']['output']>;
  /** Names of the elements inside a sub-process or a called process that are active. At most 10; of called processes, the first five are looked into. */
  elements: Array<Scalars['String']['output']>;
  /** Incident that an operator can retry. */
  incidentId?: Maybe<Scalars['ID']['output']>;
  /** Whether that event ends the element: of boundary events and event sub-processes. */
  interrupting?: Maybe<Scalars['Boolean']['output']>;
  kind: ElementWaitKind;
  maxAttempts?: Maybe<Scalars['Int']['output']>;
  /** Name of the message or signal. */
  name?: Maybe<Scalars['String']['output']>;
  /** Last failure, for people. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Process instance that a call activity has started. */
  processInstanceId?: Maybe<Scalars['ID']['output']>;
  /** Whether this deployment has a worker for the topic. */
  served?: Maybe<Scalars['Boolean']['output']>;
  since?: Maybe<Scalars['DateTime']['output']>;
  /** Sentence for people, in English, with times in UTC. */
  summary: Scalars['String']['output'];
  /** External system that keeps the job in the engine. */
  system?: Maybe<System>;
  topic?: Maybe<Scalars['String']['output']>;
  total?: Maybe<Scalars['Int']['output']>;
  /** Time at which the wait ends by itself, is tried again, or is due. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

export type WaitCount = {
  __typename?: 'WaitCount';
  count: Scalars['Int']['output'];
  kind: WaitKind;
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

export type WorkItem = {
  __typename?: 'WorkItem';
  acceptedAt: Scalars['DateTime']['output'];
  /** Advice to people, while it needs attention. */
  action?: Maybe<Scalars['String']['output']>;
  activityId?: Maybe<Scalars['ID']['output']>;
  /** Roles and relations that may act, while it needs attention. */
  allowedTo: Array<Scalars['String']['output']>;
  /** Number of attempts that failed, while it is RETRYING. */
  attempts?: Maybe<Scalars['Int']['output']>;
  businessKey?: Maybe<Scalars['String']['output']>;
  /** Code of the cause, while it needs attention or is rejected. */
  cause?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: WorkItemKind;
  /** Number of attempts after which it needs attention or is rejected. Null: it is tried until it succeeds or expires. */
  maxAttempts?: Maybe<Scalars['Int']['output']>;
  /** Time of the next attempt, while it is RETRYING. */
  nextAt?: Maybe<Scalars['DateTime']['output']>;
  /** Cause in a sentence; null while nothing is wrong. */
  problem?: Maybe<Scalars['String']['output']>;
  processInstanceId?: Maybe<Scalars['ID']['output']>;
  /** Begin of the wait, while it is WAITING. */
  since?: Maybe<Scalars['DateTime']['output']>;
  state: WorkState;
  /** Name of what was accepted: process, title, message, topic or kind of notice. */
  subject: Scalars['String']['output'];
  /** Event that it waits for, while it is WAITING. */
  waitsFor?: Maybe<Scalars['String']['output']>;
};

export type WorkItemConnection = {
  __typename?: 'WorkItemConnection';
  nodes: Array<WorkItem>;
  pageInfo: PageInfo;
  /** Kinds that cannot be read because the engine does not answer: none of them is on the page. */
  unread: Array<WorkItemKind>;
};

export type WorkItemFilter = {
  kinds?: InputMaybe<Array<WorkItemKind>>;
  states?: InputMaybe<Array<WorkState>>;
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

/** Measurement of the dead man's switch: a number that tells whether work goes on. */
export type WorkMeasure = {
  __typename?: 'WorkMeasure';
  /** Largest value with which health is ok. Null: there is none yet. */
  limit?: Maybe<Scalars['Int']['output']>;
  /** Name: last_sweep, oldest_start, oldest_event, oldest_decision, last_pruning, last_evaluation, oldest_unlocked_job, rows_awaiting_retry or missing_functions. */
  name: Scalars['String']['output'];
  /** Sentence for operators. Null while health is ok with it. */
  problem?: Maybe<Scalars['String']['output']>;
  unit: MeasureUnit;
  /** Age or count now. Null: there is nothing of the kind, or it is not known. */
  value?: Maybe<Scalars['Int']['output']>;
};

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

/** External-worker job, as the effect ledger knows it. */
export type WorkerJob = {
  __typename?: 'WorkerJob';
  /** Time at which its worker began first. */
  beganAt: Scalars['DateTime']['output'];
  /** Time at which the job was announced to Inngest first. */
  dispatchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time at which its outcome was stored. Null: not yet. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  topic: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Activity: ResolverTypeWrapper<ActivityRow>;
  ActivityAction: ActivityAction;
  ActivityAtVersion: ActivityAtVersion;
  ActivityChanges: ActivityChanges;
  ActivityConnection: ResolverTypeWrapper<ActivityListRow>;
  ActivityFilter: ActivityFilter;
  ActivityHistoryConnection: ResolverTypeWrapper<Omit<ActivityHistoryConnection, 'nodes'> & { nodes: Array<ResolversTypes['ActivityHistoryEntry']> }>;
  ActivityHistoryEntry: ResolverTypeWrapper<HistoryEntryRow>;
  ActivityHistoryFilter: ActivityHistoryFilter;
  ActivityOrder: ActivityOrder;
  ActivityReference: ResolverTypeWrapper<ActivityReference>;
  ActivityStatus: ActivityStatus;
  Alert: ResolverTypeWrapper<AlertRow>;
  AlertChannel: AlertChannel;
  AlertConnection: ResolverTypeWrapper<Omit<AlertConnection, 'nodes'> & { nodes: Array<ResolversTypes['Alert']> }>;
  AlertDelivery: ResolverTypeWrapper<AlertDeliveryRow>;
  AlertEvaluation: ResolverTypeWrapper<Omit<AlertEvaluation, 'deliveries'> & { deliveries: Array<ResolversTypes['AlertDelivery']> }>;
  AlertFilter: AlertFilter;
  AlertItem: ResolverTypeWrapper<AlertItemRow>;
  AlertKind: AlertKind;
  AlertNews: AlertNews;
  AlertSeverity: AlertSeverity;
  AlertState: AlertState;
  ApplicationInput: ApplicationInput;
  Attachment: ResolverTypeWrapper<Attachment>;
  AuditConnection: ResolverTypeWrapper<Omit<AuditConnection, 'nodes'> & { nodes: Array<ResolversTypes['AuditRow']> }>;
  AuditFilter: AuditFilter;
  AuditRow: ResolverTypeWrapper<AuditRowRow>;
  AwaitedEvent: ResolverTypeWrapper<WaitRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BulkProblem: ResolverTypeWrapper<BulkProblem>;
  BulkResult: ResolverTypeWrapper<Omit<BulkResult, 'activity'> & { activity: Maybe<ResolversTypes['Activity']> }>;
  CallResult: CallResult;
  ChangedValue: ResolverTypeWrapper<ChangedValue>;
  CircuitState: CircuitState;
  Comment: ResolverTypeWrapper<Comment>;
  ContextEntry: ResolverTypeWrapper<ContextEntryRow>;
  ContextKind: ContextKind;
  CurrentElement: ResolverTypeWrapper<CurrentElementRow>;
  Customer: ResolverTypeWrapper<Customer>;
  CustomerInput: CustomerInput;
  CustomerStatus: CustomerStatus;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<DeadlineRow>;
  DeadlineInput: DeadlineInput;
  DeadlineKind: DeadlineKind;
  Decision: ResolverTypeWrapper<Decision>;
  DecisionDelivery: DecisionDelivery;
  DecisionProgress: ResolverTypeWrapper<DecisionProgress>;
  Delegation: Delegation;
  DeliveryFailure: ResolverTypeWrapper<DeliveryFailure>;
  DeliveryFailureInput: DeliveryFailureInput;
  DeliveryInput: DeliveryInput;
  Digest: ResolverTypeWrapper<Digest>;
  DigestChannel: DigestChannel;
  DigestItem: ResolverTypeWrapper<DigestItem>;
  DigestRhythm: DigestRhythm;
  Draft: ResolverTypeWrapper<Draft>;
  Effect: ResolverTypeWrapper<EffectRow>;
  EffectState: EffectState;
  ElementMapping: ElementMapping;
  ElementPasses: ResolverTypeWrapper<ElementPasses>;
  ElementStatistics: ResolverTypeWrapper<ElementStatistics>;
  ElementWaitKind: ElementWaitKind;
  EndedTaskInput: EndedTaskInput;
  ErasedRows: ResolverTypeWrapper<ErasedRows>;
  Erasure: ResolverTypeWrapper<Erasure>;
  ErrorClass: ErrorClass;
  ErrorGroup: ResolverTypeWrapper<ErrorGroupRow>;
  ErrorGroupConnection: ResolverTypeWrapper<Omit<ErrorGroupConnection, 'nodes'> & { nodes: Array<ResolversTypes['ErrorGroup']> }>;
  ErrorGroupFilter: ErrorGroupFilter;
  ErrorGroupOrder: ErrorGroupOrder;
  ErrorGroupState: ErrorGroupState;
  FailedRow: ResolverTypeWrapper<FailedRow>;
  FailedRowInput: FailedRowInput;
  FailedRowKind: FailedRowKind;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  FinishedEffectInput: FinishedEffectInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FourEyes: ResolverTypeWrapper<FourEyes>;
  Health: ResolverTypeWrapper<Health>;
  HeldDelivery: ResolverTypeWrapper<HeldDelivery>;
  HourCounts: ResolverTypeWrapper<HourCounts>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InboxCounts: ResolverTypeWrapper<InboxCounts>;
  Incident: ResolverTypeWrapper<InstanceIncidentRow>;
  IncidentEnding: IncidentEnding;
  IncidentInput: IncidentInput;
  InstanceEvent: ResolverTypeWrapper<InstanceEvent>;
  InstanceEventConnection: ResolverTypeWrapper<InstanceEventConnection>;
  InstanceEventKind: InstanceEventKind;
  InstanceInput: InstanceInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvariantCheck: ResolverTypeWrapper<InvariantCheck>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  JobOutcome: ResolverTypeWrapper<JobOutcome>;
  JoinBranch: ResolverTypeWrapper<JoinBranch>;
  JoinBranchState: JoinBranchState;
  KnownPerson: ResolverTypeWrapper<KnownPerson>;
  LateOperation: ResolverTypeWrapper<LateOperation>;
  LinkedInstance: ResolverTypeWrapper<ProcessInstanceRow>;
  MappingCandidate: ResolverTypeWrapper<MappingCandidate>;
  MeasureUnit: MeasureUnit;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'nodes'> & { nodes: Array<ResolversTypes['Message']> }>;
  MessageFilter: MessageFilter;
  MessageKind: MessageKind;
  MessageState: MessageState;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewActivity: NewActivity;
  NotificationKind: NotificationKind;
  NotificationPreferences: ResolverTypeWrapper<NotificationPreferences>;
  NotificationPreferencesInput: NotificationPreferencesInput;
  Occurrence: ResolverTypeWrapper<IncidentRow>;
  OccurrenceConnection: ResolverTypeWrapper<Omit<OccurrenceConnection, 'nodes'> & { nodes: Array<ResolversTypes['Occurrence']> }>;
  OpenActivityTask: ResolverTypeWrapper<Omit<OpenActivityTask, 'deadlines'> & { deadlines: Array<ResolversTypes['Deadline']> }>;
  OpenActivityTaskPage: ResolverTypeWrapper<Omit<OpenActivityTaskPage, 'nodes'> & { nodes: Array<ResolversTypes['OpenActivityTask']> }>;
  OpenIncident: ResolverTypeWrapper<OpenIncident>;
  Operation: ResolverTypeWrapper<OperationRow>;
  OperationConnection: ResolverTypeWrapper<Omit<OperationConnection, 'nodes'> & { nodes: Array<ResolversTypes['Operation']> }>;
  OperationInput: OperationInput;
  OperationItem: ResolverTypeWrapper<OperationItem>;
  OperationItemConnection: ResolverTypeWrapper<OperationItemConnection>;
  OperationItemStatus: OperationItemStatus;
  OperationKind: OperationKind;
  OperationProgress: ResolverTypeWrapper<OperationProgress>;
  OperationStatus: OperationStatus;
  OutboxEvent: ResolverTypeWrapper<OutboxEvent>;
  OutgoingCallInput: OutgoingCallInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartHealth: ResolverTypeWrapper<PartHealth>;
  Person: ResolverTypeWrapper<Person>;
  ProcessDefinition: ResolverTypeWrapper<ProcessDefinitionRow>;
  ProcessInstance: ResolverTypeWrapper<ProcessInstanceRow>;
  ProcessInstanceConnection: ResolverTypeWrapper<ProcessInstanceConnectionRow>;
  ProcessInstanceFilter: ProcessInstanceFilter;
  ProcessInstanceOrder: ProcessInstanceOrder;
  ProcessInstanceStatus: ProcessInstanceStatus;
  ProcessOverview: ResolverTypeWrapper<ProcessOverview>;
  PruneTarget: PruneTarget;
  PrunedPage: ResolverTypeWrapper<PrunedPage>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReconciledInstances: ResolverTypeWrapper<ReconciledInstances>;
  RefreshedInstances: ResolverTypeWrapper<RefreshedInstances>;
  ReportedSystem: ResolverTypeWrapper<ReportedSystem>;
  RowInput: RowInput;
  SafeOperation: SafeOperation;
  SavedFilter: ResolverTypeWrapper<SavedFilter>;
  SavedFilterInput: SavedFilterInput;
  SavedInstanceFilter: ResolverTypeWrapper<SavedInstanceFilter>;
  SavedInstanceFilterInput: SavedInstanceFilterInput;
  ServiceLevelTarget: ResolverTypeWrapper<ServiceLevelTarget>;
  SettledActivities: ResolverTypeWrapper<SettledActivities>;
  SettledIncidentInput: SettledIncidentInput;
  StartStatus: StartStatus;
  StartedProcess: ResolverTypeWrapper<StartedProcessRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  System: ResolverTypeWrapper<System>;
  SystemReportInput: SystemReportInput;
  SystemResult: SystemResult;
  TakenDigest: ResolverTypeWrapper<TakenDigest>;
  TopicBacklogInput: TopicBacklogInput;
  TrendPoint: ResolverTypeWrapper<TrendPoint>;
  TrendSpan: TrendSpan;
  UnmappedElement: ResolverTypeWrapper<UnmappedElement>;
  UserTaskInput: UserTaskInput;
  ValueOmission: ValueOmission;
  VariableAlternatives: VariableAlternatives;
  VariableChange: ResolverTypeWrapper<VariableChange>;
  VariableChangeConnection: ResolverTypeWrapper<VariableChangeConnection>;
  VariableChangeSource: VariableChangeSource;
  VariableComparison: VariableComparison;
  VariableCondition: VariableCondition;
  VersionCounts: ResolverTypeWrapper<VersionCounts>;
  VersionServiceLevel: ResolverTypeWrapper<VersionServiceLevel>;
  VersionStatistics: ResolverTypeWrapper<VersionStatisticsRow>;
  Wait: ResolverTypeWrapper<WaitRow>;
  WaitCount: ResolverTypeWrapper<WaitCount>;
  WaitKind: WaitKind;
  WaitSource: WaitSource;
  WorkItem: ResolverTypeWrapper<WorkItemRow>;
  WorkItemConnection: ResolverTypeWrapper<Omit<WorkItemConnection, 'nodes'> & { nodes: Array<ResolversTypes['WorkItem']> }>;
  WorkItemFilter: WorkItemFilter;
  WorkItemKind: WorkItemKind;
  WorkMeasure: ResolverTypeWrapper<WorkMeasure>;
  WorkState: WorkState;
  WorkerJob: ResolverTypeWrapper<WorkerJob>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: ActivityRow;
  ActivityAtVersion: ActivityAtVersion;
  ActivityChanges: ActivityChanges;
  ActivityConnection: ActivityListRow;
  ActivityFilter: ActivityFilter;
  ActivityHistoryConnection: Omit<ActivityHistoryConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ActivityHistoryEntry']> };
  ActivityHistoryEntry: HistoryEntryRow;
  ActivityHistoryFilter: ActivityHistoryFilter;
  ActivityReference: ActivityReference;
  Alert: AlertRow;
  AlertConnection: Omit<AlertConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Alert']> };
  AlertDelivery: AlertDeliveryRow;
  AlertEvaluation: Omit<AlertEvaluation, 'deliveries'> & { deliveries: Array<ResolversParentTypes['AlertDelivery']> };
  AlertFilter: AlertFilter;
  AlertItem: AlertItemRow;
  ApplicationInput: ApplicationInput;
  Attachment: Attachment;
  AuditConnection: Omit<AuditConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['AuditRow']> };
  AuditFilter: AuditFilter;
  AuditRow: AuditRowRow;
  AwaitedEvent: WaitRow;
  Boolean: Scalars['Boolean']['output'];
  BulkProblem: BulkProblem;
  BulkResult: Omit<BulkResult, 'activity'> & { activity: Maybe<ResolversParentTypes['Activity']> };
  ChangedValue: ChangedValue;
  Comment: Comment;
  ContextEntry: ContextEntryRow;
  CurrentElement: CurrentElementRow;
  Customer: Customer;
  CustomerInput: CustomerInput;
  DateTime: Scalars['DateTime']['output'];
  Deadline: DeadlineRow;
  DeadlineInput: DeadlineInput;
  Decision: Decision;
  DecisionProgress: DecisionProgress;
  DeliveryFailure: DeliveryFailure;
  DeliveryFailureInput: DeliveryFailureInput;
  DeliveryInput: DeliveryInput;
  Digest: Digest;
  DigestItem: DigestItem;
  Draft: Draft;
  Effect: EffectRow;
  ElementMapping: ElementMapping;
  ElementPasses: ElementPasses;
  ElementStatistics: ElementStatistics;
  EndedTaskInput: EndedTaskInput;
  ErasedRows: ErasedRows;
  Erasure: Erasure;
  ErrorGroup: ErrorGroupRow;
  ErrorGroupConnection: Omit<ErrorGroupConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ErrorGroup']> };
  ErrorGroupFilter: ErrorGroupFilter;
  FailedRow: FailedRow;
  FailedRowInput: FailedRowInput;
  FieldChange: FieldChange;
  FinishedEffectInput: FinishedEffectInput;
  Float: Scalars['Float']['output'];
  FourEyes: FourEyes;
  Health: Health;
  HeldDelivery: HeldDelivery;
  HourCounts: HourCounts;
  ID: Scalars['ID']['output'];
  InboxCounts: InboxCounts;
  Incident: InstanceIncidentRow;
  IncidentInput: IncidentInput;
  InstanceEvent: InstanceEvent;
  InstanceEventConnection: InstanceEventConnection;
  InstanceInput: InstanceInput;
  Int: Scalars['Int']['output'];
  InvariantCheck: InvariantCheck;
  JSON: Scalars['JSON']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  JobOutcome: JobOutcome;
  JoinBranch: JoinBranch;
  KnownPerson: KnownPerson;
  LateOperation: LateOperation;
  LinkedInstance: ProcessInstanceRow;
  MappingCandidate: MappingCandidate;
  Message: MessageRow;
  MessageConnection: Omit<MessageConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Message']> };
  MessageFilter: MessageFilter;
  Mutation: Record<PropertyKey, never>;
  NewActivity: NewActivity;
  NotificationPreferences: NotificationPreferences;
  NotificationPreferencesInput: NotificationPreferencesInput;
  Occurrence: IncidentRow;
  OccurrenceConnection: Omit<OccurrenceConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Occurrence']> };
  OpenActivityTask: Omit<OpenActivityTask, 'deadlines'> & { deadlines: Array<ResolversParentTypes['Deadline']> };
  OpenActivityTaskPage: Omit<OpenActivityTaskPage, 'nodes'> & { nodes: Array<ResolversParentTypes['OpenActivityTask']> };
  OpenIncident: OpenIncident;
  Operation: OperationRow;
  OperationConnection: Omit<OperationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Operation']> };
  OperationInput: OperationInput;
  OperationItem: OperationItem;
  OperationItemConnection: OperationItemConnection;
  OperationProgress: OperationProgress;
  OutboxEvent: OutboxEvent;
  OutgoingCallInput: OutgoingCallInput;
  PageInfo: PageInfo;
  PartHealth: PartHealth;
  Person: Person;
  ProcessDefinition: ProcessDefinitionRow;
  ProcessInstance: ProcessInstanceRow;
  ProcessInstanceConnection: ProcessInstanceConnectionRow;
  ProcessInstanceFilter: ProcessInstanceFilter;
  ProcessOverview: ProcessOverview;
  PrunedPage: PrunedPage;
  Query: Record<PropertyKey, never>;
  ReconciledInstances: ReconciledInstances;
  RefreshedInstances: RefreshedInstances;
  ReportedSystem: ReportedSystem;
  RowInput: RowInput;
  SavedFilter: SavedFilter;
  SavedFilterInput: SavedFilterInput;
  SavedInstanceFilter: SavedInstanceFilter;
  SavedInstanceFilterInput: SavedInstanceFilterInput;
  ServiceLevelTarget: ServiceLevelTarget;
  SettledActivities: SettledActivities;
  SettledIncidentInput: SettledIncidentInput;
  StartedProcess: StartedProcessRow;
  String: Scalars['String']['output'];
  System: System;
  SystemReportInput: SystemReportInput;
  TakenDigest: TakenDigest;
  TopicBacklogInput: TopicBacklogInput;
  TrendPoint: TrendPoint;
  UnmappedElement: UnmappedElement;
  UserTaskInput: UserTaskInput;
  VariableAlternatives: VariableAlternatives;
  VariableChange: VariableChange;
  VariableChangeConnection: VariableChangeConnection;
  VariableCondition: VariableCondition;
  VersionCounts: VersionCounts;
  VersionServiceLevel: VersionServiceLevel;
  VersionStatistics: VersionStatisticsRow;
  Wait: WaitRow;
  WaitCount: WaitCount;
  WorkItem: WorkItemRow;
  WorkItemConnection: Omit<WorkItemConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['WorkItem']> };
  WorkItemFilter: WorkItemFilter;
  WorkMeasure: WorkMeasure;
  WorkerJob: WorkerJob;
};

export type ActivityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  assignee: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  attachments: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType, RequireFields<ActivityAttachmentsArgs, 'first'>>;
  bulk: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  candidateGroups: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  candidateUsers: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  closedReason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comments: Resolver<Array<ResolversTypes['Comment']>, ParentType, ContextType, RequireFields<ActivityCommentsArgs, 'first'>>;
  context: Resolver<Array<ResolversTypes['ContextEntry']>, ParentType, ContextType>;
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deadlines: Resolver<Array<ResolversTypes['Deadline']>, ParentType, ContextType>;
  decidedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decision: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  decisionProgress: Resolver<Maybe<ResolversTypes['DecisionProgress']>, ParentType, ContextType>;
  delegation: Resolver<ResolversTypes['Delegation'], ParentType, ContextType>;
  delivery: Resolver<ResolversTypes['DecisionDelivery'], ParentType, ContextType>;
  description: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  draft: Resolver<Maybe<ResolversTypes['Draft']>, ParentType, ContextType>;
  dueAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  followUpAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  formSchema: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  formUi: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  fourEyes: Resolver<Maybe<ResolversTypes['FourEyes']>, ParentType, ContextType>;
  hasPrivate: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history: Resolver<Array<ResolversTypes['ActivityHistoryEntry']>, ParentType, ContextType, RequireFields<ActivityHistoryArgs, 'first'>>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  may: Resolver<Array<ResolversTypes['ActivityAction']>, ParentType, ContextType>;
  owner: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  priority: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  processDefinitionKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processInstanceId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  related: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<ActivityRelatedArgs, 'first'>>;
  status: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
  suspended: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  taskId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userTaskKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewers: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<ActivityViewersArgs, 'first'>>;
  watchers: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<ActivityWatchersArgs, 'first'>>;
  watching: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  nodes: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityHistoryConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ActivityHistoryConnection'] = ResolversParentTypes['ActivityHistoryConnection']> = {
  nodes: Resolver<Array<ResolversTypes['ActivityHistoryEntry']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ActivityHistoryEntryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ActivityHistoryEntry'] = ResolversParentTypes['ActivityHistoryEntry']> = {
  action: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  activity: Resolver<Maybe<ResolversTypes['ActivityReference']>, ParentType, ContextType>;
  activityId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  actor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  from: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  note: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
};

export type ActivityReferenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ActivityReference'] = ResolversParentTypes['ActivityReference']> = {
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  acknowledgedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deployment: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstSeenAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  lastSeenAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mayAct: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notifiedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  operation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resolvedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  runbook: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  silenceReason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  silencedBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  silencedUntil: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['AlertState'], ParentType, ContextType>;
  threshold: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit: Resolver<ResolversTypes['MeasureUnit'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  nodes: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AlertDeliveryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AlertDelivery'] = ResolversParentTypes['AlertDelivery']> = {
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel: Resolver<ResolversTypes['AlertChannel'], ParentType, ContextType>;
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items: Resolver<Array<ResolversTypes['AlertItem']>, ParentType, ContextType>;
  more: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertEvaluationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AlertEvaluation'] = ResolversParentTypes['AlertEvaluation']> = {
  deliveries: Resolver<Array<ResolversTypes['AlertDelivery']>, ParentType, ContextType>;
  fired: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolved: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unmeasured: Resolver<Array<ResolversTypes['AlertKind']>, ParentType, ContextType>;
};

export type AlertItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AlertItem'] = ResolversParentTypes['AlertItem']> = {
  alertId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  news: Resolver<ResolversTypes['AlertNews'], ParentType, ContextType>;
  operation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runbook: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tenant: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threshold: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit: Resolver<ResolversTypes['MeasureUnit'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  activityId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  addedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  addedBy: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  nodes: Resolver<Array<ResolversTypes['AuditRow']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditRowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AuditRow'] = ResolversParentTypes['AuditRow']> = {
  actor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  facts: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  mutationId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  operation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AwaitedEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AwaitedEvent'] = ResolversParentTypes['AwaitedEvent']> = {
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  elementName: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ElementWaitKind'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BulkProblemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BulkProblem'] = ResolversParentTypes['BulkProblem']> = {
  code: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BulkResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BulkResult'] = ResolversParentTypes['BulkResult']> = {
  activity: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['BulkProblem']>, ParentType, ContextType>;
};

export type ChangedValueResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangedValue'] = ResolversParentTypes['ChangedValue']> = {
  omitted: Resolver<Maybe<ResolversTypes['ValueOmission']>, ParentType, ContextType>;
  value: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type CommentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  activityId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentions: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContextEntryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ContextEntry'] = ResolversParentTypes['ContextEntry']> = {
  group: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ContextKind'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type CurrentElementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CurrentElement'] = ResolversParentTypes['CurrentElement']> = {
  elementId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waits: Resolver<Array<ResolversTypes['Wait']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  businessKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullName: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['CustomerStatus'], ParentType, ContextType>;
  undoneReason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elementId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interrupting: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['DeadlineKind'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DecisionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  activityId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decidedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decision: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  delivery: Resolver<ResolversTypes['DecisionDelivery'], ParentType, ContextType>;
  failure: Resolver<Maybe<ResolversTypes['DeliveryFailure']>, ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taskId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userTaskKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DecisionProgressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DecisionProgress'] = ResolversParentTypes['DecisionProgress']> = {
  action: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowedTo: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxAttempts: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['WorkState'], ParentType, ContextType>;
};

export type DeliveryFailureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeliveryFailure'] = ResolversParentTypes['DeliveryFailure']> = {
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DigestResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Digest'] = ResolversParentTypes['Digest']> = {
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  emailAddress: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items: Resolver<Array<ResolversTypes['DigestItem']>, ParentType, ContextType>;
  language: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenantId: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhook: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  zone: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DigestItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DigestItem'] = ResolversParentTypes['DigestItem']> = {
  activityId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  actor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Draft'] = ResolversParentTypes['Draft']> = {
  decision: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  savedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EffectResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Effect'] = ResolversParentTypes['Effect']> = {
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jobCorrelationId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['EffectState'], ParentType, ContextType>;
  steps: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  troubledSystems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
};

export type ElementPassesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ElementPasses'] = ResolversParentTypes['ElementPasses']> = {
  active: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelled: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  elementId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  passed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tookMs: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ElementStatisticsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ElementStatistics'] = ResolversParentTypes['ElementStatistics']> = {
  elementId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  failed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianMs: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  p95Ms: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  passes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tokens: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasedRowsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ErasedRows'] = ResolversParentTypes['ErasedRows']> = {
  rows: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  what: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  done: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  erased: Resolver<Array<ResolversTypes['ErasedRows']>, ParentType, ContextType>;
};

export type ErrorGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ErrorGroup'] = ResolversParentTypes['ErrorGroup']> = {
  businessKeys: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ErrorGroupBusinessKeysArgs, 'first'>>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  elementName: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorClass: Resolver<ResolversTypes['ErrorClass'], ParentType, ContextType>;
  firstSeen: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ignoredOccurrences: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ignoredUntil: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  incidents: Resolver<ResolversTypes['OccurrenceConnection'], ParentType, ContextType, RequireFields<ErrorGroupIncidentsArgs, 'first'>>;
  lastSeen: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  occurrences: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operations: Resolver<Array<ResolversTypes['SafeOperation']>, ParentType, ContextType>;
  pattern: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reopened: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retryingCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  runbook: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['ErrorGroupState'], ParentType, ContextType>;
  stateAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stateBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trend: Resolver<Array<ResolversTypes['TrendPoint']>, ParentType, ContextType, RequireFields<ErrorGroupTrendArgs, 'by'>>;
  waitingCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErrorGroupConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ErrorGroupConnection'] = ResolversParentTypes['ErrorGroupConnection']> = {
  nodes: Resolver<Array<ResolversTypes['ErrorGroup']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FailedRowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FailedRow'] = ResolversParentTypes['FailedRow']> = {
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['FailedRowKind'], ParentType, ContextType>;
  problem: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rowId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FourEyesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FourEyes'] = ResolversParentTypes['FourEyes']> = {
  decided: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  started: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HealthResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  ok: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parts: Resolver<Array<ResolversTypes['PartHealth']>, ParentType, ContextType>;
  systems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
  work: Resolver<Array<ResolversTypes['WorkMeasure']>, ParentType, ContextType>;
};

export type HeldDeliveryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HeldDelivery'] = ResolversParentTypes['HeldDelivery']> = {
  jobId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workerId: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HourCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HourCounts'] = ResolversParentTypes['HourCounts']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ended: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  started: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InboxCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InboxCounts'] = ResolversParentTypes['InboxCounts']> = {
  delegated: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  forMe: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mine: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unassigned: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  watched: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  action: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  activityId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  elementName: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomes: Resolver<Array<ResolversTypes['JobOutcome']>, ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  retrying: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InstanceEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InstanceEvent'] = ResolversParentTypes['InstanceEvent']> = {
  activityId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempt: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  attempts: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  calledInstanceId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  changes: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  elementType: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['InstanceEventKind'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  runId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  steps: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstanceEventConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InstanceEventConnection'] = ResolversParentTypes['InstanceEventConnection']> = {
  nodes: Resolver<Array<ResolversTypes['InstanceEvent']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvariantCheckResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InvariantCheck'] = ResolversParentTypes['InvariantCheck']> = {
  unchecked: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  violations: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type JobOutcomeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['JobOutcome'] = ResolversParentTypes['JobOutcome']> = {
  errorCode: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  schema: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
};

export type JoinBranchResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['JoinBranch'] = ResolversParentTypes['JoinBranch']> = {
  at: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  elementId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  flowId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['JoinBranchState'], ParentType, ContextType>;
};

export type KnownPersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['KnownPerson'] = ResolversParentTypes['KnownPerson']> = {
  groups: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LateOperationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LateOperation'] = ResolversParentTypes['LateOperation']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenantId: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinkedInstanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LinkedInstance'] = ResolversParentTypes['LinkedInstance']> = {
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ProcessInstanceStatus'], ParentType, ContextType>;
  suspended: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MappingCandidateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MappingCandidate'] = ResolversParentTypes['MappingCandidate']> = {
  elementId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  acceptedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveredAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  executionId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expiresAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  maxAttempts: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextAttemptAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processInstanceId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sentBy: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['MessageState'], ParentType, ContextType>;
  summary: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  nodes: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abortOperation: Resolver<ResolversTypes['Operation'], ParentType, ContextType, RequireFields<MutationAbortOperationArgs, 'id'>>;
  acknowledgeAlert: Resolver<ResolversTypes['Alert'], ParentType, ContextType, RequireFields<MutationAcknowledgeAlertArgs, 'id'>>;
  addAttachment: Resolver<ResolversTypes['Attachment'], ParentType, ContextType, RequireFields<MutationAddAttachmentArgs, 'activityId' | 'idempotencyKey' | 'name' | 'url'>>;
  addComment: Resolver<ResolversTypes['Comment'], ParentType, ContextType, RequireFields<MutationAddCommentArgs, 'activityId' | 'idempotencyKey' | 'text'>>;
  assignActivities: Resolver<Array<ResolversTypes['BulkResult']>, ParentType, ContextType, RequireFields<MutationAssignActivitiesArgs, 'activities'>>;
  assignActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationAssignActivityArgs, 'id' | 'version'>>;
  beat: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationBeatArgs, 'backlog' | 'dueInSeconds' | 'name'>>;
  beginEffects: Resolver<Array<ResolversTypes['Effect']>, ParentType, ContextType, RequireFields<MutationBeginEffectsArgs, 'deliveries'>>;
  cancelActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationCancelActivityArgs, 'id' | 'reason' | 'version'>>;
  cancelProcess: Resolver<ResolversTypes['ProcessInstance'], ParentType, ContextType, RequireFields<MutationCancelProcessArgs, 'processInstanceId' | 'reason'>>;
  changeActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationChangeActivityArgs, 'changes' | 'id' | 'version'>>;
  checkInvariants: Resolver<ResolversTypes['InvariantCheck'], ParentType, ContextType>;
  claimActivities: Resolver<Array<ResolversTypes['BulkResult']>, ParentType, ContextType, RequireFields<MutationClaimActivitiesArgs, 'activities'>>;
  claimActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationClaimActivityArgs, 'id' | 'version'>>;
  clearFailedRows: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationClearFailedRowsArgs, 'rows'>>;
  completeActivities: Resolver<Array<ResolversTypes['BulkResult']>, ParentType, ContextType, RequireFields<MutationCompleteActivitiesArgs, 'activities' | 'decision'>>;
  completeActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationCompleteActivityArgs, 'decision' | 'id' | 'version'>>;
  continueOperation: Resolver<ResolversTypes['OperationProgress'], ParentType, ContextType, RequireFields<MutationContinueOperationArgs, 'id'>>;
  correlateMessage: Resolver<Maybe<ResolversTypes['ProcessInstance']>, ParentType, ContextType, RequireFields<MutationCorrelateMessageArgs, 'businessKey' | 'messageName'>>;
  createActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationCreateActivityArgs, 'idempotencyKey' | 'input'>>;
  createCustomer: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'idempotencyKey' | 'input'>>;
  delegateActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationDelegateActivityArgs, 'id' | 'to' | 'version'>>;
  deleteSavedFilter: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDeleteSavedFilterArgs, 'id'>>;
  deliverMessages: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationDeliverMessagesArgs, 'limit'>>;
  discardDraft: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDiscardDraftArgs, 'activityId'>>;
  eraseBusinessKey: Resolver<ResolversTypes['Erasure'], ParentType, ContextType, RequireFields<MutationEraseBusinessKeyArgs, 'businessKey'>>;
  erasePerson: Resolver<ResolversTypes['Erasure'], ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'personId'>>;
  escalateActivities: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationEscalateActivitiesArgs, 'group' | 'processInstanceId' | 'userTaskKey'>>;
  evaluateAlerts: Resolver<ResolversTypes['AlertEvaluation'], ParentType, ContextType, RequireFields<MutationEvaluateAlertsArgs, 'channels'>>;
  finishAlertDelivery: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationFinishAlertDeliveryArgs, 'id'>>;
  finishDigest: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationFinishDigestArgs, 'channel' | 'id'>>;
  finishEffects: Resolver<Array<ResolversTypes['Effect']>, ParentType, ContextType, RequireFields<MutationFinishEffectsArgs, 'finished'>>;
  handBackActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationHandBackActivityArgs, 'id' | 'version'>>;
  ignoreErrorGroup: Resolver<ResolversTypes['ErrorGroup'], ParentType, ContextType, RequireFields<MutationIgnoreErrorGroupArgs, 'id' | 'reason'>>;
  leaseDecisions: Resolver<Array<ResolversTypes['OpenActivityTask']>, ParentType, ContextType, RequireFields<MutationLeaseDecisionsArgs, 'limit'>>;
  leaseIncidents: Resolver<Array<ResolversTypes['OpenIncident']>, ParentType, ContextType, RequireFields<MutationLeaseIncidentsArgs, 'limit'>>;
  leaseOutbox: Resolver<Array<ResolversTypes['OutboxEvent']>, ParentType, ContextType, RequireFields<MutationLeaseOutboxArgs, 'limit'>>;
  markOutboxSent: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationMarkOutboxSentArgs, 'ids'>>;
  moveSweepCursor: Resolver<ResolversTypes['DateTime'], ParentType, ContextType, RequireFields<MutationMoveSweepCursorArgs, 'name' | 'to'>>;
  noteChangedInstances: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationNoteChangedInstancesArgs, 'ids'>>;
  openActivities: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationOpenActivitiesArgs, 'tasks'>>;
  pauseOperation: Resolver<ResolversTypes['Operation'], ParentType, ContextType, RequireFields<MutationPauseOperationArgs, 'id'>>;
  planOperation: Resolver<ResolversTypes['Operation'], ParentType, ContextType, RequireFields<MutationPlanOperationArgs, 'input'>>;
  pollInstances: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prune: Resolver<ResolversTypes['PrunedPage'], ParentType, ContextType, RequireFields<MutationPruneArgs, 'after' | 'target'>>;
  reconcileInstances: Resolver<ResolversTypes['ReconciledInstances'], ParentType, ContextType, RequireFields<MutationReconcileInstancesArgs, 'after'>>;
  recordCalls: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRecordCallsArgs, 'calls' | 'jobCorrelationId'>>;
  recordDeliveryFailure: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRecordDeliveryFailureArgs, 'activityId' | 'failure'>>;
  recordIncidents: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationRecordIncidentsArgs, 'incidents'>>;
  recordStep: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, RequireFields<MutationRecordStepArgs, 'jobCorrelationId' | 'result' | 'step' | 'workerId'>>;
  refreshInstances: Resolver<ResolversTypes['RefreshedInstances'], ParentType, ContextType, RequireFields<MutationRefreshInstancesArgs, 'limit'>>;
  remindActivities: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationRemindActivitiesArgs, 'idempotencyKey' | 'processInstanceId' | 'userTaskKey'>>;
  removeAttachment: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationRemoveAttachmentArgs, 'id'>>;
  removePerson: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRemovePersonArgs, 'personId'>>;
  reopenActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationReopenActivityArgs, 'id' | 'version'>>;
  reopenErrorGroup: Resolver<ResolversTypes['ErrorGroup'], ParentType, ContextType, RequireFields<MutationReopenErrorGroupArgs, 'id' | 'reason'>>;
  reportFailedRows: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationReportFailedRowsArgs, 'rows'>>;
  reportSystem: Resolver<ResolversTypes['ReportedSystem'], ParentType, ContextType, RequireFields<MutationReportSystemArgs, 'report'>>;
  resolveErrorGroup: Resolver<ResolversTypes['ErrorGroup'], ParentType, ContextType, RequireFields<MutationResolveErrorGroupArgs, 'id' | 'reason'>>;
  resumeOperation: Resolver<ResolversTypes['Operation'], ParentType, ContextType, RequireFields<MutationResumeOperationArgs, 'id'>>;
  retryDecision: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationRetryDecisionArgs, 'id' | 'version'>>;
  retryIncident: Resolver<ResolversTypes['ProcessInstance'], ParentType, ContextType, RequireFields<MutationRetryIncidentArgs, 'incidentId' | 'processInstanceId'>>;
  retryIncidents: Resolver<ResolversTypes['Operation'], ParentType, ContextType, RequireFields<MutationRetryIncidentsArgs, 'count' | 'id' | 'reason'>>;
  returnEffect: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReturnEffectArgs, 'jobCorrelationId' | 'workerId'>>;
  saveDraft: Resolver<ResolversTypes['DateTime'], ParentType, ContextType, RequireFields<MutationSaveDraftArgs, 'activityId' | 'decision'>>;
  saveFilter: Resolver<ResolversTypes['SavedFilter'], ParentType, ContextType, RequireFields<MutationSaveFilterArgs, 'filter' | 'name'>>;
  saveInstanceFilter: Resolver<ResolversTypes['SavedInstanceFilter'], ParentType, ContextType, RequireFields<MutationSaveInstanceFilterArgs, 'filter' | 'name'>>;
  sealAudit: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationSealAuditArgs, 'limit'>>;
  sendSignal: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationSendSignalArgs, 'name'>>;
  setNotificationPreferences: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType, RequireFields<MutationSetNotificationPreferencesArgs, 'preferences'>>;
  settleActivities: Resolver<ResolversTypes['SettledActivities'], ParentType, ContextType, RequireFields<MutationSettleActivitiesArgs, 'tasks'>>;
  settleIncidents: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationSettleIncidentsArgs, 'incidents'>>;
  silenceAlert: Resolver<ResolversTypes['Alert'], ParentType, ContextType, RequireFields<MutationSilenceAlertArgs, 'id' | 'reason' | 'until'>>;
  startOperation: Resolver<ResolversTypes['Operation'], ParentType, ContextType, RequireFields<MutationStartOperationArgs, 'id' | 'reason'>>;
  startPendingIntents: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationStartPendingIntentsArgs, 'limit'>>;
  startProcess: Resolver<ResolversTypes['StartedProcess'], ParentType, ContextType, RequireFields<MutationStartProcessArgs, 'businessKey' | 'idempotencyKey' | 'key' | 'variables'>>;
  submitApplication: Resolver<ResolversTypes['StartedProcess'], ParentType, ContextType, RequireFields<MutationSubmitApplicationArgs, 'idempotencyKey' | 'input'>>;
  syncDecisionIncidents: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationSyncDecisionIncidentsArgs, 'limit'>>;
  takeDigests: Resolver<Array<ResolversTypes['TakenDigest']>, ParentType, ContextType, RequireFields<MutationTakeDigestsArgs, 'channels' | 'limit'>>;
  takeTrial: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationTakeTrialArgs, 'systems'>>;
  unclaimActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationUnclaimActivityArgs, 'id' | 'version'>>;
  undoCustomer: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationUndoCustomerArgs, 'id' | 'reason'>>;
  unwatchActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationUnwatchActivityArgs, 'id'>>;
  watchActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationWatchActivityArgs, 'id'>>;
};

export type NotificationPreferencesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotificationPreferences'] = ResolversParentTypes['NotificationPreferences']> = {
  digest: Resolver<ResolversTypes['DigestRhythm'], ParentType, ContextType>;
  email: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  emailAddress: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  muted: Resolver<Array<ResolversTypes['NotificationKind']>, ParentType, ContextType>;
  webhook: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  zone: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OccurrenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Occurrence'] = ResolversParentTypes['Occurrence']> = {
  activityId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ending: Resolver<Maybe<ResolversTypes['IncidentEnding']>, ParentType, ContextType>;
  failedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  processVersion: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retriedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OccurrenceConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OccurrenceConnection'] = ResolversParentTypes['OccurrenceConnection']> = {
  nodes: Resolver<Array<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OpenActivityTaskResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OpenActivityTask'] = ResolversParentTypes['OpenActivityTask']> = {
  activityId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  assignee: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadlines: Resolver<Array<ResolversTypes['Deadline']>, ParentType, ContextType>;
  delivery: Resolver<ResolversTypes['DecisionDelivery'], ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
  taskId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userTaskKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OpenActivityTaskPageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OpenActivityTaskPage'] = ResolversParentTypes['OpenActivityTaskPage']> = {
  nodes: Resolver<Array<ResolversTypes['OpenActivityTask']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OpenIncidentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OpenIncident'] = ResolversParentTypes['OpenIncident']> = {
  failedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OperationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation']> = {
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  done: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items: Resolver<ResolversTypes['OperationItemConnection'], ParentType, ContextType, RequireFields<OperationItemsArgs, 'first'>>;
  kind: Resolver<ResolversTypes['OperationKind'], ParentType, ContextType>;
  pending: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolved: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status: Resolver<ResolversTypes['OperationStatus'], ParentType, ContextType>;
  total: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OperationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OperationConnection'] = ResolversParentTypes['OperationConnection']> = {
  nodes: Resolver<Array<ResolversTypes['Operation']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OperationItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OperationItem'] = ResolversParentTypes['OperationItem']> = {
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['OperationItemStatus'], ParentType, ContextType>;
};

export type OperationItemConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OperationItemConnection'] = ResolversParentTypes['OperationItemConnection']> = {
  nodes: Resolver<Array<ResolversTypes['OperationItem']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OperationProgressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OperationProgress'] = ResolversParentTypes['OperationProgress']> = {
  isOver: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pauseSeconds: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutboxEventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OutboxEvent'] = ResolversParentTypes['OutboxEvent']> = {
  data: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartHealthResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartHealth'] = ResolversParentTypes['PartHealth']> = {
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ok: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tookMs: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  groups: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tenant: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessDefinitionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProcessDefinition'] = ResolversParentTypes['ProcessDefinition']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startSchema: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  suspended: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  xml: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessInstanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProcessInstance'] = ResolversParentTypes['ProcessInstance']> = {
  activities: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<ProcessInstanceActivitiesArgs, 'first'>>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  calledBy: Resolver<Maybe<ResolversTypes['LinkedInstance']>, ParentType, ContextType>;
  calledInstances: Resolver<Array<ResolversTypes['LinkedInstance']>, ParentType, ContextType, RequireFields<ProcessInstanceCalledInstancesArgs, 'first'>>;
  currentElements: Resolver<Array<ResolversTypes['CurrentElement']>, ParentType, ContextType, RequireFields<ProcessInstanceCurrentElementsArgs, 'first'>>;
  elementPasses: Resolver<Array<ResolversTypes['ElementPasses']>, ParentType, ContextType>;
  endedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events: Resolver<ResolversTypes['InstanceEventConnection'], ParentType, ContextType, RequireFields<ProcessInstanceEventsArgs, 'first'>>;
  hiddenVariables: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidents: Resolver<Array<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<ProcessInstanceIncidentsArgs, 'first'>>;
  jobs: Resolver<Array<ResolversTypes['WorkerJob']>, ParentType, ContextType, RequireFields<ProcessInstanceJobsArgs, 'first'>>;
  messages: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<ProcessInstanceMessagesArgs, 'first'>>;
  outcome: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processDefinition: Resolver<ResolversTypes['ProcessDefinition'], ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ProcessInstanceStatus'], ParentType, ContextType>;
  suspended: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  traceUrl: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unreadWaits: Resolver<Array<ResolversTypes['WaitSource']>, ParentType, ContextType>;
  variableChanges: Resolver<ResolversTypes['VariableChangeConnection'], ParentType, ContextType, RequireFields<ProcessInstanceVariableChangesArgs, 'first' | 'name'>>;
  variables: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  version: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessInstanceConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProcessInstanceConnection'] = ResolversParentTypes['ProcessInstanceConnection']> = {
  nodes: Resolver<Array<ResolversTypes['ProcessInstance']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessOverviewResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProcessOverview'] = ResolversParentTypes['ProcessOverview']> = {
  hours: Resolver<Array<ResolversTypes['HourCounts']>, ParentType, ContextType>;
  versions: Resolver<Array<ResolversTypes['VersionCounts']>, ParentType, ContextType>;
  waits: Resolver<Array<ResolversTypes['WaitCount']>, ParentType, ContextType>;
};

export type PrunedPageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PrunedPage'] = ResolversParentTypes['PrunedPage']> = {
  next: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activities: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, RequireFields<QueryActivitiesArgs, 'descending' | 'first' | 'order'>>;
  activity: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  activityHistory: Resolver<ResolversTypes['ActivityHistoryConnection'], ParentType, ContextType, RequireFields<QueryActivityHistoryArgs, 'first'>>;
  alertDelivery: Resolver<Maybe<ResolversTypes['AlertDelivery']>, ParentType, ContextType, RequireFields<QueryAlertDeliveryArgs, 'id'>>;
  alerts: Resolver<ResolversTypes['AlertConnection'], ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first'>>;
  audit: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryAuditArgs, 'first'>>;
  customer: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  decision: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType, RequireFields<QueryDecisionArgs, 'activityId'>>;
  digest: Resolver<Maybe<ResolversTypes['Digest']>, ParentType, ContextType, RequireFields<QueryDigestArgs, 'id'>>;
  dueFailedRows: Resolver<Array<ResolversTypes['FailedRow']>, ParentType, ContextType, RequireFields<QueryDueFailedRowsArgs, 'limit'>>;
  duplicateInstances: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryDuplicateInstancesArgs, 'instances'>>;
  effectsOfRun: Resolver<Array<ResolversTypes['HeldDelivery']>, ParentType, ContextType, RequireFields<QueryEffectsOfRunArgs, 'run'>>;
  errorGroup: Resolver<Maybe<ResolversTypes['ErrorGroup']>, ParentType, ContextType, RequireFields<QueryErrorGroupArgs, 'id'>>;
  errorGroups: Resolver<ResolversTypes['ErrorGroupConnection'], ParentType, ContextType, RequireFields<QueryErrorGroupsArgs, 'first' | 'order'>>;
  health: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  inboxCounts: Resolver<ResolversTypes['InboxCounts'], ParentType, ContextType>;
  knownTasks: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryKnownTasksArgs, 'taskIds'>>;
  lateOperations: Resolver<Array<ResolversTypes['LateOperation']>, ParentType, ContextType, RequireFields<QueryLateOperationsArgs, 'limit'>>;
  me: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  message: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'idempotencyKey'>>;
  messages: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QueryMessagesArgs, 'first'>>;
  notificationPreferences: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType>;
  openActivityTasks: Resolver<ResolversTypes['OpenActivityTaskPage'], ParentType, ContextType, RequireFields<QueryOpenActivityTasksArgs, 'first'>>;
  operation: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<QueryOperationArgs, 'id'>>;
  operations: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<QueryOperationsArgs, 'first'>>;
  outstandingDeliveries: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<QueryOutstandingDeliveriesArgs, 'seconds' | 'topic'>>;
  people: Resolver<Array<ResolversTypes['KnownPerson']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  processDefinitions: Resolver<Array<ResolversTypes['ProcessDefinition']>, ParentType, ContextType, RequireFields<QueryProcessDefinitionsArgs, 'first'>>;
  processInstance: Resolver<Maybe<ResolversTypes['ProcessInstance']>, ParentType, ContextType, RequireFields<QueryProcessInstanceArgs, 'id'>>;
  processInstances: Resolver<ResolversTypes['ProcessInstanceConnection'], ParentType, ContextType, RequireFields<QueryProcessInstancesArgs, 'descending' | 'first' | 'order'>>;
  processOverview: Resolver<ResolversTypes['ProcessOverview'], ParentType, ContextType, RequireFields<QueryProcessOverviewArgs, 'hours'>>;
  savedFilters: Resolver<Array<ResolversTypes['SavedFilter']>, ParentType, ContextType>;
  savedInstanceFilters: Resolver<Array<ResolversTypes['SavedInstanceFilter']>, ParentType, ContextType>;
  serviceLevels: Resolver<Array<ResolversTypes['VersionServiceLevel']>, ParentType, ContextType, RequireFields<QueryServiceLevelsArgs, 'key'>>;
  sweepCursor: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType, RequireFields<QuerySweepCursorArgs, 'name'>>;
  systems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
  unmappedElements: Resolver<Array<ResolversTypes['UnmappedElement']>, ParentType, ContextType, RequireFields<QueryUnmappedElementsArgs, 'key' | 'toVersion'>>;
  versionStatistics: Resolver<Maybe<ResolversTypes['VersionStatistics']>, ParentType, ContextType, RequireFields<QueryVersionStatisticsArgs, 'key' | 'version'>>;
  workItems: Resolver<ResolversTypes['WorkItemConnection'], ParentType, ContextType, RequireFields<QueryWorkItemsArgs, 'first'>>;
};

export type ReconciledInstancesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReconciledInstances'] = ResolversParentTypes['ReconciledInstances']> = {
  differing: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  next: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefreshedInstancesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RefreshedInstances'] = ResolversParentTypes['RefreshedInstances']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lagMs: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReportedSystemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReportedSystem'] = ResolversParentTypes['ReportedSystem']> = {
  changed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system: Resolver<ResolversTypes['System'], ParentType, ContextType>;
};

export type SavedFilterResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SavedFilter'] = ResolversParentTypes['SavedFilter']> = {
  descending: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  filter: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order: Resolver<ResolversTypes['ActivityOrder'], ParentType, ContextType>;
};

export type SavedInstanceFilterResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SavedInstanceFilter'] = ResolversParentTypes['SavedInstanceFilter']> = {
  columns: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  descending: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  filter: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order: Resolver<ResolversTypes['ProcessInstanceOrder'], ParentType, ContextType>;
};

export type ServiceLevelTargetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ServiceLevelTarget'] = ResolversParentTypes['ServiceLevelTarget']> = {
  share: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  withinMs: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SettledActivitiesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SettledActivities'] = ResolversParentTypes['SettledActivities']> = {
  changed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tasksWithoutActivity: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type StartedProcessResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StartedProcess'] = ResolversParentTypes['StartedProcess']> = {
  businessKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  intentId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processInstance: Resolver<Maybe<ResolversTypes['ProcessInstance']>, ParentType, ContextType>;
  processInstanceId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status: Resolver<ResolversTypes['StartStatus'], ParentType, ContextType>;
};

export type SystemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System']> = {
  failures: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  since: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['CircuitState'], ParentType, ContextType>;
  system: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TakenDigestResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TakenDigest'] = ResolversParentTypes['TakenDigest']> = {
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channels: Resolver<Array<ResolversTypes['DigestChannel']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TrendPointResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TrendPoint'] = ResolversParentTypes['TrendPoint']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnmappedElementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UnmappedElement'] = ResolversParentTypes['UnmappedElement']> = {
  candidates: Resolver<Array<ResolversTypes['MappingCandidate']>, ParentType, ContextType>;
  elementId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instances: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VariableChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VariableChange'] = ResolversParentTypes['VariableChange']> = {
  activityId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actor: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  after: Resolver<ResolversTypes['ChangedValue'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['ChangedValue']>, ParentType, ContextType>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  elementName: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageName: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['VariableChangeSource'], ParentType, ContextType>;
};

export type VariableChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VariableChangeConnection'] = ResolversParentTypes['VariableChangeConnection']> = {
  nodes: Resolver<Array<ResolversTypes['VariableChange']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VersionCountsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VersionCounts'] = ResolversParentTypes['VersionCounts']> = {
  cancelled: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianMs: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95Ms: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  running: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VersionServiceLevelResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VersionServiceLevel'] = ResolversParentTypes['VersionServiceLevel']> = {
  attainment: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  completed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTime: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target: Resolver<Maybe<ResolversTypes['ServiceLevelTarget']>, ParentType, ContextType>;
  version: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VersionStatisticsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VersionStatistics'] = ResolversParentTypes['VersionStatistics']> = {
  elements: Resolver<Array<ResolversTypes['ElementStatistics']>, ParentType, ContextType>;
  processDefinition: Resolver<ResolversTypes['ProcessDefinition'], ParentType, ContextType>;
  sampled: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WaitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Wait'] = ResolversParentTypes['Wait']> = {
  activityId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  alternatives: Resolver<Array<ResolversTypes['AwaitedEvent']>, ParentType, ContextType>;
  assignee: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  attempt: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  attemptsLeft: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  branches: Resolver<Array<ResolversTypes['JoinBranch']>, ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  candidateGroups: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  done: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  elementName: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  elements: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  incidentId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  interrupting: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind: Resolver<ResolversTypes['ElementWaitKind'], ParentType, ContextType>;
  maxAttempts: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processInstanceId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  served: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  since: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  summary: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  topic: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WaitCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WaitCount'] = ResolversParentTypes['WaitCount']> = {
  count: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['WaitKind'], ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  acceptedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  action: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  activityId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  allowedTo: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  attempts: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['WorkItemKind'], ParentType, ContextType>;
  maxAttempts: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processInstanceId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  since: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['WorkState'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitsFor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WorkItemConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WorkItemConnection'] = ResolversParentTypes['WorkItemConnection']> = {
  nodes: Resolver<Array<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  unread: Resolver<Array<ResolversTypes['WorkItemKind']>, ParentType, ContextType>;
};

export type WorkMeasureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WorkMeasure'] = ResolversParentTypes['WorkMeasure']> = {
  limit: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit: Resolver<ResolversTypes['MeasureUnit'], ParentType, ContextType>;
  value: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorkerJobResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WorkerJob'] = ResolversParentTypes['WorkerJob']> = {
  beganAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dispatchedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topic: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Activity: ActivityResolvers<ContextType>;
  ActivityConnection: ActivityConnectionResolvers<ContextType>;
  ActivityHistoryConnection: ActivityHistoryConnectionResolvers<ContextType>;
  ActivityHistoryEntry: ActivityHistoryEntryResolvers<ContextType>;
  ActivityReference: ActivityReferenceResolvers<ContextType>;
  Alert: AlertResolvers<ContextType>;
  AlertConnection: AlertConnectionResolvers<ContextType>;
  AlertDelivery: AlertDeliveryResolvers<ContextType>;
  AlertEvaluation: AlertEvaluationResolvers<ContextType>;
  AlertItem: AlertItemResolvers<ContextType>;
  Attachment: AttachmentResolvers<ContextType>;
  AuditConnection: AuditConnectionResolvers<ContextType>;
  AuditRow: AuditRowResolvers<ContextType>;
  AwaitedEvent: AwaitedEventResolvers<ContextType>;
  BulkProblem: BulkProblemResolvers<ContextType>;
  BulkResult: BulkResultResolvers<ContextType>;
  ChangedValue: ChangedValueResolvers<ContextType>;
  Comment: CommentResolvers<ContextType>;
  ContextEntry: ContextEntryResolvers<ContextType>;
  CurrentElement: CurrentElementResolvers<ContextType>;
  Customer: CustomerResolvers<ContextType>;
  DateTime: GraphQLScalarType;
  Deadline: DeadlineResolvers<ContextType>;
  Decision: DecisionResolvers<ContextType>;
  DecisionProgress: DecisionProgressResolvers<ContextType>;
  DeliveryFailure: DeliveryFailureResolvers<ContextType>;
  Digest: DigestResolvers<ContextType>;
  DigestItem: DigestItemResolvers<ContextType>;
  Draft: DraftResolvers<ContextType>;
  Effect: EffectResolvers<ContextType>;
  ElementPasses: ElementPassesResolvers<ContextType>;
  ElementStatistics: ElementStatisticsResolvers<ContextType>;
  ErasedRows: ErasedRowsResolvers<ContextType>;
  Erasure: ErasureResolvers<ContextType>;
  ErrorGroup: ErrorGroupResolvers<ContextType>;
  ErrorGroupConnection: ErrorGroupConnectionResolvers<ContextType>;
  FailedRow: FailedRowResolvers<ContextType>;
  FieldChange: FieldChangeResolvers<ContextType>;
  FourEyes: FourEyesResolvers<ContextType>;
  Health: HealthResolvers<ContextType>;
  HeldDelivery: HeldDeliveryResolvers<ContextType>;
  HourCounts: HourCountsResolvers<ContextType>;
  InboxCounts: InboxCountsResolvers<ContextType>;
  Incident: IncidentResolvers<ContextType>;
  InstanceEvent: InstanceEventResolvers<ContextType>;
  InstanceEventConnection: InstanceEventConnectionResolvers<ContextType>;
  InvariantCheck: InvariantCheckResolvers<ContextType>;
  JSON: GraphQLScalarType;
  JSONObject: GraphQLScalarType;
  JobOutcome: JobOutcomeResolvers<ContextType>;
  JoinBranch: JoinBranchResolvers<ContextType>;
  KnownPerson: KnownPersonResolvers<ContextType>;
  LateOperation: LateOperationResolvers<ContextType>;
  LinkedInstance: LinkedInstanceResolvers<ContextType>;
  MappingCandidate: MappingCandidateResolvers<ContextType>;
  Message: MessageResolvers<ContextType>;
  MessageConnection: MessageConnectionResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  NotificationPreferences: NotificationPreferencesResolvers<ContextType>;
  Occurrence: OccurrenceResolvers<ContextType>;
  OccurrenceConnection: OccurrenceConnectionResolvers<ContextType>;
  OpenActivityTask: OpenActivityTaskResolvers<ContextType>;
  OpenActivityTaskPage: OpenActivityTaskPageResolvers<ContextType>;
  OpenIncident: OpenIncidentResolvers<ContextType>;
  Operation: OperationResolvers<ContextType>;
  OperationConnection: OperationConnectionResolvers<ContextType>;
  OperationItem: OperationItemResolvers<ContextType>;
  OperationItemConnection: OperationItemConnectionResolvers<ContextType>;
  OperationProgress: OperationProgressResolvers<ContextType>;
  OutboxEvent: OutboxEventResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  PartHealth: PartHealthResolvers<ContextType>;
  Person: PersonResolvers<ContextType>;
  ProcessDefinition: ProcessDefinitionResolvers<ContextType>;
  ProcessInstance: ProcessInstanceResolvers<ContextType>;
  ProcessInstanceConnection: ProcessInstanceConnectionResolvers<ContextType>;
  ProcessOverview: ProcessOverviewResolvers<ContextType>;
  PrunedPage: PrunedPageResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  ReconciledInstances: ReconciledInstancesResolvers<ContextType>;
  RefreshedInstances: RefreshedInstancesResolvers<ContextType>;
  ReportedSystem: ReportedSystemResolvers<ContextType>;
  SavedFilter: SavedFilterResolvers<ContextType>;
  SavedInstanceFilter: SavedInstanceFilterResolvers<ContextType>;
  ServiceLevelTarget: ServiceLevelTargetResolvers<ContextType>;
  SettledActivities: SettledActivitiesResolvers<ContextType>;
  StartedProcess: StartedProcessResolvers<ContextType>;
  System: SystemResolvers<ContextType>;
  TakenDigest: TakenDigestResolvers<ContextType>;
  TrendPoint: TrendPointResolvers<ContextType>;
  UnmappedElement: UnmappedElementResolvers<ContextType>;
  VariableChange: VariableChangeResolvers<ContextType>;
  VariableChangeConnection: VariableChangeConnectionResolvers<ContextType>;
  VersionCounts: VersionCountsResolvers<ContextType>;
  VersionServiceLevel: VersionServiceLevelResolvers<ContextType>;
  VersionStatistics: VersionStatisticsResolvers<ContextType>;
  Wait: WaitResolvers<ContextType>;
  WaitCount: WaitCountResolvers<ContextType>;
  WorkItem: WorkItemResolvers<ContextType>;
  WorkItemConnection: WorkItemConnectionResolvers<ContextType>;
  WorkMeasure: WorkMeasureResolvers<ContextType>;
  WorkerJob: WorkerJobResolvers<ContextType>;
};

