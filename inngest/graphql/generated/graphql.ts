/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ActivityStatus =
  /** The instance, or the Activity itself, was cancelled. */
  | 'CANCELLED'
  | 'CLAIMED'
  | 'COMPLETED'
  | 'OPEN'
  /** The process went on without the decision (timer, other path). */
  | 'SUPERSEDED';

export type AlertChannel =
  | 'EMAIL'
  /** Incoming webhook of Slack, or one that takes the same. */
  | 'SLACK'
  /** Signed webhook. */
  | 'WEBHOOK';

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

export type CallResult =
  /** With whatever status. */
  | 'ANSWERED'
  /** The connection ended without a whole answer: the system may have done what was asked. */
  | 'BROKEN_OFF'
  | 'TIMED_OUT'
  /** There was no connection, so the system has done nothing. */
  | 'UNREACHABLE';

export type CircuitState =
  /** System whose jobs are worked on. */
  | 'CLOSED'
  /** System whose pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** System whose jobs wait in the engine, without using up attempts. */
  | 'OPEN';

export type CustomerInput = {
  businessKey: string;
  country: string;
  email: string;
  fullName: string;
  /** Tenant of the process instance; '' where there is none. */
  tenantId: string;
};

export type CustomerStatus =
  | 'ACTIVE'
  | 'UNDONE';

/** Boundary timer of a user task that still waits. */
export type DeadlineInput = {
  at: string;
  elementId: string;
  interrupting: boolean;
  kind: DeadlineKind;
  name: string;
};

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

export type DeliveryFailureInput = {
  attempts: number;
  cause: string;
  maxAttempts: number;
  nextAt?: string | null | undefined;
  /** Problem in one sentence for people, without secrets. */
  problem: string;
  /** Time at which the first attempt failed. */
  since: string;
};

export type DeliveryInput = {
  businessKey?: string | null | undefined;
  /** Time at which the job was acquired. */
  dispatchedAt?: string | null | undefined;
  /** Whether the instance was started by a call activity: its business key may be that of its caller. */
  isCalled: boolean;
  jobCorrelationId: string;
  jobId: string;
  processDefinitionKey: string;
  processInstanceId: string;
  /** Run of Inngest and its round, as `<run id>/<round>`; null until one works on the job. */
  run?: string | null | undefined;
  /** Tenant of the process instance; '' where there is none. */
  tenantId: string;
  topic: string;
  /** ULID of the acquisition: a later one is greater. */
  workerId: string;
};

export type DigestChannel =
  | 'EMAIL'
  | 'WEBHOOK';

export type EffectState =
  | 'DONE'
  | 'DUPLICATE_INSTANCE'
  /** A newer delivery holds the job. */
  | 'OUTDATED'
  | 'STARTED';

export type EndedTaskInput = {
  /** Activity whose decision completed the task (variable of the completion); null when another hand did; absent when that is not known. */
  activityId?: string | null | undefined;
  /** Delete reason of the engine. Null: the task was completed. */
  deleteReason?: string | null | undefined;
  endedAt: string;
  taskId: string;
};

