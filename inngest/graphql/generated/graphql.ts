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

export type BeginEffectInput = {
  businessKey?: string | null | undefined;
  /** When this delivery was announced to Inngest. */
  dispatchedAt?: string | null | undefined;
  jobCorrelationId: string;
  jobId: string;
  processDefinitionKey: string;
  processInstanceId: string;
  /** The tenant of the process instance; '' where there is none. */
  tenantId: string;
  topic: string;
  workerId: string;
};

export type CircuitState =
  /** Its jobs are worked on. */
  | 'CLOSED'
  /** The pause is over: one job tries it, the others wait for what comes of that. */
  | 'HALF_OPEN'
  /** Its jobs wait in the engine, without using up attempts. */
  | 'OPEN';

export type CustomerInput = {
  businessKey: string;
  country: string;
  email: string;
  fullName: string;
  /** The tenant of the process instance; '' where there is none. */
  tenantId: string;
};

export type CustomerStatus =
  | 'ACTIVE'
  | 'UNDONE';

/** A boundary timer of a user task that still waits. */
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
  /** The assignee works on it for the owner. */
  | 'PENDING'
  /** It was handed back to the owner. */
  | 'RETURNED';

export type DigestChannel =
  | 'EMAIL'
  | 'WEBHOOK';

export type EffectState =
  | 'DONE'
  | 'DUPLICATE_INSTANCE'
  | 'STARTED';

export type EndedTaskInput = {
  /** The Activity whose decision completed it (variable of the completion); null when another hand did; absent when that is not known. */
  activityId?: string | null | undefined;
  /** Null: completed. Else the engine's delete reason. */
  deleteReason?: string | null | undefined;
  endedAt: string;
  taskId: string;
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

export type StartStatus =
  /** Accepted and kept; the engine did not answer, the sweep starts it. */
  | 'PENDING'
  /** The engine refused it for good. */
  | 'REFUSED'
  /** The engine runs the instance (or has run it already). */
  | 'STARTED';

export type SystemReportInput = {
  /** What it did wrong, when it FAILED or was BUSY. */
  message?: string | null | undefined;
  result: SystemResult;
  system: string;
  /** For how long it asked to wait, when it was BUSY. */
  waitMs?: number | null | undefined;
};

export type SystemResult =
  | 'ANSWERED'
  /** It asks to wait (429, 503 with Retry-After). */
  | 'BUSY'
  /** No usable answer: 5xx, none, none in time. */
  | 'FAILED'
  /** The job ended without asking it: its trial is free again. */
  | 'NOT_ASKED';

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
}>;


export type EscalateActivitiesMutation = { escalateActivities: number };

export type RemindActivitiesMutationVariables = Exact<{
  processInstanceId: string;
  userTaskKey: string;
  idempotencyKey: string;
}>;


export type RemindActivitiesMutation = { remindActivities: number };

