import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Effect as EffectRow } from '../../effects/effects.ts';
import type { CurrentElement as CurrentElementRow } from '../process/elements.ts';
import type { Activity as ActivityRow } from '../../activities/activity.ts';
import type { ActivityList as ActivityListRow } from '../../activities/lists/list-activities.ts';
import type { HistoryEntry as HistoryEntryRow } from '../../activities/history.ts';
import type { ContextEntry as ContextEntryRow, Deadline as DeadlineRow } from '../../database/schema.ts';
import type { ProcessDefinition as ProcessDefinitionRow } from '../process/process-definition.ts';
import type { ProcessInstance as ProcessInstanceRow } from '../process/process-instance.ts';
import type { ProcessInstanceConnection as ProcessInstanceConnectionRow } from '../process/list-process-instances.ts';
import type { StartedProcess as StartedProcessRow } from '../../intents/started-process.ts';
import type { Customer as CustomerRow } from '../../customers/customers.ts';
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
  /** An instant in UTC, ISO 8601 with milliseconds. */
  DateTime: { input: Date; output: Date; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A JSON object with plain values. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** The record of work for a person: exactly one for each user task of the engine, and those that people made without a process. */
export type Activity = {
  __typename?: 'Activity';
  assignee?: Maybe<Scalars['ID']['output']>;
  /** Oldest first. */
  attachments: Array<Attachment>;
  /** The same decision may be given to many at once (`completeActivities`). */
  bulk: Scalars['Boolean']['output'];
  businessKey?: Maybe<Scalars['String']['output']>;
  candidateGroups: Array<Scalars['String']['output']>;
  candidateUsers: Array<Scalars['ID']['output']>;
  /** Why it was closed without a decision that counts. */
  closedReason?: Maybe<Scalars['String']['output']>;
  /** Oldest first. */
  comments: Array<Comment>;
  /** What a person reads to decide: the process variables that the form asks for. Private ones only for those who may READ_PRIVATE. */
  context: Array<ContextEntry>;
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null for one of a process. */
  createdBy?: Maybe<Scalars['ID']['output']>;
  /** The boundary timers of the user task that still wait, next first. */
  deadlines: Array<Deadline>;
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  decidedBy?: Maybe<Scalars['ID']['output']>;
  /** Fields that the form marks private are left out for those who may not READ_PRIVATE. */
  decision?: Maybe<Scalars['JSONObject']['output']>;
  delegation: Delegation;
  delivery: DecisionDelivery;
  description?: Maybe<Scalars['String']['output']>;
  /** What the caller has typed and not decided yet. */
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
  /** The decision has private fields. */
  hasPrivate: Scalars['Boolean']['output'];
  /** Oldest first. */
  history: Array<ActivityHistoryEntry>;
  id: Scalars['ID']['output'];
  /** What the caller may do now. */
  may: Array<ActivityAction>;
  /** Whose it was before it was delegated. */
  owner?: Maybe<Scalars['ID']['output']>;
  /** 0 to 100; 50 is usual. */
  priority: Scalars['Int']['output'];
  processDefinitionKey?: Maybe<Scalars['String']['output']>;
  processInstanceId?: Maybe<Scalars['ID']['output']>;
  /** The others of the same process instance that the caller may see, oldest first. */
  related: Array<Activity>;
  status: ActivityStatus;
  /** Id of the engine's user task; null without a process, as the other fields of the process. */
  taskId?: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  userTaskKey?: Maybe<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
  /** Ids of the others who have it open now. */
  viewers: Array<Scalars['ID']['output']>;
  /** Ids of the persons who watch it. */
  watchers: Array<Scalars['ID']['output']>;
  /** The caller is one of the watchers. */
  watching: Scalars['Boolean']['output'];
};

/** What a person can do to one Activity. */
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
  | 'UNCLAIM'
  | 'WATCH';

export type ActivityAtVersion = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type ActivityChanges = {
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  followUpAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 0 to 100; 50 is usual. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  nodes: Array<Activity>;
  pageInfo: PageInfo;
  /** Exact. Counted only when it is asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Every field narrows the list. One that is absent, null or false does not; of `standalone`, false does, too. */
export type ActivityFilter = {
  assignee?: InputMaybe<Scalars['ID']['input']>;
  businessKey?: InputMaybe<Scalars['String']['input']>;
  createdByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Decided by the caller. */
  decidedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** The caller's, in somebody else's hands until handed back. */
  delegatedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  dueAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Due before this instant; those without a due date are left out. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Open to the caller's groups or to the caller by name, whether somebody has claimed it or not. */
  forMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** A candidate group. */
  group?: InputMaybe<Scalars['String']['input']>;
  minPriority?: InputMaybe<Scalars['Int']['input']>;
  /** Assigned to the caller. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Past the due date and not closed. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  processDefinitionKey?: InputMaybe<Scalars['String']['input']>;
  processInstanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Leaves out those whose follow-up date is in the future. */
  ready?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only those without a process. False: only those of a process. */
  standalone?: InputMaybe<Scalars['Boolean']['input']>;
  status?: InputMaybe<Array<ActivityStatus>>;
  /** Words or parts of words in title, description or business key; all must be there. Of one or two letters: beginnings of words only. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Nobody has it. */
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
   * accepted, too-late, cancelled, superseded
   */
  action: Scalars['String']['output'];
  /** Null when the caller may not see it any more. */
  activity?: Maybe<Activity>;
  activityId: Scalars['ID']['output'];
  /** Id of a person, or `process`. */
  actor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  changes: Array<FieldChange>;
  from?: Maybe<ActivityStatus>;
  /** Why. */
  note?: Maybe<Scalars['String']['output']>;
  /** Grows with time over all Activities. */
  sequence: Scalars['ID']['output'];
  to: ActivityStatus;
};

export type ActivityHistoryFilter = {
  action?: InputMaybe<Scalars['String']['input']>;
  activityId?: InputMaybe<Scalars['ID']['input']>;
  actor?: InputMaybe<Scalars['String']['input']>;
  /** From this instant on. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
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

export type ApplicationInput = {
  /** YYYY-MM-DD */
  birthDate: Scalars['String']['input'];
  businessKey?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 */
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

export type BeginEffectInput = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
  /** When this delivery was announced to Inngest. */
  dispatchedAt?: InputMaybe<Scalars['DateTime']['input']>;
  jobCorrelationId: Scalars['ID']['input'];
  jobId: Scalars['ID']['input'];
  processDefinitionKey: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  /** The tenant of the process instance; '' where there is none. */
  tenantId: Scalars['String']['input'];
  topic: Scalars['String']['input'];
  workerId: Scalars['String']['input'];
};

export type BulkProblem = {
  __typename?: 'BulkProblem';
  /** As in the errors of the single operation. */
  code: Scalars['String']['output'];
  /** What the error of the single operation has in its `extensions`, such as who was faster, and when. */
  facts: Scalars['JSONObject']['output'];
  message: Scalars['String']['output'];
};

/** Either the Activity as it is now, or why nothing was done to it. */
export type BulkResult = {
  __typename?: 'BulkResult';
  activity?: Maybe<Activity>;
  id: Scalars['ID']['output'];
  problem?: Maybe<BulkProblem>;
};

export type CircuitState =
  /** Its jobs are worked on. */
  | 'CLOSED'
  /** The pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** Its jobs wait in the engine, without using up attempts. */
  | 'OPEN';

export type Comment = {
  __typename?: 'Comment';
  activityId: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  author: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  /** Ids of the persons whom it names with `@id`. */
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
  /** Two letters, ISO 3166. */
  | 'COUNTRY'
  | 'DATE'
  | 'EMAIL'
  /** A list of what was found, each with name, score and topics. */
  | 'MATCHES'
  /** An object of amount and currency. */
  | 'MONEY'
  /** 0 to 1. */
  | 'SCORE'
  /** Words separated by commas. */
  | 'TAGS'
  | 'TEXT';

export type CurrentElement = {
  __typename?: 'CurrentElement';
  elementId: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  since: Scalars['DateTime']['output'];
  /** BPMN element type as the engine names it: userTask, externalWorkerServiceTask, … */
  type: Scalars['String']['output'];
  /** The external system that the work of this element waits for. Null: none. */
  waitsFor?: Maybe<System>;
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
  /** The tenant of the process instance; '' where there is none. */
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
  /** It takes the Activity away. */
  interrupting: Scalars['Boolean']['output'];
  kind: DeadlineKind;
  name: Scalars['String']['output'];
};

/** A boundary timer of a user task that still waits. */
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
  taskId: Scalars['ID']['output'];
};

export type DecisionDelivery =
  | 'ACCEPTED'
  | 'NONE'
  | 'SENDING'
  /** The engine had already gone on: the decision did not count. */
  | 'TOO_LATE';

export type Delegation =
  | 'NONE'
  /** The assignee works on it for the owner. */
  | 'PENDING'
  /** It was handed back to the owner. */
  | 'RETURNED';

export type Digest = {
  __typename?: 'Digest';
  createdAt: Scalars['DateTime']['output'];
  /** Where e-mail goes; null: none is to be sent, or it was sent. */
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
  /** Name of the person whose doing it is; null: nobody's. */
  actor?: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  businessKey?: Maybe<Scalars['String']['output']>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  kind: NotificationKind;
  title: Scalars['String']['output'];
};

export type DigestRhythm =
  /** Within seconds; what happens together comes together. */
  | 'AT_ONCE'
  /** At eight in the morning, in the zone of the person. */
  | 'DAILY'
  /** With the full hour. */
  | 'HOURLY';

export type Draft = {
  __typename?: 'Draft';
  decision: Scalars['JSONObject']['output'];
  savedAt: Scalars['DateTime']['output'];
};

export type Effect = {
  __typename?: 'Effect';
  /** Deliveries of this job so far, this one included; crashes count. */
  attempts: Scalars['Int']['output'];
  /** Present when state is DONE. */
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
  | 'STARTED';

export type EndedTaskInput = {
  /** The Activity whose decision completed it (variable of the completion); null when another hand did; absent when that is not known. */
  activityId?: InputMaybe<Scalars['ID']['input']>;
  /** Null: completed. Else the engine's delete reason. */
  deleteReason?: InputMaybe<Scalars['String']['input']>;
  endedAt: Scalars['DateTime']['input'];
  taskId: Scalars['ID']['input'];
};

/** A value that changed, as text; instants in ISO 8601, lists with commas. */
export type FieldChange = {
  __typename?: 'FieldChange';
  after?: Maybe<Scalars['String']['output']>;
  before?: Maybe<Scalars['String']['output']>;
  field: Scalars['String']['output'];
};

export type Health = {
  __typename?: 'Health';
  ok: Scalars['Boolean']['output'];
  parts: Array<PartHealth>;
  /** External systems; one that jobs wait for does not make `ok` false. Empty when the database does not answer. */
  systems: Array<System>;
};

export type InboxCounts = {
  __typename?: 'InboxCounts';
  /** The caller's, in somebody else's hands. */
  delegated: Scalars['Int']['output'];
  /** Open to the caller's groups or to the caller by name. */
  forMe: Scalars['Int']['output'];
  /** Assigned to the caller. */
  mine: Scalars['Int']['output'];
  /** Past the due date, of all that the caller may see. */
  overdue: Scalars['Int']['output'];
  /** Nobody has it, of all that the caller may see. */
  unassigned: Scalars['Int']['output'];
  watched: Scalars['Int']['output'];
};

/** Something the engine gave up on until a person acts, or is about to retry. */
export type Incident = {
  __typename?: 'Incident';
  createdAt: Scalars['DateTime']['output'];
  elementId?: Maybe<Scalars['ID']['output']>;
  elementName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  message: Scalars['String']['output'];
  processInstanceId: Scalars['ID']['output'];
  /** True while the engine still retries by itself. */
  retrying: Scalars['Boolean']['output'];
};

/** Somebody of the tenant, as the last token said. */
export type KnownPerson = {
  __typename?: 'KnownPerson';
  groups: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  roles: Array<Scalars['String']['output']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** An https address; the file itself stays where it is. The same idempotency key answers with the same attachment. */
  addAttachment: Attachment;
  /** The same idempotency key answers with the same comment. `@id` of a known person is a mention. */
  addComment: Comment;
  assignActivities: Array<BulkResult>;
  /** Null takes it away from whoever has it. */
  assignActivity: Activity;
  /**
   * Claims the effect of one external-worker job before its work. DONE carries the stored result: report it, do not repeat the work.
   * DUPLICATE_INSTANCE: another instance owns this business key; this one must not have an effect.
   */
  beginEffect: Effect;
  /** Standalone Activities only; those of a process end with their user task. */
  cancelActivity: Activity;
  /** Ends a running instance. The reason is kept in the engine's history and on the Activities that it closes. */
  cancelProcess: ProcessInstance;
  /** Changes priority, due date or follow-up date. A field that is absent stays; null clears a date. */
  changeActivity: Activity;
  /** Each for itself: one that fails does not keep the others from succeeding. Answers in the order of the request, as the two below. */
  claimActivities: Array<BulkResult>;
  claimActivity: Activity;
  /** Where the user task allows it (`bulk`) and all have the same form. */
  completeActivities: Array<BulkResult>;
  /**
   * Records the decision and hands it to the engine. Until the engine accepted it `delivery` is SENDING.
   * A second decision is the error ACTIVITY_ALREADY_DECIDED, an old version VERSION_CONFLICT; both say who was first.
   */
  completeActivity: Activity;
  /** Delivers a message to the one instance with this business key that waits for it. */
  correlateMessage: ProcessInstance;
  /** An Activity without a process, in the same lists. The same idempotency key answers with the same Activity. */
  createActivity: Activity;
  /** Creates the customer record of an approved application. Role worker. The same idempotency key answers with the same record. */
  createCustomer: Customer;
  /** Somebody else works on it and hands it back; the decision stays with whoever had it. */
  delegateActivity: Activity;
  /** True when there was one. */
  deleteSavedFilter: Scalars['Boolean']['output'];
  /** True when there was one. */
  discardDraft: Scalars['Boolean']['output'];
  /** Adds a candidate group and raises the priority of the open Activities of one user task. Idempotent. */
  escalateActivities: Scalars['Int']['output'];
  /** Says that this channel is through with it: sent, or refused for good. False when that was said before. */
  finishDigest: Scalars['Boolean']['output'];
  /** Stores the outcome of the work. First write wins; answers with the kept one. */
  finishEffect: Effect;
  /** Removes rows of the change feed that are older; pages that were away for so long read everything anew. Answers with their number. */
  forgetChanges: Scalars['Int']['output'];
  /** Removes digests that are older, with what they tell of. Answers with their number. */
  forgetDigests: Scalars['Int']['output'];
  handBackActivity: Activity;
  /** Leases unsent outbox rows for 30 s. */
  leaseOutbox: Array<OutboxEvent>;
  markOutboxSent: Scalars['Int']['output'];
  moveSweepCursor: Scalars['DateTime']['output'];
  /** Opens an Activity for each user task that has none. Of existing ones only the deadlines are brought up to date. Answers with the Activity ids, in order. */
  openActivities: Array<Scalars['ID']['output']>;
  /** Keeps the result of one step inside the work, so that a redelivery does not repeat it. First write wins; answers with the kept value. */
  recordStep: Scalars['JSONObject']['output'];
  /** Writes into the open Activities of one user task that those who can decide are reminded, once per idempotency key. */
  remindActivities: Scalars['Int']['output'];
  /** By whoever added it, or a lead. Answers with its Activity. */
  removeAttachment: Activity;
  /** Counts how a system behaved towards one job. After some failures in a row, or when it asks for a pause, jobs wait for it. */
  reportSystem: ReportedSystem;
  /** Has an incident that the engine gave up on tried again, with all its attempts. What its worker has done already is not done again. */
  retryIncident: ProcessInstance;
  /** Says that this delivery ended in an orderly way without an outcome (a failure reported to the engine, or a wait): it does not count in `attempts`. */
  returnEffect: Scalars['Boolean']['output'];
  /** Of this person only. Answers with the time at which it was kept. */
  saveDraft: Scalars['DateTime']['output'];
  /** One with the same name is replaced. */
  saveFilter: SavedFilter;
  /** Delivers a signal to everything of the caller's tenant that waits for it. */
  sendSignal: Scalars['Boolean']['output'];
  /** Holds for everything that has not been sent yet. */
  setNotificationPreferences: NotificationPreferences;
  /** Closes the Activity of each task that the engine has ended; a COMPLETED one whose decision the engine took becomes ACCEPTED. */
  settleActivities: SettledActivities;
  /** Starts up to `limit` pending intents; answers with the instances that now exist. */
  startPendingIntents: Array<StartedProcess>;
  /**
   * Starts an instance of the process definition `key`. The same idempotency key with the same input answers with the same
   * instance; with other input it is the error IDEMPOTENCY_CONFLICT. A business key is used once per process definition
   * and tenant.
   */
  startProcess: StartedProcess;
  /** Starts customer-onboarding with typed input. The business key is made from the idempotency key when it is not given. */
  submitApplication: StartedProcess;
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


export type MutationBeginEffectArgs = {
  input: BeginEffectInput;
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


export type MutationCompleteActivitiesArgs = {
  activities: Array<ActivityAtVersion>;
  decision: Scalars['JSONObject']['input'];
};


export type MutationCompleteActivityArgs = {
  decision: Scalars['JSONObject']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationCorrelateMessageArgs = {
  businessKey: Scalars['String']['input'];
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


export type MutationDiscardDraftArgs = {
  activityId: Scalars['ID']['input'];
};


export type MutationEscalateActivitiesArgs = {
  group: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  userTaskKey: Scalars['String']['input'];
};


export type MutationFinishDigestArgs = {
  channel: DigestChannel;
  id: Scalars['ID']['input'];
};


export type MutationFinishEffectArgs = {
  jobCorrelationId: Scalars['ID']['input'];
  outcome: Scalars['JSONObject']['input'];
  workerId: Scalars['String']['input'];
};


export type MutationForgetChangesArgs = {
  before: Scalars['DateTime']['input'];
};


export type MutationForgetDigestsArgs = {
  before: Scalars['DateTime']['input'];
};


export type MutationHandBackActivityArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
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


export type MutationOpenActivitiesArgs = {
  tasks: Array<UserTaskInput>;
};


export type MutationRecordStepArgs = {
  jobCorrelationId: Scalars['ID']['input'];
  result: Scalars['JSONObject']['input'];
  step: Scalars['String']['input'];
};


export type MutationRemindActivitiesArgs = {
  idempotencyKey: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  userTaskKey: Scalars['String']['input'];
};


export type MutationRemoveAttachmentArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReportSystemArgs = {
  report: SystemReportInput;
};


export type MutationRetryIncidentArgs = {
  incidentId: Scalars['ID']['input'];
  processInstanceId: Scalars['ID']['input'];
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

/** At least one of candidateGroups, candidateUsers and assignee says who can do it. */
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
  /** It came to a group of the caller, or was taken to somebody above the caller. */
  | 'ESCALATED'
  /** A comment names the caller. */
  | 'MENTIONED'
  | 'OVERDUE'
  /** The process reminds of it. */
  | 'REMINDER';

export type NotificationPreferences = {
  __typename?: 'NotificationPreferences';
  digest: DigestRhythm;
  email: Scalars['Boolean']['output'];
  /** Where e-mail goes. Null: nowhere, as nobody has said an address. */
  emailAddress?: Maybe<Scalars['String']['output']>;
  /** BCP 47, such as `de`. Of messages; English where there is no translation. */
  language: Scalars['String']['output'];
  /** Of these the caller is not told. */
  muted: Array<NotificationKind>;
  /** To the address of the deployment, if it has one. */
  webhook: Scalars['Boolean']['output'];
  /** IANA, such as `Europe/Berlin`. */
  zone: Scalars['String']['output'];
};

/** What is absent stays. Null, for the last three: what the sign-in says of the person. */
export type NotificationPreferencesInput = {
  digest?: InputMaybe<DigestRhythm>;
  email?: InputMaybe<Scalars['Boolean']['input']>;
  emailAddress?: InputMaybe<Scalars['String']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  muted?: InputMaybe<Array<NotificationKind>>;
  webhook?: InputMaybe<Scalars['Boolean']['input']>;
  zone?: InputMaybe<Scalars['String']['input']>;
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

export type OutboxEvent = {
  __typename?: 'OutboxEvent';
  data: Scalars['JSONObject']['output'];
  id: Scalars['ID']['output'];
  /** Inngest event name. */
  name: Scalars['String']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type PartHealth = {
  __typename?: 'PartHealth';
  /** One sentence; no secrets. */
  message: Scalars['String']['output'];
  /** engine, database, inngest */
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
  /** clerk, reviewer, lead, operator, auditor or worker. */
  roles: Array<Scalars['String']['output']>;
  /** Whose data the person works on; '' where the deployment has one tenant. */
  tenant: Scalars['String']['output'];
};

export type ProcessDefinition = {
  __typename?: 'ProcessDefinition';
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** JSON Schema of the start variables; null when this deployment has no code for the definition. */
  startSchema?: Maybe<Scalars['JSONObject']['output']>;
  version: Scalars['Int']['output'];
  /** BPMN 2.0 XML with its diagram, as deployed. */
  xml: Scalars['String']['output'];
};

export type ProcessInstance = {
  __typename?: 'ProcessInstance';
  activities: Array<Activity>;
  businessKey?: Maybe<Scalars['String']['output']>;
  /** Elements where a token is now. */
  currentElements: Array<CurrentElement>;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Names of variables that are there and private: left out for operators and auditors. */
  hiddenVariables: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  incidents: Array<Incident>;
  /** What the workers did, oldest first. */
  jobs: Array<WorkerJob>;
  /** Name of the end event that was reached, or the reason of a cancellation. */
  outcome?: Maybe<Scalars['String']['output']>;
  processDefinition: ProcessDefinition;
  processDefinitionKey: Scalars['String']['output'];
  startedAt: Scalars['DateTime']['output'];
  status: ProcessInstanceStatus;
  /** What was passed, oldest first. */
  timeline: Array<TimelineEntry>;
  variables: Scalars['JSONObject']['output'];
};

export type ProcessInstanceConnection = {
  __typename?: 'ProcessInstanceConnection';
  nodes: Array<ProcessInstance>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ProcessInstanceFilter = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
  processDefinitionKey?: InputMaybe<Scalars['String']['input']>;
  startedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<ProcessInstanceStatus>;
};

export type ProcessInstanceStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  /** Running, with an incident that needs an operator. */
  | 'FAILED'
  | 'RUNNING';

export type Query = {
  __typename?: 'Query';
  /**
   * Activities the caller may see. The order is stable: ties are broken by id. An Activity without a due date counts as due later than any
   * other. `descending` turns the whole order round.
   */
  activities: ActivityConnection;
  activity?: Maybe<Activity>;
  /** What happened to all Activities of the tenant, newest first; for auditors. */
  activityHistory: ActivityHistoryConnection;
  customer?: Maybe<Customer>;
  customers: Array<Customer>;
  /** What was decided on one Activity, private fields included, for handing it to the engine. Null when it is not decided. */
  decision?: Maybe<Decision>;
  /** What one person is told, as it was fixed. Null: there is none any more. */
  digest?: Maybe<Digest>;
  /** Whether the parts answer now. Needs a caller; the public probe is /health. */
  health: Health;
  /** How many are in each list of the inbox, exact. Closed Activities are in none of them. */
  inboxCounts: InboxCounts;
  /** Of these tasks, those that have an Activity. */
  knownTasks: Array<Scalars['ID']['output']>;
  /** Who the caller is, from the signed token. */
  me: Person;
  /** How the caller is told of Activities. */
  notificationPreferences: NotificationPreferences;
  /** Activities that are not closed, or were closed without the engine's answer, for the sweep. */
  openActivityTasks: OpenActivityTaskPage;
  /**
   * People of the tenant who have signed in at least once, by name; for assigning and mentioning. `group` narrows to one group, `ids` to
   * these persons (at most 100): the names of all that a page shows, at once. Those who are not known are left out.
   */
  people: Array<KnownPerson>;
  /** The newest deployed version of each process definition. */
  processDefinitions: Array<ProcessDefinition>;
  processInstance?: Maybe<ProcessInstance>;
  /** Newest first. At most 100 a page. */
  processInstances: ProcessInstanceConnection;
  /** Of the caller, by name. */
  savedFilters: Array<SavedFilter>;
  /** From where the sweep must look again. Null before the first sweep. */
  sweepCursor?: Maybe<Scalars['DateTime']['output']>;
  /** The external systems that workers use, and which of them jobs wait for. */
  systems: Array<System>;
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


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDecisionArgs = {
  activityId: Scalars['ID']['input'];
};


export type QueryDigestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryKnownTasksArgs = {
  taskIds: Array<Scalars['ID']['input']>;
};


export type QueryOpenActivityTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  delivery?: InputMaybe<DecisionDelivery>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  group?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProcessInstanceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcessInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcessInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySweepCursorArgs = {
  name: Scalars['String']['input'];
};

export type ReportedSystem = {
  __typename?: 'ReportedSystem';
  /** Jobs wait for it from now on, longer than was said before, or no more. */
  changed: Scalars['Boolean']['output'];
  system: System;
};

export type SavedFilter = {
  __typename?: 'SavedFilter';
  descending: Scalars['Boolean']['output'];
  /** As `filter` of `activities` takes it. */
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

export type SettledActivities = {
  __typename?: 'SettledActivities';
  changed: Scalars['Int']['output'];
  /** Tasks that came and went unseen: open their Activity, then settle it. */
  tasksWithoutActivity: Array<Scalars['ID']['output']>;
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
  /** For people: what was accepted and what happens next. */
  message: Scalars['String']['output'];
  processDefinitionKey: Scalars['String']['output'];
  /** Null while the start is pending, or when the engine cannot be read now. */
  processInstance?: Maybe<ProcessInstance>;
  /** Null while the start is pending. */
  processInstanceId?: Maybe<Scalars['ID']['output']>;
  status: StartStatus;
};

/** An external system: a circuit breaker stands in front of it. */
export type System = {
  __typename?: 'System';
  /** In a row, until now. */
  failures: Scalars['Int']['output'];
  /** What it last did wrong, in one sentence; no secrets. */
  message?: Maybe<Scalars['String']['output']>;
  /** For people: KYC provider. */
  name: Scalars['String']['output'];
  /** When it is tried again. Null while it is CLOSED. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when jobs wait for it. Null while it is CLOSED. */
  since?: Maybe<Scalars['DateTime']['output']>;
  state: CircuitState;
  /** kyc, billing, mail. */
  system: Scalars['ID']['output'];
};

export type SystemReportInput = {
  /** What it did wrong, when it FAILED or was BUSY. */
  message?: InputMaybe<Scalars['String']['input']>;
  result: SystemResult;
  system: Scalars['ID']['input'];
  /** For how long it asked to wait, when it was BUSY. */
  waitMs?: InputMaybe<Scalars['Int']['input']>;
};

export type SystemResult =
  | 'ANSWERED'
  /** It asks to wait (429, 503 with Retry-After). */
  | 'BUSY'
  /** No usable answer: 5xx, none, none in time. */
  | 'FAILED'
  /** The job ended without asking it: its trial is free again. */
  | 'NOT_ASKED';

export type TakenDigest = {
  __typename?: 'TakenDigest';
  /** How often it was handed out, this time included. */
  attempts: Scalars['Int']['output'];
  /** Those over which it was not sent yet. */
  channels: Array<DigestChannel>;
  id: Scalars['ID']['output'];
};

export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  elementId: Scalars['ID']['output'];
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  startedAt: Scalars['DateTime']['output'];
  /** sequenceFlow entries included, so that a diagram can be coloured. */
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

/** One external-worker job, as the effect ledger knows it. */
export type WorkerJob = {
  __typename?: 'WorkerJob';
  /** When its worker began for the first time. */
  beganAt: Scalars['DateTime']['output'];
  /** When it was announced to Inngest for the first time. */
  dispatchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its outcome was kept. Null: not yet. */
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
  ActivityStatus: ActivityStatus;
  ApplicationInput: ApplicationInput;
  Attachment: ResolverTypeWrapper<Attachment>;
  BeginEffectInput: BeginEffectInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BulkProblem: ResolverTypeWrapper<BulkProblem>;
  BulkResult: ResolverTypeWrapper<Omit<BulkResult, 'activity'> & { activity: Maybe<ResolversTypes['Activity']> }>;
  CircuitState: CircuitState;
  Comment: ResolverTypeWrapper<Comment>;
  ContextEntry: ResolverTypeWrapper<ContextEntryRow>;
  ContextKind: ContextKind;
  CurrentElement: ResolverTypeWrapper<CurrentElementRow>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  CustomerInput: CustomerInput;
  CustomerStatus: CustomerStatus;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<DeadlineRow>;
  DeadlineInput: DeadlineInput;
  DeadlineKind: DeadlineKind;
  Decision: ResolverTypeWrapper<Decision>;
  DecisionDelivery: DecisionDelivery;
  Delegation: Delegation;
  Digest: ResolverTypeWrapper<Digest>;
  DigestChannel: DigestChannel;
  DigestItem: ResolverTypeWrapper<DigestItem>;
  DigestRhythm: DigestRhythm;
  Draft: ResolverTypeWrapper<Draft>;
  Effect: ResolverTypeWrapper<EffectRow>;
  EffectState: EffectState;
  EndedTaskInput: EndedTaskInput;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  Health: ResolverTypeWrapper<Health>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InboxCounts: ResolverTypeWrapper<InboxCounts>;
  Incident: ResolverTypeWrapper<Incident>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  KnownPerson: ResolverTypeWrapper<KnownPerson>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewActivity: NewActivity;
  NotificationKind: NotificationKind;
  NotificationPreferences: ResolverTypeWrapper<NotificationPreferences>;
  NotificationPreferencesInput: NotificationPreferencesInput;
  OpenActivityTask: ResolverTypeWrapper<Omit<OpenActivityTask, 'deadlines'> & { deadlines: Array<ResolversTypes['Deadline']> }>;
  OpenActivityTaskPage: ResolverTypeWrapper<Omit<OpenActivityTaskPage, 'nodes'> & { nodes: Array<ResolversTypes['OpenActivityTask']> }>;
  OutboxEvent: ResolverTypeWrapper<OutboxEvent>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartHealth: ResolverTypeWrapper<PartHealth>;
  Person: ResolverTypeWrapper<Person>;
  ProcessDefinition: ResolverTypeWrapper<ProcessDefinitionRow>;
  ProcessInstance: ResolverTypeWrapper<ProcessInstanceRow>;
  ProcessInstanceConnection: ResolverTypeWrapper<ProcessInstanceConnectionRow>;
  ProcessInstanceFilter: ProcessInstanceFilter;
  ProcessInstanceStatus: ProcessInstanceStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReportedSystem: ResolverTypeWrapper<ReportedSystem>;
  SavedFilter: ResolverTypeWrapper<SavedFilter>;
  SavedFilterInput: SavedFilterInput;
  SettledActivities: ResolverTypeWrapper<SettledActivities>;
  StartStatus: StartStatus;
  StartedProcess: ResolverTypeWrapper<StartedProcessRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  System: ResolverTypeWrapper<System>;
  SystemReportInput: SystemReportInput;
  SystemResult: SystemResult;
  TakenDigest: ResolverTypeWrapper<TakenDigest>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntry>;
  UserTaskInput: UserTaskInput;
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
  ApplicationInput: ApplicationInput;
  Attachment: Attachment;
  BeginEffectInput: BeginEffectInput;
  Boolean: Scalars['Boolean']['output'];
  BulkProblem: BulkProblem;
  BulkResult: Omit<BulkResult, 'activity'> & { activity: Maybe<ResolversParentTypes['Activity']> };
  Comment: Comment;
  ContextEntry: ContextEntryRow;
  CurrentElement: CurrentElementRow;
  Customer: CustomerRow;
  CustomerInput: CustomerInput;
  DateTime: Scalars['DateTime']['output'];
  Deadline: DeadlineRow;
  DeadlineInput: DeadlineInput;
  Decision: Decision;
  Digest: Digest;
  DigestItem: DigestItem;
  Draft: Draft;
  Effect: EffectRow;
  EndedTaskInput: EndedTaskInput;
  FieldChange: FieldChange;
  Health: Health;
  ID: Scalars['ID']['output'];
  InboxCounts: InboxCounts;
  Incident: Incident;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  KnownPerson: KnownPerson;
  Mutation: Record<PropertyKey, never>;
  NewActivity: NewActivity;
  NotificationPreferences: NotificationPreferences;
  NotificationPreferencesInput: NotificationPreferencesInput;
  OpenActivityTask: Omit<OpenActivityTask, 'deadlines'> & { deadlines: Array<ResolversParentTypes['Deadline']> };
  OpenActivityTaskPage: Omit<OpenActivityTaskPage, 'nodes'> & { nodes: Array<ResolversParentTypes['OpenActivityTask']> };
  OutboxEvent: OutboxEvent;
  PageInfo: PageInfo;
  PartHealth: PartHealth;
  Person: Person;
  ProcessDefinition: ProcessDefinitionRow;
  ProcessInstance: ProcessInstanceRow;
  ProcessInstanceConnection: ProcessInstanceConnectionRow;
  ProcessInstanceFilter: ProcessInstanceFilter;
  Query: Record<PropertyKey, never>;
  ReportedSystem: ReportedSystem;
  SavedFilter: SavedFilter;
  SavedFilterInput: SavedFilterInput;
  SettledActivities: SettledActivities;
  StartedProcess: StartedProcessRow;
  String: Scalars['String']['output'];
  System: System;
  SystemReportInput: SystemReportInput;
  TakenDigest: TakenDigest;
  TimelineEntry: TimelineEntry;
  UserTaskInput: UserTaskInput;
  WorkerJob: WorkerJob;
};

export type ActivityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  assignee: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  attachments: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
  bulk: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  candidateGroups: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  candidateUsers: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  closedReason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comments: Resolver<Array<ResolversTypes['Comment']>, ParentType, ContextType>;
  context: Resolver<Array<ResolversTypes['ContextEntry']>, ParentType, ContextType>;
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deadlines: Resolver<Array<ResolversTypes['Deadline']>, ParentType, ContextType>;
  decidedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decision: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  delegation: Resolver<ResolversTypes['Delegation'], ParentType, ContextType>;
  delivery: Resolver<ResolversTypes['DecisionDelivery'], ParentType, ContextType>;
  description: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  draft: Resolver<Maybe<ResolversTypes['Draft']>, ParentType, ContextType>;
  dueAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  followUpAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  formSchema: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  formUi: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  hasPrivate: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history: Resolver<Array<ResolversTypes['ActivityHistoryEntry']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  may: Resolver<Array<ResolversTypes['ActivityAction']>, ParentType, ContextType>;
  owner: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  priority: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  processDefinitionKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processInstanceId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  related: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  status: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
  taskId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userTaskKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewers: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  watchers: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
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
  activity: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  activityId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  actor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  from: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  note: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
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
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitsFor: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
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
  taskId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  outcome: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['EffectState'], ParentType, ContextType>;
  steps: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  troubledSystems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HealthResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  ok: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parts: Resolver<Array<ResolversTypes['PartHealth']>, ParentType, ContextType>;
  systems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
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
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elementId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  elementName: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  retrying: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type KnownPersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['KnownPerson'] = ResolversParentTypes['KnownPerson']> = {
  groups: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAttachment: Resolver<ResolversTypes['Attachment'], ParentType, ContextType, RequireFields<MutationAddAttachmentArgs, 'activityId' | 'idempotencyKey' | 'name' | 'url'>>;
  addComment: Resolver<ResolversTypes['Comment'], ParentType, ContextType, RequireFields<MutationAddCommentArgs, 'activityId' | 'idempotencyKey' | 'text'>>;
  assignActivities: Resolver<Array<ResolversTypes['BulkResult']>, ParentType, ContextType, RequireFields<MutationAssignActivitiesArgs, 'activities'>>;
  assignActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationAssignActivityArgs, 'id' | 'version'>>;
  beginEffect: Resolver<ResolversTypes['Effect'], ParentType, ContextType, RequireFields<MutationBeginEffectArgs, 'input'>>;
  cancelActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationCancelActivityArgs, 'id' | 'reason' | 'version'>>;
  cancelProcess: Resolver<ResolversTypes['ProcessInstance'], ParentType, ContextType, RequireFields<MutationCancelProcessArgs, 'processInstanceId' | 'reason'>>;
  changeActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationChangeActivityArgs, 'changes' | 'id' | 'version'>>;
  claimActivities: Resolver<Array<ResolversTypes['BulkResult']>, ParentType, ContextType, RequireFields<MutationClaimActivitiesArgs, 'activities'>>;
  claimActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationClaimActivityArgs, 'id' | 'version'>>;
  completeActivities: Resolver<Array<ResolversTypes['BulkResult']>, ParentType, ContextType, RequireFields<MutationCompleteActivitiesArgs, 'activities' | 'decision'>>;
  completeActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationCompleteActivityArgs, 'decision' | 'id' | 'version'>>;
  correlateMessage: Resolver<ResolversTypes['ProcessInstance'], ParentType, ContextType, RequireFields<MutationCorrelateMessageArgs, 'businessKey' | 'messageName'>>;
  createActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationCreateActivityArgs, 'idempotencyKey' | 'input'>>;
  createCustomer: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'idempotencyKey' | 'input'>>;
  delegateActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationDelegateActivityArgs, 'id' | 'to' | 'version'>>;
  deleteSavedFilter: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDeleteSavedFilterArgs, 'id'>>;
  discardDraft: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationDiscardDraftArgs, 'activityId'>>;
  escalateActivities: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationEscalateActivitiesArgs, 'group' | 'processInstanceId' | 'userTaskKey'>>;
  finishDigest: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationFinishDigestArgs, 'channel' | 'id'>>;
  finishEffect: Resolver<ResolversTypes['Effect'], ParentType, ContextType, RequireFields<MutationFinishEffectArgs, 'jobCorrelationId' | 'outcome' | 'workerId'>>;
  forgetChanges: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationForgetChangesArgs, 'before'>>;
  forgetDigests: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationForgetDigestsArgs, 'before'>>;
  handBackActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationHandBackActivityArgs, 'id' | 'version'>>;
  leaseOutbox: Resolver<Array<ResolversTypes['OutboxEvent']>, ParentType, ContextType, RequireFields<MutationLeaseOutboxArgs, 'limit'>>;
  markOutboxSent: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationMarkOutboxSentArgs, 'ids'>>;
  moveSweepCursor: Resolver<ResolversTypes['DateTime'], ParentType, ContextType, RequireFields<MutationMoveSweepCursorArgs, 'name' | 'to'>>;
  openActivities: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationOpenActivitiesArgs, 'tasks'>>;
  recordStep: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, RequireFields<MutationRecordStepArgs, 'jobCorrelationId' | 'result' | 'step'>>;
  remindActivities: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationRemindActivitiesArgs, 'idempotencyKey' | 'processInstanceId' | 'userTaskKey'>>;
  removeAttachment: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationRemoveAttachmentArgs, 'id'>>;
  reportSystem: Resolver<ResolversTypes['ReportedSystem'], ParentType, ContextType, RequireFields<MutationReportSystemArgs, 'report'>>;
  retryIncident: Resolver<ResolversTypes['ProcessInstance'], ParentType, ContextType, RequireFields<MutationRetryIncidentArgs, 'incidentId' | 'processInstanceId'>>;
  returnEffect: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReturnEffectArgs, 'jobCorrelationId' | 'workerId'>>;
  saveDraft: Resolver<ResolversTypes['DateTime'], ParentType, ContextType, RequireFields<MutationSaveDraftArgs, 'activityId' | 'decision'>>;
  saveFilter: Resolver<ResolversTypes['SavedFilter'], ParentType, ContextType, RequireFields<MutationSaveFilterArgs, 'filter' | 'name'>>;
  sendSignal: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSendSignalArgs, 'name'>>;
  setNotificationPreferences: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType, RequireFields<MutationSetNotificationPreferencesArgs, 'preferences'>>;
  settleActivities: Resolver<ResolversTypes['SettledActivities'], ParentType, ContextType, RequireFields<MutationSettleActivitiesArgs, 'tasks'>>;
  startPendingIntents: Resolver<Array<ResolversTypes['StartedProcess']>, ParentType, ContextType, RequireFields<MutationStartPendingIntentsArgs, 'limit'>>;
  startProcess: Resolver<ResolversTypes['StartedProcess'], ParentType, ContextType, RequireFields<MutationStartProcessArgs, 'businessKey' | 'idempotencyKey' | 'key' | 'variables'>>;
  submitApplication: Resolver<ResolversTypes['StartedProcess'], ParentType, ContextType, RequireFields<MutationSubmitApplicationArgs, 'idempotencyKey' | 'input'>>;
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
  version: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  xml: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessInstanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProcessInstance'] = ResolversParentTypes['ProcessInstance']> = {
  activities: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentElements: Resolver<Array<ResolversTypes['CurrentElement']>, ParentType, ContextType>;
  endedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hiddenVariables: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidents: Resolver<Array<ResolversTypes['Incident']>, ParentType, ContextType>;
  jobs: Resolver<Array<ResolversTypes['WorkerJob']>, ParentType, ContextType>;
  outcome: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processDefinition: Resolver<ResolversTypes['ProcessDefinition'], ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ProcessInstanceStatus'], ParentType, ContextType>;
  timeline: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  variables: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
};

export type ProcessInstanceConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProcessInstanceConnection'] = ResolversParentTypes['ProcessInstanceConnection']> = {
  nodes: Resolver<Array<ResolversTypes['ProcessInstance']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activities: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, RequireFields<QueryActivitiesArgs, 'descending' | 'first' | 'order'>>;
  activity: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  activityHistory: Resolver<ResolversTypes['ActivityHistoryConnection'], ParentType, ContextType, RequireFields<QueryActivityHistoryArgs, 'first'>>;
  customer: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType, Partial<QueryCustomersArgs>>;
  decision: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType, RequireFields<QueryDecisionArgs, 'activityId'>>;
  digest: Resolver<Maybe<ResolversTypes['Digest']>, ParentType, ContextType, RequireFields<QueryDigestArgs, 'id'>>;
  health: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  inboxCounts: Resolver<ResolversTypes['InboxCounts'], ParentType, ContextType>;
  knownTasks: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryKnownTasksArgs, 'taskIds'>>;
  me: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  notificationPreferences: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType>;
  openActivityTasks: Resolver<ResolversTypes['OpenActivityTaskPage'], ParentType, ContextType, RequireFields<QueryOpenActivityTasksArgs, 'first'>>;
  people: Resolver<Array<ResolversTypes['KnownPerson']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  processDefinitions: Resolver<Array<ResolversTypes['ProcessDefinition']>, ParentType, ContextType>;
  processInstance: Resolver<Maybe<ResolversTypes['ProcessInstance']>, ParentType, ContextType, RequireFields<QueryProcessInstanceArgs, 'id'>>;
  processInstances: Resolver<ResolversTypes['ProcessInstanceConnection'], ParentType, ContextType, RequireFields<QueryProcessInstancesArgs, 'first'>>;
  savedFilters: Resolver<Array<ResolversTypes['SavedFilter']>, ParentType, ContextType>;
  sweepCursor: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType, RequireFields<QuerySweepCursorArgs, 'name'>>;
  systems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
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

export type TimelineEntryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  elementId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  Attachment: AttachmentResolvers<ContextType>;
  BulkProblem: BulkProblemResolvers<ContextType>;
  BulkResult: BulkResultResolvers<ContextType>;
  Comment: CommentResolvers<ContextType>;
  ContextEntry: ContextEntryResolvers<ContextType>;
  CurrentElement: CurrentElementResolvers<ContextType>;
  Customer: CustomerResolvers<ContextType>;
  DateTime: GraphQLScalarType;
  Deadline: DeadlineResolvers<ContextType>;
  Decision: DecisionResolvers<ContextType>;
  Digest: DigestResolvers<ContextType>;
  DigestItem: DigestItemResolvers<ContextType>;
  Draft: DraftResolvers<ContextType>;
  Effect: EffectResolvers<ContextType>;
  FieldChange: FieldChangeResolvers<ContextType>;
  Health: HealthResolvers<ContextType>;
  InboxCounts: InboxCountsResolvers<ContextType>;
  Incident: IncidentResolvers<ContextType>;
  JSON: GraphQLScalarType;
  JSONObject: GraphQLScalarType;
  KnownPerson: KnownPersonResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  NotificationPreferences: NotificationPreferencesResolvers<ContextType>;
  OpenActivityTask: OpenActivityTaskResolvers<ContextType>;
  OpenActivityTaskPage: OpenActivityTaskPageResolvers<ContextType>;
  OutboxEvent: OutboxEventResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  PartHealth: PartHealthResolvers<ContextType>;
  Person: PersonResolvers<ContextType>;
  ProcessDefinition: ProcessDefinitionResolvers<ContextType>;
  ProcessInstance: ProcessInstanceResolvers<ContextType>;
  ProcessInstanceConnection: ProcessInstanceConnectionResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  ReportedSystem: ReportedSystemResolvers<ContextType>;
  SavedFilter: SavedFilterResolvers<ContextType>;
  SettledActivities: SettledActivitiesResolvers<ContextType>;
  StartedProcess: StartedProcessResolvers<ContextType>;
  System: SystemResolvers<ContextType>;
  TakenDigest: TakenDigestResolvers<ContextType>;
  TimelineEntry: TimelineEntryResolvers<ContextType>;
  WorkerJob: WorkerJobResolvers<ContextType>;
};

