import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Effect as EffectRow } from '../../effects/effects.ts';
import type { CurrentElement as CurrentElementRow } from '../process/elements.ts';
import type { Activity as ActivityRow } from '../../activities/activity.ts';
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
  /** A JSON object with plain values. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** The record of work for a person: exactly one for each user task of the engine. */
export type Activity = {
  __typename?: 'Activity';
  assignee?: Maybe<Scalars['String']['output']>;
  businessKey?: Maybe<Scalars['String']['output']>;
  candidateGroups: Array<Scalars['String']['output']>;
  /** Why it was closed without a decision that counts. */
  closedReason?: Maybe<Scalars['String']['output']>;
  /** What a person reads to decide: names and values of the process variables that the form asks for. */
  context: Scalars['JSONObject']['output'];
  createdAt: Scalars['DateTime']['output'];
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  decidedBy?: Maybe<Scalars['String']['output']>;
  decision?: Maybe<Scalars['JSONObject']['output']>;
  delivery: DecisionDelivery;
  description?: Maybe<Scalars['String']['output']>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** JSON Schema of the decision; null when the definition has no form. */
  formSchema?: Maybe<Scalars['JSONObject']['output']>;
  history: Array<ActivityHistoryEntry>;
  id: Scalars['ID']['output'];
  priority: Scalars['Int']['output'];
  processDefinitionKey: Scalars['String']['output'];
  processInstanceId: Scalars['ID']['output'];
  status: ActivityStatus;
  /** Id of the engine's user task. */
  taskId: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  userTaskKey: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  nodes: Array<Activity>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ActivityFilter = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
  /** Only those the caller has claimed. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  processDefinitionKey?: InputMaybe<Scalars['String']['input']>;
  processInstanceId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<Array<ActivityStatus>>;
};

export type ActivityHistoryEntry = {
  __typename?: 'ActivityHistoryEntry';
  /** opened, claimed, escalated, completed, accepted, too-late, cancelled, superseded */
  action: Scalars['String']['output'];
  actor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  from?: Maybe<ActivityStatus>;
  note?: Maybe<Scalars['String']['output']>;
  to: ActivityStatus;
};

export type ActivityStatus =
  /** The instance was cancelled. */
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

export type CircuitState =
  /** Its jobs are worked on. */
  | 'CLOSED'
  /** The pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** Its jobs wait in the engine, without using up attempts. */
  | 'OPEN';

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

export type DecisionDelivery =
  | 'ACCEPTED'
  | 'NONE'
  | 'SENDING'
  /** The engine had already gone on: the decision did not count. */
  | 'TOO_LATE';

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
  /** The Activity whose decision completed it, when the engine knows it (variable of the completion). */
  activityId?: InputMaybe<Scalars['ID']['input']>;
  /** Null: completed. Else the engine's delete reason. */
  deleteReason?: InputMaybe<Scalars['String']['input']>;
  endedAt: Scalars['DateTime']['input'];
  taskId: Scalars['ID']['input'];
};

export type Health = {
  __typename?: 'Health';
  ok: Scalars['Boolean']['output'];
  parts: Array<PartHealth>;
  /** External systems; one that jobs wait for does not make `ok` false. Empty when the database does not answer. */
  systems: Array<System>;
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
  /**
   * Claims the effect of one external-worker job before its work. DONE carries the stored result: report it, do not repeat the work.
   * DUPLICATE_INSTANCE: another instance owns this business key; this one must not have an effect.
   */
  beginEffect: Effect;
  /** Ends a running instance. The reason is kept in the engine's history and on the Activities that it closes. */
  cancelProcess: ProcessInstance;
  claimActivity: Activity;
  /**
   * Records the decision and hands it to the engine. Until the engine accepted it `delivery` is SENDING.
   * A second decision is the error ACTIVITY_ALREADY_DECIDED, an old version VERSION_CONFLICT; both say who was first.
   */
  completeActivity: Activity;
  /** Delivers a message to the one instance with this business key that waits for it. */
  correlateMessage: ProcessInstance;
  /** Creates the customer record of an approved application. Role worker. The same idempotency key answers with the same record. */
  createCustomer: Customer;
  /** Adds a candidate group and raises the priority of the open Activities of one user task. Idempotent. */
  escalateActivities: Scalars['Int']['output'];
  /** Stores the outcome of the work. First write wins; answers with the kept one. */
  finishEffect: Effect;
  /** Leases unsent outbox rows for 30 s. */
  leaseOutbox: Array<OutboxEvent>;
  markOutboxSent: Scalars['Int']['output'];
  moveSweepCursor: Scalars['DateTime']['output'];
  /** Opens an Activity for each user task that has none. Existing ones are left alone. Answers with the Activity ids, in order. */
  openActivities: Array<Scalars['ID']['output']>;
  /** Keeps the result of one step inside the work, so that a redelivery does not repeat it. First write wins; answers with the kept value. */
  recordStep: Scalars['JSONObject']['output'];
  /** Counts how a system behaved towards one job. After some failures in a row, or when it asks for a pause, jobs wait for it. */
  reportSystem: ReportedSystem;
  /** Says that this delivery ended in an orderly way without an outcome (a failure reported to the engine, or a wait): it does not count in `attempts`. */
  returnEffect: Scalars['Boolean']['output'];
  /** Delivers a signal to everything of the caller's tenant that waits for it. */
  sendSignal: Scalars['Boolean']['output'];
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
  /** Asks for the trial of systems that jobs wait for: true for one caller at a time, once their pause is over. */
  takeTrial: Scalars['Boolean']['output'];
  /** Undoes a customer record that could not be completed. Idempotent. Role worker. */
  undoCustomer: Customer;
};