export type FailedRowInput = {
  kind: FailedRowKind;
  /** Problem in one sentence, without secrets. */
  problem: string;
  rowId: string;
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

export type FinishedEffectInput = {
  /** Calls of the attempt that came to the outcome. */
  calls?: Array<OutgoingCallInput>;
  jobCorrelationId: string;
  outcome: Record<string, unknown>;
  workerId: string;
};

export type IncidentEnding =
  /** The process instance ended without it. */
  | 'CANCELLED'
  /** The work went on. */
  | 'RESOLVED'
  /** The job was retried and failed again: the new failure is another occurrence. */
  | 'RETRIED';

export type IncidentInput = {
  businessKey?: string | null | undefined;
  elementId?: string | null | undefined;
  elementName?: string | null | undefined;
  /** The engine's text of the failure. */
  exceptionMessage?: string | null | undefined;
  /** Time at which the engine gave up. */
  failedAt: string;
  /** Key of the job in the effect ledger. */
  jobCorrelationId?: string | null | undefined;
  jobId: string;
  processDefinitionId: string;
  processInstanceId: string;
  tenantId: string;
};

export type InstanceInput = {
  businessKey?: string | null | undefined;
  isCalled: boolean;
  processDefinitionKey: string;
  processInstanceId: string;
  tenantId: string;
};

export type MeasureUnit =
  | 'COUNT'
  | 'SECONDS';

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

/** Request of a worker to an external system. Of an attempt at a job the last 20 are stored. */
export type OutgoingCallInput = {
  durationMs: number;
  elementId: string;
  /** ULID: a call is stored once. */
  id: string;
  /** Function of the system's client. */
  operation: string;
  result: CallResult;
  startedAt: string;
  /** Status of HTTP, or reply code of SMTP. Null: no answer. */
  status?: number | null | undefined;
  system: string;
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

export type RowInput = {
  kind: FailedRowKind;
  rowId: string;
};

export type SettledIncidentInput = {
  /** Absent: the job was put back, and its outcome is not known yet. */
  ending?: IncidentEnding | null | undefined;
  id: string;
};

export type SystemReportInput = {
  /** Failure of the system, when it FAILED or was BUSY. */
  message?: string | null | undefined;
  result: SystemResult;
  system: string;
  /** Milliseconds that it asked to wait, when it was BUSY. */
  waitMs?: number | null | undefined;
};

export type SystemResult =
  | 'ANSWERED'
  /** System asks to wait (429, 503 with Retry-After). */
  | 'BUSY'
  /** No usable answer: 5xx, none, none in time. */
  | 'FAILED'
  /** The job ended without asking it: its trial is free again. */
  | 'NOT_ASKED';

export type TopicBacklogInput = {
  /** Number of jobs that nobody has acquired. */
  free: number;
  oldestSince: string;
  /** Whether a worker of this deployment serves the topic. */
  served: boolean;
  topic: string;
};

export type UserTaskInput = {
  assignee?: string | null | undefined;
  businessKey?: string | null | undefined;
  candidateGroups: Array<string>;
  candidateUsers?: Array<string> | null | undefined;
  deadlines?: Array<DeadlineInput> | null | undefined;
  delegation?: Delegation | null | undefined;
  description?: string | null | undefined;
  dueAt?: string | null | undefined;
  owner?: string | null | undefined;
  priority: number;
  processDefinitionKey: string;
  processInstanceId: string;
  taskId: string;
  tenantId?: string | null | undefined;
  title: string;
  userTaskKey: string;
  /** Variables of the instance; the API keeps those that the form shows. */
  variables: Record<string, unknown>;
};

export type OpenActivitiesMutationVariables = Exact<{
  tasks: Array<UserTaskInput> | UserTaskInput;
}>;


export type OpenActivitiesMutation = { openActivities: Array<string> };

export type SettleActivitiesMutationVariables = Exact<{
  tasks: Array<EndedTaskInput> | EndedTaskInput;
}>;


export type SettleActivitiesMutation = { settleActivities: { changed: number, tasksWithoutActivity: Array<string> } };

export type EscalateActivitiesMutationVariables = Exact<{
  processInstanceId: string;
  userTaskKey: string;
  group: string;
  taskIds?: Array<string> | string | null | undefined;
}>;


export type EscalateActivitiesMutation = { escalateActivities: number };

export type RemindActivitiesMutationVariables = Exact<{
  processInstanceId: string;
  userTaskKey: string;
  idempotencyKey: string;
  taskIds?: Array<string> | string | null | undefined;
}>;


export type RemindActivitiesMutation = { remindActivities: number };

export type OpenActivityTasksQueryVariables = Exact<{
  delivery?: DecisionDelivery | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterTask?: string | null | undefined;
  upToTask?: string | null | undefined;
  processInstanceIds?: Array<string> | string | null | undefined;
}>;


export type OpenActivityTasksQuery = { openActivityTasks: { nodes: Array<{ activityId: string, taskId: string, processInstanceId: string, processDefinitionKey: string, userTaskKey: string, businessKey: string | null, assignee: string | null, status: ActivityStatus, delivery: DecisionDelivery, deadlines: Array<{ elementId: string, at: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type KnownTasksQueryVariables = Exact<{
  taskIds: Array<string> | string;
}>;


export type KnownTasksQuery = { knownTasks: Array<string> };

export type EvaluateAlertsMutationVariables = Exact<{
  channels: Array<AlertChannel> | AlertChannel;
}>;


export type EvaluateAlertsMutation = { evaluateAlerts: { fired: number, resolved: number, unmeasured: Array<AlertKind>, deliveries: Array<{ id: string, attempts: number }> } };

export type CheckInvariantsMutationVariables = Exact<{ [key: string]: never; }>;


export type CheckInvariantsMutation = { checkInvariants: { violations: number, unchecked: Array<string> } };

export type AlertDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type AlertDeliveryQuery = { alertDelivery: { id: string, channel: AlertChannel, createdAt: string, more: number, items: Array<{ alertId: string, news: AlertNews, kind: AlertKind, severity: AlertSeverity, tenant: string | null, key: string, value: number, threshold: number, unit: MeasureUnit, sentence: string, since: string, operation: string, runbook: string }> } | null };

export type FinishAlertDeliveryMutationVariables = Exact<{
  id: string;
}>;


export type FinishAlertDeliveryMutation = { finishAlertDelivery: boolean };

export type DecisionQueryVariables = Exact<{
  activityId: string;
}>;


export type DecisionQuery = { decision: { activityId: string, taskId: string, processInstanceId: string, processDefinitionKey: string, userTaskKey: string, delivery: DecisionDelivery, decision: Record<string, unknown>, decidedBy: string, decidedAt: string, failure: { attempts: number, since: string } | null } | null };

export type LeaseDecisionsMutationVariables = Exact<{
  limit: number;
}>;


export type LeaseDecisionsMutation = { leaseDecisions: Array<{ activityId: string, taskId: string, processInstanceId: string, processDefinitionKey: string, userTaskKey: string }> };

export type RecordDeliveryFailureMutationVariables = Exact<{
  activityId: string;
  failure: DeliveryFailureInput;
}>;


export type RecordDeliveryFailureMutation = { recordDeliveryFailure: boolean };

export type TakeDigestsMutationVariables = Exact<{
  limit: number;
  channels: Array<DigestChannel> | DigestChannel;
}>;


export type TakeDigestsMutation = { takeDigests: Array<{ id: string, attempts: number, channels: Array<DigestChannel> }> };

export type DigestQueryVariables = Exact<{
  id: string;
}>;


export type DigestQuery = { digest: { id: string, tenantId: string, personId: string, name: string, language: string, zone: string, emailAddress: string | null, webhook: boolean, createdAt: string, items: Array<{ kind: NotificationKind, activityId: string, title: string, businessKey: string | null, actor: string | null, dueAt: string | null, at: string }> } | null };

export type FinishDigestMutationVariables = Exact<{
  id: string;
  channel: DigestChannel;
  problem?: string | null | undefined;
}>;


export type FinishDigestMutation = { finishDigest: boolean };

export type EffectStateFragment = { jobCorrelationId: string, state: EffectState, attempts: number, steps: Record<string, unknown>, outcome: Record<string, unknown> | null };

export type BeginEffectsMutationVariables = Exact<{
  deliveries: Array<DeliveryInput> | DeliveryInput;
}>;


export type BeginEffectsMutation = { beginEffects: Array<{ jobCorrelationId: string, state: EffectState, attempts: number, steps: Record<string, unknown>, outcome: Record<string, unknown> | null, troubledSystems: Array<{ system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null }> }> };

export type RecordStepMutationVariables = Exact<{
  jobCorrelationId: string;
  workerId: string;
  step: string;
  result: Record<string, unknown>;
}>;


export type RecordStepMutation = { recordStep: Record<string, unknown> };

export type FinishEffectsMutationVariables = Exact<{
  finished: Array<FinishedEffectInput> | FinishedEffectInput;
}>;


export type FinishEffectsMutation = { finishEffects: Array<{ jobCorrelationId: string, state: EffectState, attempts: number, steps: Record<string, unknown>, outcome: Record<string, unknown> | null }> };

export type RecordCallsMutationVariables = Exact<{
  jobCorrelationId: string;
  calls: Array<OutgoingCallInput> | OutgoingCallInput;
}>;


export type RecordCallsMutation = { recordCalls: boolean };

export type ReturnEffectMutationVariables = Exact<{
  jobCorrelationId: string;
  workerId: string;
}>;


export type ReturnEffectMutation = { returnEffect: boolean };

export type EffectsOfRunQueryVariables = Exact<{
  run: string;
}>;


export type EffectsOfRunQuery = { effectsOfRun: Array<{ jobId: string, workerId: string }> };

export type OutstandingDeliveriesQueryVariables = Exact<{
  topic: string;
  seconds: number;
}>;


export type OutstandingDeliveriesQuery = { outstandingDeliveries: number };

export type RecordIncidentsMutationVariables = Exact<{
  incidents: Array<IncidentInput> | IncidentInput;
}>;


export type RecordIncidentsMutation = { recordIncidents: number };

export type LeaseIncidentsMutationVariables = Exact<{
  limit: number;
  processInstanceIds?: Array<string> | string | null | undefined;
}>;


export type LeaseIncidentsMutation = { leaseIncidents: Array<{ id: string, jobId: string, processInstanceId: string, failedAt: string }> };

export type SettleIncidentsMutationVariables = Exact<{
  incidents: Array<SettledIncidentInput> | SettledIncidentInput;
}>;


export type SettleIncidentsMutation = { settleIncidents: number };

export type SyncDecisionIncidentsMutationVariables = Exact<{
  limit: number;
}>;


export type SyncDecisionIncidentsMutation = { syncDecisionIncidents: number };

export type NoteChangedInstancesMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NoteChangedInstancesMutation = { noteChangedInstances: number };

export type RefreshInstancesMutationVariables = Exact<{
  limit: number;
  ids?: Array<string> | string | null | undefined;
}>;


export type RefreshInstancesMutation = { refreshInstances: { count: number, lagMs: number | null } };

export type PollInstancesMutationVariables = Exact<{ [key: string]: never; }>;


export type PollInstancesMutation = { pollInstances: boolean };

export type ReconcileInstancesMutationVariables = Exact<{
  after: string;
}>;


export type ReconcileInstancesMutation = { reconcileInstances: { differing: number, next: string | null } };

export type LateOperationsQueryVariables = Exact<{
  limit: number;
}>;


export type LateOperationsQuery = { lateOperations: Array<{ id: string, tenantId: string }> };

export type ContinueOperationMutationVariables = Exact<{
  id: string;
}>;


export type ContinueOperationMutation = { continueOperation: { isOver: boolean, pauseSeconds: number } };

export type LeaseOutboxMutationVariables = Exact<{
  limit: number;
}>;


export type LeaseOutboxMutation = { leaseOutbox: Array<{ id: string, name: string, data: Record<string, unknown> }> };

export type MarkOutboxSentMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MarkOutboxSentMutation = { markOutboxSent: number };

export type StartPendingIntentsMutationVariables = Exact<{
  limit: number;
}>;


export type StartPendingIntentsMutation = { startPendingIntents: number };

export type DeliverMessagesMutationVariables = Exact<{
  limit: number;
  processInstanceIds?: Array<string> | string | null | undefined;
}>;


export type DeliverMessagesMutation = { deliverMessages: number };

export type DuplicateInstancesQueryVariables = Exact<{
  instances: Array<InstanceInput> | InstanceInput;
}>;


export type DuplicateInstancesQuery = { duplicateInstances: Array<string> };

export type PruneMutationVariables = Exact<{
  target: PruneTarget;
  after: string;
}>;


export type PruneMutation = { prune: { removed: number, next: string | null } };

export type SealAuditMutationVariables = Exact<{
  limit: number;
}>;


export type SealAuditMutation = { sealAudit: number };

export type SweepCursorQueryVariables = Exact<{
  name: string;
}>;


export type SweepCursorQuery = { sweepCursor: string | null, systems: Array<{ system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null }> };

export type MoveSweepCursorMutationVariables = Exact<{
  name: string;
  to: string;
}>;


export type MoveSweepCursorMutation = { moveSweepCursor: string };

export type DueFailedRowsQueryVariables = Exact<{
  limit: number;
}>;


export type DueFailedRowsQuery = { dueFailedRows: Array<{ kind: FailedRowKind, rowId: string, attempts: number }> };

export type ReportFailedRowsMutationVariables = Exact<{
  rows: Array<FailedRowInput> | FailedRowInput;
}>;


export type ReportFailedRowsMutation = { reportFailedRows: number };

export type ClearFailedRowsMutationVariables = Exact<{
  rows: Array<RowInput> | RowInput;
}>;


export type ClearFailedRowsMutation = { clearFailedRows: number };

export type BeatMutationVariables = Exact<{
  name: string;
  dueInSeconds: number;
  backlog: Array<TopicBacklogInput> | TopicBacklogInput;
}>;


export type BeatMutation = { beat: boolean };

export type SystemStateFragment = { system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null };

export type SystemsQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemsQuery = { systems: Array<{ system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null }> };

export type ReportSystemMutationVariables = Exact<{
  report: SystemReportInput;
}>;


export type ReportSystemMutation = { reportSystem: { changed: boolean, system: { system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null } } };

export type TakeTrialMutationVariables = Exact<{
  systems: Array<string> | string;
}>;


export type TakeTrialMutation = { takeTrial: boolean };

export type CustomerRecordFragment = { id: string, businessKey: string, status: CustomerStatus };

export type CreateCustomerMutationVariables = Exact<{
  input: CustomerInput;
  idempotencyKey: string;
}>;


export type CreateCustomerMutation = { createCustomer: { id: string, businessKey: string, status: CustomerStatus } };

export type UndoCustomerMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type UndoCustomerMutation = { undoCustomer: { id: string, businessKey: string, status: CustomerStatus } };

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
export const EffectStateFragmentDoc = new TypedDocumentString(`
    fragment EffectState on Effect {
  jobCorrelationId
  state
  attempts
  steps
  outcome
}
    `, {"fragmentName":"EffectState"}) as unknown as TypedDocumentString<EffectStateFragment, unknown>;
export const SystemStateFragmentDoc = new TypedDocumentString(`
    fragment SystemState on System {
  system
  name
  state
  failures
  since
  retryAt
  message
}
    `, {"fragmentName":"SystemState"}) as unknown as TypedDocumentString<SystemStateFragment, unknown>;
export const CustomerRecordFragmentDoc = new TypedDocumentString(`
    fragment CustomerRecord on Customer {
  id
  businessKey
  status
}
    `, {"fragmentName":"CustomerRecord"}) as unknown as TypedDocumentString<CustomerRecordFragment, unknown>;
export const OpenActivitiesDocument = new TypedDocumentString(`
    mutation OpenActivities($tasks: [UserTaskInput!]!) {
  openActivities(tasks: $tasks)
}
    `) as unknown as TypedDocumentString<OpenActivitiesMutation, OpenActivitiesMutationVariables>;
export const SettleActivitiesDocument = new TypedDocumentString(`
    mutation SettleActivities($tasks: [EndedTaskInput!]!) {
  settleActivities(tasks: $tasks) {
    changed
    tasksWithoutActivity
  }
}
    `) as unknown as TypedDocumentString<SettleActivitiesMutation, SettleActivitiesMutationVariables>;
export const EscalateActivitiesDocument = new TypedDocumentString(`
    mutation EscalateActivities($processInstanceId: ID!, $userTaskKey: String!, $group: String!, $taskIds: [ID!]) {
  escalateActivities(
    processInstanceId: $processInstanceId
    userTaskKey: $userTaskKey
    group: $group
    taskIds: $taskIds
  )
}
    `) as unknown as TypedDocumentString<EscalateActivitiesMutation, EscalateActivitiesMutationVariables>;
export const RemindActivitiesDocument = new TypedDocumentString(`
    mutation RemindActivities($processInstanceId: ID!, $userTaskKey: String!, $idempotencyKey: String!, $taskIds: [ID!]) {
  remindActivities(
    processInstanceId: $processInstanceId
    userTaskKey: $userTaskKey
    idempotencyKey: $idempotencyKey
    taskIds: $taskIds
  )
}
    `) as unknown as TypedDocumentString<RemindActivitiesMutation, RemindActivitiesMutationVariables>;
export const OpenActivityTasksDocument = new TypedDocumentString(`
    query OpenActivityTasks($delivery: DecisionDelivery, $first: Int, $after: String, $afterTask: ID, $upToTask: ID, $processInstanceIds: [ID!]) {
  openActivityTasks(
    delivery: $delivery
    first: $first
    after: $after
    afterTask: $afterTask
    upToTask: $upToTask
    processInstanceIds: $processInstanceIds
  ) {
    nodes {
      activityId
      taskId
      processInstanceId
      processDefinitionKey
      userTaskKey
      businessKey
      assignee
      status
      delivery
      deadlines {
        elementId
        at
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OpenActivityTasksQuery, OpenActivityTasksQueryVariables>;
export const KnownTasksDocument = new TypedDocumentString(`
    query KnownTasks($taskIds: [ID!]!) {
  knownTasks(taskIds: $taskIds)
}
    `) as unknown as TypedDocumentString<KnownTasksQuery, KnownTasksQueryVariables>;
export const EvaluateAlertsDocument = new TypedDocumentString(`
    mutation EvaluateAlerts($channels: [AlertChannel!]!) {
  evaluateAlerts(channels: $channels) {
    fired
    resolved
    unmeasured
    deliveries {
      id
      attempts
    }
  }
}
    `) as unknown as TypedDocumentString<EvaluateAlertsMutation, EvaluateAlertsMutationVariables>;
export const CheckInvariantsDocument = new TypedDocumentString(`
    mutation CheckInvariants {
  checkInvariants {
    violations
    unchecked
  }
}
    `) as unknown as TypedDocumentString<CheckInvariantsMutation, CheckInvariantsMutationVariables>;
export const AlertDeliveryDocument = new TypedDocumentString(`
    query AlertDelivery($id: ID!) {
  alertDelivery(id: $id) {
    id
    channel
    createdAt
    more
    items {
      alertId
      news
      kind
      severity
      tenant
      key
      value
      threshold
      unit
      sentence
      since
      operation
      runbook
    }
  }
}
    `) as unknown as TypedDocumentString<AlertDeliveryQuery, AlertDeliveryQueryVariables>;
export const FinishAlertDeliveryDocument = new TypedDocumentString(`
    mutation FinishAlertDelivery($id: ID!) {
  finishAlertDelivery(id: $id)
}
    `) as unknown as TypedDocumentString<FinishAlertDeliveryMutation, FinishAlertDeliveryMutationVariables>;
export const DecisionDocument = new TypedDocumentString(`
    query Decision($activityId: ID!) {
  decision(activityId: $activityId) {
    activityId
    taskId
    processInstanceId
    processDefinitionKey
    userTaskKey
    delivery
    decision
    decidedBy
    decidedAt
    failure {
      attempts
      since
    }
  }
}
    `) as unknown as TypedDocumentString<DecisionQuery, DecisionQueryVariables>;
export const LeaseDecisionsDocument = new TypedDocumentString(`
    mutation LeaseDecisions($limit: Int!) {
  leaseDecisions(limit: $limit) {
    activityId
    taskId
    processInstanceId
    processDefinitionKey
    userTaskKey
  }
}
    `) as unknown as TypedDocumentString<LeaseDecisionsMutation, LeaseDecisionsMutationVariables>;
export const RecordDeliveryFailureDocument = new TypedDocumentString(`
    mutation RecordDeliveryFailure($activityId: ID!, $failure: DeliveryFailureInput!) {
  recordDeliveryFailure(activityId: $activityId, failure: $failure)
}
    `) as unknown as TypedDocumentString<RecordDeliveryFailureMutation, RecordDeliveryFailureMutationVariables>;
export const TakeDigestsDocument = new TypedDocumentString(`
    mutation TakeDigests($limit: Int!, $channels: [DigestChannel!]!) {
  takeDigests(limit: $limit, channels: $channels) {
    id
    attempts
    channels
  }
}
    `) as unknown as TypedDocumentString<TakeDigestsMutation, TakeDigestsMutationVariables>;
export const DigestDocument = new TypedDocumentString(`
    query Digest($id: ID!) {
  digest(id: $id) {
    id
    tenantId
    personId
    name
    language
    zone
    emailAddress
    webhook
    createdAt
    items {
      kind
      activityId
      title
      businessKey
      actor
      dueAt
      at
    }
  }
}
    `) as unknown as TypedDocumentString<DigestQuery, DigestQueryVariables>;
export const FinishDigestDocument = new TypedDocumentString(`
    mutation FinishDigest($id: ID!, $channel: DigestChannel!, $problem: String) {
  finishDigest(id: $id, channel: $channel, problem: $problem)
}
    `) as unknown as TypedDocumentString<FinishDigestMutation, FinishDigestMutationVariables>;
export const BeginEffectsDocument = new TypedDocumentString(`
    mutation BeginEffects($deliveries: [DeliveryInput!]!) {
  beginEffects(deliveries: $deliveries) {
    ...EffectState
    troubledSystems {
      ...SystemState
    }
  }
}
    fragment EffectState on Effect {
  jobCorrelationId
  state
  attempts
  steps
  outcome
}
fragment SystemState on System {
  system
  name
  state
  failures
  since
  retryAt
  message
}`) as unknown as TypedDocumentString<BeginEffectsMutation, BeginEffectsMutationVariables>;
export const RecordStepDocument = new TypedDocumentString(`
    mutation RecordStep($jobCorrelationId: ID!, $workerId: String!, $step: String!, $result: JSONObject!) {
  recordStep(
    jobCorrelationId: $jobCorrelationId
    workerId: $workerId
    step: $step
    result: $result
  )
}
    `) as unknown as TypedDocumentString<RecordStepMutation, RecordStepMutationVariables>;
export const FinishEffectsDocument = new TypedDocumentString(`
    mutation FinishEffects($finished: [FinishedEffectInput!]!) {
  finishEffects(finished: $finished) {
    ...EffectState
  }
}
    fragment EffectState on Effect {
  jobCorrelationId
  state
  attempts
  steps
  outcome
}`) as unknown as TypedDocumentString<FinishEffectsMutation, FinishEffectsMutationVariables>;
export const RecordCallsDocument = new TypedDocumentString(`
    mutation RecordCalls($jobCorrelationId: ID!, $calls: [OutgoingCallInput!]!) {
  recordCalls(jobCorrelationId: $jobCorrelationId, calls: $calls)
}
    `) as unknown as TypedDocumentString<RecordCallsMutation, RecordCallsMutationVariables>;
export const ReturnEffectDocument = new TypedDocumentString(`
    mutation ReturnEffect($jobCorrelationId: ID!, $workerId: String!) {
  returnEffect(jobCorrelationId: $jobCorrelationId, workerId: $workerId)
}
    `) as unknown as TypedDocumentString<ReturnEffectMutation, ReturnEffectMutationVariables>;
export const EffectsOfRunDocument = new TypedDocumentString(`
    query EffectsOfRun($run: String!) {
  effectsOfRun(run: $run) {
    jobId
    workerId
  }
}
    `) as unknown as TypedDocumentString<EffectsOfRunQuery, EffectsOfRunQueryVariables>;
export const OutstandingDeliveriesDocument = new TypedDocumentString(`
    query OutstandingDeliveries($topic: String!, $seconds: Int!) {
  outstandingDeliveries(topic: $topic, seconds: $seconds)
}
    `) as unknown as TypedDocumentString<OutstandingDeliveriesQuery, OutstandingDeliveriesQueryVariables>;
export const RecordIncidentsDocument = new TypedDocumentString(`
    mutation RecordIncidents($incidents: [IncidentInput!]!) {
  recordIncidents(incidents: $incidents)
}
    `) as unknown as TypedDocumentString<RecordIncidentsMutation, RecordIncidentsMutationVariables>;
export const LeaseIncidentsDocument = new TypedDocumentString(`
    mutation LeaseIncidents($limit: Int!, $processInstanceIds: [ID!]) {
  leaseIncidents(limit: $limit, processInstanceIds: $processInstanceIds) {
    id
    jobId
    processInstanceId
    failedAt
  }
}
    `) as unknown as TypedDocumentString<LeaseIncidentsMutation, LeaseIncidentsMutationVariables>;
export const SettleIncidentsDocument = new TypedDocumentString(`
    mutation SettleIncidents($incidents: [SettledIncidentInput!]!) {
  settleIncidents(incidents: $incidents)
}
    `) as unknown as TypedDocumentString<SettleIncidentsMutation, SettleIncidentsMutationVariables>;
export const SyncDecisionIncidentsDocument = new TypedDocumentString(`
    mutation SyncDecisionIncidents($limit: Int!) {
  syncDecisionIncidents(limit: $limit)
}
    `) as unknown as TypedDocumentString<SyncDecisionIncidentsMutation, SyncDecisionIncidentsMutationVariables>;
export const NoteChangedInstancesDocument = new TypedDocumentString(`
    mutation NoteChangedInstances($ids: [ID!]!) {
  noteChangedInstances(ids: $ids)
}
    `) as unknown as TypedDocumentString<NoteChangedInstancesMutation, NoteChangedInstancesMutationVariables>;
export const RefreshInstancesDocument = new TypedDocumentString(`
    mutation RefreshInstances($limit: Int!, $ids: [ID!]) {
  refreshInstances(limit: $limit, ids: $ids) {
    count
    lagMs
  }
}
    `) as unknown as TypedDocumentString<RefreshInstancesMutation, RefreshInstancesMutationVariables>;
export const PollInstancesDocument = new TypedDocumentString(`
    mutation PollInstances {
  pollInstances
}
    `) as unknown as TypedDocumentString<PollInstancesMutation, PollInstancesMutationVariables>;
export const ReconcileInstancesDocument = new TypedDocumentString(`
    mutation ReconcileInstances($after: String!) {
  reconcileInstances(after: $after) {
    differing
    next
  }
}
    `) as unknown as TypedDocumentString<ReconcileInstancesMutation, ReconcileInstancesMutationVariables>;
export const LateOperationsDocument = new TypedDocumentString(`
    query LateOperations($limit: Int!) {
  lateOperations(limit: $limit) {
    id
    tenantId
  }
}
    `) as unknown as TypedDocumentString<LateOperationsQuery, LateOperationsQueryVariables>;
export const ContinueOperationDocument = new TypedDocumentString(`
    mutation ContinueOperation($id: ID!) {
  continueOperation(id: $id) {
    isOver
    pauseSeconds
  }
}
    `) as unknown as TypedDocumentString<ContinueOperationMutation, ContinueOperationMutationVariables>;
export const LeaseOutboxDocument = new TypedDocumentString(`
    mutation LeaseOutbox($limit: Int!) {
  leaseOutbox(limit: $limit) {
    id
    name
    data
  }
}
    `) as unknown as TypedDocumentString<LeaseOutboxMutation, LeaseOutboxMutationVariables>;
export const MarkOutboxSentDocument = new TypedDocumentString(`
    mutation MarkOutboxSent($ids: [ID!]!) {
  markOutboxSent(ids: $ids)
}
    `) as unknown as TypedDocumentString<MarkOutboxSentMutation, MarkOutboxSentMutationVariables>;
export const StartPendingIntentsDocument = new TypedDocumentString(`
    mutation StartPendingIntents($limit: Int!) {
  startPendingIntents(limit: $limit)
}
    `) as unknown as TypedDocumentString<StartPendingIntentsMutation, StartPendingIntentsMutationVariables>;
export const DeliverMessagesDocument = new TypedDocumentString(`
    mutation DeliverMessages($limit: Int!, $processInstanceIds: [ID!]) {
  deliverMessages(limit: $limit, processInstanceIds: $processInstanceIds)
}
    `) as unknown as TypedDocumentString<DeliverMessagesMutation, DeliverMessagesMutationVariables>;
export const DuplicateInstancesDocument = new TypedDocumentString(`
    query DuplicateInstances($instances: [InstanceInput!]!) {
  duplicateInstances(instances: $instances)
}
    `) as unknown as TypedDocumentString<DuplicateInstancesQuery, DuplicateInstancesQueryVariables>;
export const PruneDocument = new TypedDocumentString(`
    mutation Prune($target: PruneTarget!, $after: String!) {
  prune(target: $target, after: $after) {
    removed
    next
  }
}
    `) as unknown as TypedDocumentString<PruneMutation, PruneMutationVariables>;
export const SealAuditDocument = new TypedDocumentString(`
    mutation SealAudit($limit: Int!) {
  sealAudit(limit: $limit)
}
    `) as unknown as TypedDocumentString<SealAuditMutation, SealAuditMutationVariables>;
export const SweepCursorDocument = new TypedDocumentString(`
    query SweepCursor($name: String!) {
  sweepCursor(name: $name)
  systems {
    ...SystemState
  }
}
    fragment SystemState on System {
  system
  name
  state
  failures
  since
  retryAt
  message
}`) as unknown as TypedDocumentString<SweepCursorQuery, SweepCursorQueryVariables>;
export const MoveSweepCursorDocument = new TypedDocumentString(`
    mutation MoveSweepCursor($name: String!, $to: DateTime!) {
  moveSweepCursor(name: $name, to: $to)
}
    `) as unknown as TypedDocumentString<MoveSweepCursorMutation, MoveSweepCursorMutationVariables>;
export const DueFailedRowsDocument = new TypedDocumentString(`
    query DueFailedRows($limit: Int!) {
  dueFailedRows(limit: $limit) {
    kind
    rowId
    attempts
  }
}
    `) as unknown as TypedDocumentString<DueFailedRowsQuery, DueFailedRowsQueryVariables>;
export const ReportFailedRowsDocument = new TypedDocumentString(`
    mutation ReportFailedRows($rows: [FailedRowInput!]!) {
  reportFailedRows(rows: $rows)
}
    `) as unknown as TypedDocumentString<ReportFailedRowsMutation, ReportFailedRowsMutationVariables>;
export const ClearFailedRowsDocument = new TypedDocumentString(`
    mutation ClearFailedRows($rows: [RowInput!]!) {
  clearFailedRows(rows: $rows)
}
    `) as unknown as TypedDocumentString<ClearFailedRowsMutation, ClearFailedRowsMutationVariables>;
export const BeatDocument = new TypedDocumentString(`
    mutation Beat($name: String!, $dueInSeconds: Int!, $backlog: [TopicBacklogInput!]!) {
  beat(name: $name, dueInSeconds: $dueInSeconds, backlog: $backlog)
}
    `) as unknown as TypedDocumentString<BeatMutation, BeatMutationVariables>;
export const SystemsDocument = new TypedDocumentString(`
    query Systems {
  systems {
    ...SystemState
  }
}
    fragment SystemState on System {
  system
  name
  state
  failures
  since
  retryAt
  message
}`) as unknown as TypedDocumentString<SystemsQuery, SystemsQueryVariables>;
export const ReportSystemDocument = new TypedDocumentString(`
    mutation ReportSystem($report: SystemReportInput!) {
  reportSystem(report: $report) {
    changed
    system {
      ...SystemState
    }
  }
}
    fragment SystemState on System {
  system
  name
  state
  failures
  since
  retryAt
  message
}`) as unknown as TypedDocumentString<ReportSystemMutation, ReportSystemMutationVariables>;
export const TakeTrialDocument = new TypedDocumentString(`
    mutation TakeTrial($systems: [ID!]!) {
  takeTrial(systems: $systems)
}
    `) as unknown as TypedDocumentString<TakeTrialMutation, TakeTrialMutationVariables>;
export const CreateCustomerDocument = new TypedDocumentString(`
    mutation CreateCustomer($input: CustomerInput!, $idempotencyKey: String!) {
  createCustomer(input: $input, idempotencyKey: $idempotencyKey) {
    ...CustomerRecord
  }
}
    fragment CustomerRecord on Customer {
  id
  businessKey
  status
}`) as unknown as TypedDocumentString<CreateCustomerMutation, CreateCustomerMutationVariables>;
export const UndoCustomerDocument = new TypedDocumentString(`
    mutation UndoCustomer($id: ID!, $reason: String!) {
  undoCustomer(id: $id, reason: $reason) {
    ...CustomerRecord
  }
}
    fragment CustomerRecord on Customer {
  id
  businessKey
  status
}`) as unknown as TypedDocumentString<UndoCustomerMutation, UndoCustomerMutationVariables>;