import type { Call } from './authorized-call.ts';
import type {
  BeginEffectsMutation,
  DecisionQuery,
  DeliveryFailureInput,
  DeliveryInput,
  DigestChannel,
  DigestQuery,
  DueFailedRowsQuery,
  EffectStateFragment,
  EffectsOfRunQuery,
  EndedTaskInput,
  FailedRowInput,
  FinishedEffectInput,
  InstanceInput,
  LeaseDecisionsMutation,
  LeaseOutboxMutation,
  OpenActivityTasksQuery,
  OpenActivityTasksQueryVariables,
  PruneMutation,
  PruneTarget,
  RowInput,
  SettleActivitiesMutation,
  SystemReportInput,
  SystemStateFragment,
  TakeDigestsMutation,
  TopicBacklogInput,
  UserTaskInput,
} from './generated/graphql.ts';
import { WorkerApiError } from './worker-api-error.ts';

export {
  type DeliveryFailureInput,
  type DeliveryInput,
  type DigestChannel,
  type PruneTarget,
  type TopicBacklogInput,
  type UserTaskInput,
  WorkerApiError,
};

export type Decision = NonNullable<DecisionQuery['decision']>;
export type LeasedDecision = LeaseDecisionsMutation['leaseDecisions'][number];
export type PrunedPage = PruneMutation['prune'];
export type Effect = EffectStateFragment;
export type BegunEffect = BeginEffectsMutation['beginEffects'][number];
export type HeldDelivery = EffectsOfRunQuery['effectsOfRun'][number];
export type FailedRow = DueFailedRowsQuery['dueFailedRows'][number];
export type OutboxEvent = LeaseOutboxMutation['leaseOutbox'][number];
export type SettledActivities = SettleActivitiesMutation['settleActivities'];
export type OpenActivityTaskPage = OpenActivityTasksQuery['openActivityTasks'];
export type TakenDigest = TakeDigestsMutation['takeDigests'][number];
export type Digest = NonNullable<DigestQuery['digest']>;
export type System = SystemStateFragment;
export type SystemReport = SystemReportInput;

/** GraphQL API for the bridge and the workers. Every function rejects with a WorkerApiError, and after 8 s at the latest. */
export interface WorkerApi {
  /** Opens Activities. Returns one Activity id for each task, in order; a task that has an Activity keeps the id. */
  openActivities(tasks: UserTaskInput[]): Promise<string[]>;
  /** Settles Activities. Returns the number that changed, and the tasks without an Activity. */
  settleActivities(tasks: EndedTaskInput[]): Promise<SettledActivities>;
  /** Returns the number of Activities that now have the group. */
  escalateActivities(request: { processInstanceId: string; userTaskKey: string; group: string; taskIds?: string[] }): Promise<number>;
  /** Returns the number of open Activities; each is reminded once per key. */
  remindActivities(reminder: {
    processInstanceId: string;
    userTaskKey: string;
    idempotencyKey: string;
    taskIds?: string[];
  }): Promise<number>;
  openActivityTasks(page?: OpenActivityTasksQueryVariables): Promise<OpenActivityTaskPage>;
  /** Filters the tasks to those that have an Activity. */
  knownTasks(taskIds: string[]): Promise<string[]>;
  /** Returns the decision, private fields included; null before one is taken. */
  decision(activityId: string): Promise<Decision | null>;
  /** Leases decisions whose run is late, the longest waiting first, for a minute. */
  leaseDecisions(limit: number): Promise<LeasedDecision[]>;
  /** Returns false when the decision is not under way any more. */
  recordDeliveryFailure(activityId: string, failure: DeliveryFailureInput): Promise<boolean>;

  /** Begins one effect for each delivery, in order. */
  beginEffects(deliveries: DeliveryInput[]): Promise<BegunEffect[]>;
  /** Answers with the kept result, which is that of the first write. */
  recordStep(step: {
    jobCorrelationId: string;
    workerId: string;
    step: string;
    result: Record<string, unknown>;
  }): Promise<Record<string, unknown>>;
  /** Outcomes that are finished together are stored together. */
  finishEffect(finished: FinishedEffectInput): Promise<Effect>;
  /** Filters the instances to duplicates: their business key belongs to another instance. */
  duplicateInstances(instances: InstanceInput[]): Promise<string[]>;
  /** Returns the effects that one round of a run has begun and not given back. */
  effectsOfRun(run: string): Promise<HeldDelivery[]>;
  /** Counts the deliveries of a topic that are handed out, not ended, and younger than `seconds`. */
  outstandingDeliveries(request: { topic: string; seconds: number }): Promise<number>;
  /** Returns false when another acquisition holds the effect by now, or the effect is done. */
  returnEffect(delivery: { jobCorrelationId: string; workerId: string }): Promise<boolean>;

  /**
   * Returns the external systems that fail now, or that jobs wait for. Every effect and cursor brings this news along; a request is sent
   * only when the last news is older than a moment.
   */
  troubledSystems(): Promise<readonly System[]>;
  reportSystem(report: SystemReport): Promise<{ system: System; changed: boolean }>;
  /** Returns true when the caller's next job may try these systems. */
  takeTrial(systems: string[]): Promise<boolean>;

  leaseOutbox(limit: number): Promise<OutboxEvent[]>;
  markOutboxSent(ids: string[]): Promise<number>;
  /** Starts pending intents, for a few seconds; returns the number now started or refused. */
  startPendingIntents(limit: number): Promise<number>;
  /** Tries messages whose time has come, for a few seconds; answers with how many were tried. */
  deliverMessages(limit: number, processInstanceIds?: readonly string[]): Promise<number>;
  /** Adds rows of the audit to its hash chain; answers with how many there were. */
  sealAudit(limit: number): Promise<number>;
  /** ISO 8601 instant, or null before the first sweep. */
  sweepCursor(name: string): Promise<string | null>;
  /** Moves forward only; answers with where the cursor is. */
  moveSweepCursor(name: string, to: string): Promise<string>;
  /** Keeps rows that could not be processed: each is tried again after a pause that grows. */
  reportFailedRows(rows: FailedRowInput[]): Promise<number>;
  clearFailedRows(rows: RowInput[]): Promise<number>;
  dueFailedRows(limit: number): Promise<FailedRow[]>;
  /** Reports that a part of the bridge has done its rounds, the deadline of the next rounds, and the free jobs seen. */
  beat(done: { name: string; dueInSeconds: number; backlog: TopicBacklogInput[] }): Promise<boolean>;
  /**
   * Removes one page of rows that are older than their setting allows. Begin with '' and go on with `next`; null: that was the last page.
   */
  prune(target: PruneTarget, after: string): Promise<PrunedPage>;

  /** Leases the digests that are due over these channels, for 15 minutes. */
  takeDigests(request: { limit: number; channels: DigestChannel[] }): Promise<TakenDigest[]>;
  /** Returns null for a deleted digest. Items already sent are left out. */
  digest(id: string): Promise<Digest | null>;
  /** `problem`: why it was given up; null when it was sent. */
  finishDigest(id: string, channel: DigestChannel, problem: string | null): Promise<boolean>;

  /** Sends an operation of a workflow's own, from the `.graphql` files beside the workflow. */
  readonly call: Call;
}