export type MutationBeginEffectArgs = {
  input: BeginEffectInput;
};


export type MutationCancelProcessArgs = {
  processInstanceId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationClaimActivityArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
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


export type MutationCreateCustomerArgs = {
  idempotencyKey: Scalars['String']['input'];
  input: CustomerInput;
};


export type MutationEscalateActivitiesArgs = {
  group: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  userTaskKey: Scalars['String']['input'];
};


export type MutationFinishEffectArgs = {
  jobCorrelationId: Scalars['ID']['input'];
  outcome: Scalars['JSONObject']['input'];
  workerId: Scalars['String']['input'];
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


export type MutationReportSystemArgs = {
  report: SystemReportInput;
};


export type MutationReturnEffectArgs = {
  jobCorrelationId: Scalars['ID']['input'];
  workerId: Scalars['String']['input'];
};


export type MutationSendSignalArgs = {
  name: Scalars['String']['input'];
  variables?: InputMaybe<Scalars['JSONObject']['input']>;
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


export type MutationTakeTrialArgs = {
  systems: Array<Scalars['ID']['input']>;
};


export type MutationUndoCustomerArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type OpenActivityTask = {
  __typename?: 'OpenActivityTask';
  activityId: Scalars['ID']['output'];
  delivery: DecisionDelivery;
  processInstanceId: Scalars['ID']['output'];
  status: ActivityStatus;
  taskId: Scalars['ID']['output'];
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
  /** Activities the caller may see: those of the own groups and the own claims; operators see all. Oldest due first. */
  activities: ActivityConnection;
  activity?: Maybe<Activity>;
  customer?: Maybe<Customer>;
  customers: Array<Customer>;
  /** Whether the parts answer now. Needs a caller; the public probe is /health. */
  health: Health;
  /** Who the caller is, from the signed token. */
  me: Person;
  /** Activities that are not closed, or were closed without the engine's answer, for the sweep. */
  openActivityTasks: OpenActivityTaskPage;
  /** People of the tenant who have signed in at least once, by name; for assigning and mentioning. `group` narrows to one group. */
  people: Array<KnownPerson>;
  /** The newest deployed version of each process definition. */
  processDefinitions: Array<ProcessDefinition>;
  processInstance?: Maybe<ProcessInstance>;
  /** Newest first. At most 100 a page. */
  processInstances: ProcessInstanceConnection;
  /** From where the sweep must look again. Null before the first sweep. */
  sweepCursor?: Maybe<Scalars['DateTime']['output']>;
  /** The external systems that workers use, and which of them jobs wait for. */
  systems: Array<System>;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  businessKey?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOpenActivityTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  delivery?: InputMaybe<DecisionDelivery>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  group?: InputMaybe<Scalars['String']['input']>;
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
  businessKey?: InputMaybe<Scalars['String']['input']>;
  candidateGroups: Array<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  priority: Scalars['Int']['input'];
  processDefinitionKey: Scalars['String']['input'];
  processInstanceId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
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
  ActivityConnection: ResolverTypeWrapper<Omit<ActivityConnection, 'nodes'> & { nodes: Array<ResolversTypes['Activity']> }>;
  ActivityFilter: ActivityFilter;
  ActivityHistoryEntry: ResolverTypeWrapper<ActivityHistoryEntry>;
  ActivityStatus: ActivityStatus;
  ApplicationInput: ApplicationInput;
  BeginEffectInput: BeginEffectInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CircuitState: CircuitState;
  CurrentElement: ResolverTypeWrapper<CurrentElementRow>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  CustomerInput: CustomerInput;
  CustomerStatus: CustomerStatus;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecisionDelivery: DecisionDelivery;
  Effect: ResolverTypeWrapper<EffectRow>;
  EffectState: EffectState;
  EndedTaskInput: EndedTaskInput;
  Health: ResolverTypeWrapper<Health>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Incident: ResolverTypeWrapper<Incident>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  KnownPerson: ResolverTypeWrapper<KnownPerson>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenActivityTask: ResolverTypeWrapper<OpenActivityTask>;
  OpenActivityTaskPage: ResolverTypeWrapper<OpenActivityTaskPage>;
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
  SettledActivities: ResolverTypeWrapper<SettledActivities>;
  StartStatus: StartStatus;
  StartedProcess: ResolverTypeWrapper<StartedProcessRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  System: ResolverTypeWrapper<System>;
  SystemReportInput: SystemReportInput;
  SystemResult: SystemResult;
  TimelineEntry: ResolverTypeWrapper<TimelineEntry>;
  UserTaskInput: UserTaskInput;
  WorkerJob: ResolverTypeWrapper<WorkerJob>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: ActivityRow;
  ActivityConnection: Omit<ActivityConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Activity']> };
  ActivityFilter: ActivityFilter;
  ActivityHistoryEntry: ActivityHistoryEntry;
  ApplicationInput: ApplicationInput;
  BeginEffectInput: BeginEffectInput;
  Boolean: Scalars['Boolean']['output'];
  CurrentElement: CurrentElementRow;
  Customer: CustomerRow;
  CustomerInput: CustomerInput;
  DateTime: Scalars['DateTime']['output'];
  Effect: EffectRow;
  EndedTaskInput: EndedTaskInput;
  Health: Health;
  ID: Scalars['ID']['output'];
  Incident: Incident;
  Int: Scalars['Int']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  KnownPerson: KnownPerson;
  Mutation: Record<PropertyKey, never>;
  OpenActivityTask: OpenActivityTask;
  OpenActivityTaskPage: OpenActivityTaskPage;
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
  SettledActivities: SettledActivities;
  StartedProcess: StartedProcessRow;
  String: Scalars['String']['output'];
  System: System;
  SystemReportInput: SystemReportInput;
  TimelineEntry: TimelineEntry;
  UserTaskInput: UserTaskInput;
  WorkerJob: WorkerJob;
};

export type ActivityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  assignee: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessKey: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  candidateGroups: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  closedReason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  context: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decision: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  delivery: Resolver<ResolversTypes['DecisionDelivery'], ParentType, ContextType>;
  description: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  formSchema: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  history: Resolver<Array<ResolversTypes['ActivityHistoryEntry']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priority: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  processDefinitionKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
  taskId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userTaskKey: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  nodes: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityHistoryEntryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ActivityHistoryEntry'] = ResolversParentTypes['ActivityHistoryEntry']> = {
  action: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  note: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
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

export type EffectResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Effect'] = ResolversParentTypes['Effect']> = {
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['EffectState'], ParentType, ContextType>;
  steps: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  troubledSystems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
};

export type HealthResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  ok: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parts: Resolver<Array<ResolversTypes['PartHealth']>, ParentType, ContextType>;
  systems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
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
  beginEffect: Resolver<ResolversTypes['Effect'], ParentType, ContextType, RequireFields<MutationBeginEffectArgs, 'input'>>;
  cancelProcess: Resolver<ResolversTypes['ProcessInstance'], ParentType, ContextType, RequireFields<MutationCancelProcessArgs, 'processInstanceId' | 'reason'>>;
  claimActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationClaimActivityArgs, 'id' | 'version'>>;
  completeActivity: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<MutationCompleteActivityArgs, 'decision' | 'id' | 'version'>>;
  correlateMessage: Resolver<ResolversTypes['ProcessInstance'], ParentType, ContextType, RequireFields<MutationCorrelateMessageArgs, 'businessKey' | 'messageName'>>;
  createCustomer: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'idempotencyKey' | 'input'>>;
  escalateActivities: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationEscalateActivitiesArgs, 'group' | 'processInstanceId' | 'userTaskKey'>>;
  finishEffect: Resolver<ResolversTypes['Effect'], ParentType, ContextType, RequireFields<MutationFinishEffectArgs, 'jobCorrelationId' | 'outcome' | 'workerId'>>;
  leaseOutbox: Resolver<Array<ResolversTypes['OutboxEvent']>, ParentType, ContextType, RequireFields<MutationLeaseOutboxArgs, 'limit'>>;
  markOutboxSent: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationMarkOutboxSentArgs, 'ids'>>;
  moveSweepCursor: Resolver<ResolversTypes['DateTime'], ParentType, ContextType, RequireFields<MutationMoveSweepCursorArgs, 'name' | 'to'>>;
  openActivities: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationOpenActivitiesArgs, 'tasks'>>;
  recordStep: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType, RequireFields<MutationRecordStepArgs, 'jobCorrelationId' | 'result' | 'step'>>;
  reportSystem: Resolver<ResolversTypes['ReportedSystem'], ParentType, ContextType, RequireFields<MutationReportSystemArgs, 'report'>>;
  returnEffect: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReturnEffectArgs, 'jobCorrelationId' | 'workerId'>>;
  sendSignal: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSendSignalArgs, 'name'>>;
  settleActivities: Resolver<ResolversTypes['SettledActivities'], ParentType, ContextType, RequireFields<MutationSettleActivitiesArgs, 'tasks'>>;
  startPendingIntents: Resolver<Array<ResolversTypes['StartedProcess']>, ParentType, ContextType, RequireFields<MutationStartPendingIntentsArgs, 'limit'>>;
  startProcess: Resolver<ResolversTypes['StartedProcess'], ParentType, ContextType, RequireFields<MutationStartProcessArgs, 'businessKey' | 'idempotencyKey' | 'key' | 'variables'>>;
  submitApplication: Resolver<ResolversTypes['StartedProcess'], ParentType, ContextType, RequireFields<MutationSubmitApplicationArgs, 'idempotencyKey' | 'input'>>;
  takeTrial: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationTakeTrialArgs, 'systems'>>;
  undoCustomer: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<MutationUndoCustomerArgs, 'id' | 'reason'>>;
};

export type OpenActivityTaskResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OpenActivityTask'] = ResolversParentTypes['OpenActivityTask']> = {
  activityId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delivery: Resolver<ResolversTypes['DecisionDelivery'], ParentType, ContextType>;
  processInstanceId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
  taskId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  activities: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, RequireFields<QueryActivitiesArgs, 'first'>>;
  activity: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  customer: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType, Partial<QueryCustomersArgs>>;
  health: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  me: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  openActivityTasks: Resolver<ResolversTypes['OpenActivityTaskPage'], ParentType, ContextType, RequireFields<QueryOpenActivityTasksArgs, 'first'>>;
  people: Resolver<Array<ResolversTypes['KnownPerson']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  processDefinitions: Resolver<Array<ResolversTypes['ProcessDefinition']>, ParentType, ContextType>;
  processInstance: Resolver<Maybe<ResolversTypes['ProcessInstance']>, ParentType, ContextType, RequireFields<QueryProcessInstanceArgs, 'id'>>;
  processInstances: Resolver<ResolversTypes['ProcessInstanceConnection'], ParentType, ContextType, RequireFields<QueryProcessInstancesArgs, 'first'>>;
  sweepCursor: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType, RequireFields<QuerySweepCursorArgs, 'name'>>;
  systems: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
};

export type ReportedSystemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReportedSystem'] = ResolversParentTypes['ReportedSystem']> = {
  changed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system: Resolver<ResolversTypes['System'], ParentType, ContextType>;
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
  ActivityHistoryEntry: ActivityHistoryEntryResolvers<ContextType>;
  CurrentElement: CurrentElementResolvers<ContextType>;
  Customer: CustomerResolvers<ContextType>;
  DateTime: GraphQLScalarType;
  Effect: EffectResolvers<ContextType>;
  Health: HealthResolvers<ContextType>;
  Incident: IncidentResolvers<ContextType>;
  JSONObject: GraphQLScalarType;
  KnownPerson: KnownPersonResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
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
  SettledActivities: SettledActivitiesResolvers<ContextType>;
  StartedProcess: StartedProcessResolvers<ContextType>;
  System: SystemResolvers<ContextType>;
  TimelineEntry: TimelineEntryResolvers<ContextType>;
  WorkerJob: WorkerJobResolvers<ContextType>;
};