export type OpenActivityTasksQueryVariables = Exact<{
  delivery?: DecisionDelivery | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenActivityTasksQuery = { openActivityTasks: { nodes: Array<{ activityId: string, taskId: string, processInstanceId: string, processDefinitionKey: string, userTaskKey: string, businessKey: string | null, assignee: string | null, status: ActivityStatus, delivery: DecisionDelivery, deadlines: Array<{ elementId: string, at: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type KnownTasksQueryVariables = Exact<{
  taskIds: Array<string> | string;
}>;


export type KnownTasksQuery = { knownTasks: Array<string> };

export type DecisionQueryVariables = Exact<{
  activityId: string;
}>;


export type DecisionQuery = { decision: { activityId: string, taskId: string, delivery: DecisionDelivery, decision: Record<string, unknown>, decidedBy: string, decidedAt: string } | null };

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
}>;


export type FinishDigestMutation = { finishDigest: boolean };

export type ForgetDigestsMutationVariables = Exact<{
  before: string;
}>;


export type ForgetDigestsMutation = { forgetDigests: number };

export type EffectStateFragment = { state: EffectState, attempts: number, steps: Record<string, unknown>, outcome: Record<string, unknown> | null, troubledSystems: Array<{ system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null }> };

export type BeginEffectMutationVariables = Exact<{
  input: BeginEffectInput;
}>;


export type BeginEffectMutation = { beginEffect: { state: EffectState, attempts: number, steps: Record<string, unknown>, outcome: Record<string, unknown> | null, troubledSystems: Array<{ system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null }> } };

export type RecordStepMutationVariables = Exact<{
  jobCorrelationId: string;
  step: string;
  result: Record<string, unknown>;
}>;


export type RecordStepMutation = { recordStep: Record<string, unknown> };

export type FinishEffectMutationVariables = Exact<{
  jobCorrelationId: string;
  workerId: string;
  outcome: Record<string, unknown>;
}>;


export type FinishEffectMutation = { finishEffect: { state: EffectState, attempts: number, steps: Record<string, unknown>, outcome: Record<string, unknown> | null, troubledSystems: Array<{ system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null }> } };

export type ReturnEffectMutationVariables = Exact<{
  jobCorrelationId: string;
  workerId: string;
}>;


export type ReturnEffectMutation = { returnEffect: boolean };

export type SweepCursorQueryVariables = Exact<{
  name: string;
}>;


export type SweepCursorQuery = { sweepCursor: string | null, systems: Array<{ system: string, name: string, state: CircuitState, failures: number, since: string | null, retryAt: string | null, message: string | null }> };

export type MoveSweepCursorMutationVariables = Exact<{
  name: string;
  to: string;
}>;


export type MoveSweepCursorMutation = { moveSweepCursor: string };

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


export type StartPendingIntentsMutation = { startPendingIntents: Array<{ intentId: string, status: StartStatus, message: string, businessKey: string, processDefinitionKey: string, processInstanceId: string | null }> };

export type ForgetChangesMutationVariables = Exact<{
  before: string;
}>;


export type ForgetChangesMutation = { forgetChanges: number };

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
export const CustomerRecordFragmentDoc = new TypedDocumentString(`
    fragment CustomerRecord on Customer {
  id
  businessKey
  status
}
    `, {"fragmentName":"CustomerRecord"}) as unknown as TypedDocumentString<CustomerRecordFragment, unknown>;
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
export const EffectStateFragmentDoc = new TypedDocumentString(`
    fragment EffectState on Effect {
  state
  attempts
  steps
  outcome
  troubledSystems {
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
}`, {"fragmentName":"EffectState"}) as unknown as TypedDocumentString<EffectStateFragment, unknown>;
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
    mutation EscalateActivities($processInstanceId: ID!, $userTaskKey: String!, $group: String!) {
  escalateActivities(
    processInstanceId: $processInstanceId
    userTaskKey: $userTaskKey
    group: $group
  )
}
    `) as unknown as TypedDocumentString<EscalateActivitiesMutation, EscalateActivitiesMutationVariables>;
export const RemindActivitiesDocument = new TypedDocumentString(`
    mutation RemindActivities($processInstanceId: ID!, $userTaskKey: String!, $idempotencyKey: String!) {
  remindActivities(
    processInstanceId: $processInstanceId
    userTaskKey: $userTaskKey
    idempotencyKey: $idempotencyKey
  )
}
    `) as unknown as TypedDocumentString<RemindActivitiesMutation, RemindActivitiesMutationVariables>;
export const OpenActivityTasksDocument = new TypedDocumentString(`
    query OpenActivityTasks($delivery: DecisionDelivery, $first: Int, $after: String) {
  openActivityTasks(delivery: $delivery, first: $first, after: $after) {
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
export const DecisionDocument = new TypedDocumentString(`
    query Decision($activityId: ID!) {
  decision(activityId: $activityId) {
    activityId
    taskId
    delivery
    decision
    decidedBy
    decidedAt
  }
}
    `) as unknown as TypedDocumentString<DecisionQuery, DecisionQueryVariables>;
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
    mutation FinishDigest($id: ID!, $channel: DigestChannel!) {
  finishDigest(id: $id, channel: $channel)
}
    `) as unknown as TypedDocumentString<FinishDigestMutation, FinishDigestMutationVariables>;
export const ForgetDigestsDocument = new TypedDocumentString(`
    mutation ForgetDigests($before: DateTime!) {
  forgetDigests(before: $before)
}
    `) as unknown as TypedDocumentString<ForgetDigestsMutation, ForgetDigestsMutationVariables>;
export const BeginEffectDocument = new TypedDocumentString(`
    mutation BeginEffect($input: BeginEffectInput!) {
  beginEffect(input: $input) {
    ...EffectState
  }
}
    fragment EffectState on Effect {
  state
  attempts
  steps
  outcome
  troubledSystems {
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
}`) as unknown as TypedDocumentString<BeginEffectMutation, BeginEffectMutationVariables>;
export const RecordStepDocument = new TypedDocumentString(`
    mutation RecordStep($jobCorrelationId: ID!, $step: String!, $result: JSONObject!) {
  recordStep(jobCorrelationId: $jobCorrelationId, step: $step, result: $result)
}
    `) as unknown as TypedDocumentString<RecordStepMutation, RecordStepMutationVariables>;
export const FinishEffectDocument = new TypedDocumentString(`
    mutation FinishEffect($jobCorrelationId: ID!, $workerId: String!, $outcome: JSONObject!) {
  finishEffect(
    jobCorrelationId: $jobCorrelationId
    workerId: $workerId
    outcome: $outcome
  ) {
    ...EffectState
  }
}
    fragment EffectState on Effect {
  state
  attempts
  steps
  outcome
  troubledSystems {
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
}`) as unknown as TypedDocumentString<FinishEffectMutation, FinishEffectMutationVariables>;
export const ReturnEffectDocument = new TypedDocumentString(`
    mutation ReturnEffect($jobCorrelationId: ID!, $workerId: String!) {
  returnEffect(jobCorrelationId: $jobCorrelationId, workerId: $workerId)
}
    `) as unknown as TypedDocumentString<ReturnEffectMutation, ReturnEffectMutationVariables>;
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
  startPendingIntents(limit: $limit) {
    intentId
    status
    message
    businessKey
    processDefinitionKey
    processInstanceId
  }
}
    `) as unknown as TypedDocumentString<StartPendingIntentsMutation, StartPendingIntentsMutationVariables>;
export const ForgetChangesDocument = new TypedDocumentString(`
    mutation ForgetChanges($before: DateTime!) {
  forgetChanges(before: $before)
}
    `) as unknown as TypedDocumentString<ForgetChangesMutation, ForgetChangesMutationVariables>;
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