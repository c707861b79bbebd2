import { setImmediate as nextTurn } from 'node:timers/promises';

import DataLoader from 'dataloader';

import { authorizedCall, type Call, type CallTarget } from './authorized-call.ts';
import {
  BeatDocument,
  BeginEffectsDocument,
  ClearFailedRowsDocument,
  DecisionDocument,
  DeliverMessagesDocument,
  DigestDocument,
  DueFailedRowsDocument,
  DuplicateInstancesDocument,
  EffectsOfRunDocument,
  EscalateActivitiesDocument,
  FinishDigestDocument,
  FinishEffectsDocument,
  type FinishedEffectInput,
  RecordDeliveryFailureDocument,
  KnownTasksDocument,
  LeaseDecisionsDocument,
  LeaseOutboxDocument,
  MarkOutboxSentDocument,
  MoveSweepCursorDocument,
  OpenActivitiesDocument,
  OpenActivityTasksDocument,
  OutstandingDeliveriesDocument,
  PruneDocument,
  RecordStepDocument,
  RemindActivitiesDocument,
  ReportFailedRowsDocument,
  ReportSystemDocument,
  ReturnEffectDocument,
  SealAuditDocument,
  SettleActivitiesDocument,
  StartPendingIntentsDocument,
  SweepCursorDocument,
  SystemsDocument,
  TakeDigestsDocument,
  TakeTrialDocument,
} from './generated/graphql.ts';
import { inChunks } from './in-chunks.ts';
import { type SystemStates, cachedSystemStates } from './system-states.ts';
import type { Effect, WorkerApi } from './worker-api.ts';

export interface WorkerApiOptions extends CallTarget {
  /** API that stores the Activities, where it is another one. */
  readonly activities?: { readonly url: string; readonly tokenSecret: string } | null;
}

export function createWorkerApi(options: WorkerApiOptions): WorkerApi {
  const call = authorizedCall(options);
  const news = cachedSystemStates(async () => (await call(SystemsDocument, {})).systems);
  const { activities } = options;
  const callActivities = activities ? authorizedCall({ url: activities.url, serviceTokenSecret: activities.tokenSecret }) : call;
  return {
    ...activityCalls(callActivities),
    ...effectCalls(call, news),
    ...sweepCalls(call, news),
    ...digestCalls(call),
    call,
  };
}

type Part<Name extends keyof WorkerApi> = Pick<WorkerApi, Name>;

const activityCalls = (
  call: Call,
): Part<
  | 'openActivities'
  | 'settleActivities'
  | 'escalateActivities'
  | 'remindActivities'
  | 'openActivityTasks'
  | 'knownTasks'
  | 'decision'
  | 'leaseDecisions'
  | 'recordDeliveryFailure'
> => ({
  openActivities: async (tasks) => (await call(OpenActivitiesDocument, { tasks })).openActivities,
  settleActivities: async (tasks) => (await call(SettleActivitiesDocument, { tasks })).settleActivities,
  escalateActivities: async (request) => (await call(EscalateActivitiesDocument, request)).escalateActivities,
  remindActivities: async (reminder) => (await call(RemindActivitiesDocument, reminder)).remindActivities,
  openActivityTasks: async (page = {}) => (await call(OpenActivityTasksDocument, page)).openActivityTasks,
  knownTasks: async (taskIds) => (await call(KnownTasksDocument, { taskIds })).knownTasks,
  decision: async (activityId) => (await call(DecisionDocument, { activityId })).decision ?? null,
  leaseDecisions: async (limit) => (await call(LeaseDecisionsDocument, { limit })).leaseDecisions,
  recordDeliveryFailure: async (activityId, failure) =>
    (await call(RecordDeliveryFailureDocument, { activityId, failure })).recordDeliveryFailure,
});

const effectCalls = (
  call: Call,
  news: SystemStates,
): Part<
  | 'beginEffects'
  | 'recordStep'
  | 'finishEffect'
  | 'returnEffect'
  | 'effectsOfRun'
  | 'outstandingDeliveries'
  | 'duplicateInstances'
  | 'troubledSystems'
  | 'reportSystem'
  | 'takeTrial'
> => {
  const finish = finishTogether(call);
  return {
    beginEffects: async (deliveries) => {
      const begun = (await call(BeginEffectsDocument, { deliveries })).beginEffects;
      // Each says the same of the systems.
      for (const { troubledSystems } of begun.slice(0, 1)) news.update(troubledSystems);
      return begun;
    },
    recordStep: async (step) => (await call(RecordStepDocument, step)).recordStep,
    finishEffect: (finished) => finish.load(finished),
    returnEffect: async (delivery) => (await call(ReturnEffectDocument, delivery)).returnEffect,
    effectsOfRun: async (run) => (await call(EffectsOfRunDocument, { run })).effectsOfRun,
    outstandingDeliveries: async (request) => (await call(OutstandingDeliveriesDocument, request)).outstandingDeliveries,
    duplicateInstances: async (instances) => (await call(DuplicateInstancesDocument, { instances })).duplicateInstances,
    troubledSystems: () => news.current(),
    reportSystem: async (report) => {
      const { reportSystem } = await call(ReportSystemDocument, { report });
      // The other systems may have changed as well: ask again when it matters.
      news.forget();
      return reportSystem;
    },
    takeTrial: async (systems) => {
      const { takeTrial } = await call(TakeTrialDocument, { systems });
      if (!takeTrial) news.forget();
      return takeTrial;
    },
  };
};

/** Jobs of one chunk that end in the same moment share a call. Nothing is cached. */
function finishTogether(call: Call): DataLoader<FinishedEffectInput, Effect> {
  const finish = async (finished: FinishedEffectInput[]) => (await call(FinishEffectsDocument, { finished })).finishEffects;
  return new DataLoader(async (finished) => (await Promise.all(inChunks(finished).map(finish))).flat(), {
    cache: false,
    // DataLoader hands the errors of a batch to those who wait for it.
    batchScheduleFn: (send) => void nextTurn().then(send, () => undefined),
  });
}

const sweepCalls = (
  call: Call,
  news: SystemStates,
): Part<
  | 'leaseOutbox'
  | 'markOutboxSent'
  | 'startPendingIntents'
  | 'deliverMessages'
  | 'sealAudit'
  | 'sweepCursor'
  | 'moveSweepCursor'
  | 'prune'
  | 'reportFailedRows'
  | 'clearFailedRows'
  | 'dueFailedRows'
  | 'beat'
> => ({
  reportFailedRows: async (rows) => (rows.length === 0 ? 0 : (await call(ReportFailedRowsDocument, { rows })).reportFailedRows),
  clearFailedRows: async (rows) => (rows.length === 0 ? 0 : (await call(ClearFailedRowsDocument, { rows })).clearFailedRows),
  dueFailedRows: async (limit) => (await call(DueFailedRowsDocument, { limit })).dueFailedRows,
  beat: async (done) => (await call(BeatDocument, done)).beat,
  leaseOutbox: async (limit) => (await call(LeaseOutboxDocument, { limit })).leaseOutbox,
  markOutboxSent: async (ids) => (await call(MarkOutboxSentDocument, { ids })).markOutboxSent,
  startPendingIntents: async (limit) => (await call(StartPendingIntentsDocument, { limit })).startPendingIntents,
  deliverMessages: async (limit, processInstanceIds) =>
    (await call(DeliverMessagesDocument, { limit, processInstanceIds: processInstanceIds && [...processInstanceIds] })).deliverMessages,
  sealAudit: async (limit) => (await call(SealAuditDocument, { limit })).sealAudit,
  sweepCursor: async (name) => {
    const { sweepCursor, systems } = await call(SweepCursorDocument, { name });
    news.update(systems);
    return sweepCursor;
  },
  moveSweepCursor: async (name, to) => (await call(MoveSweepCursorDocument, { name, to })).moveSweepCursor,
  prune: async (target, after) => (await call(PruneDocument, { target, after })).prune,
});

const digestCalls = (call: Call): Part<'takeDigests' | 'digest' | 'finishDigest'> => ({
  takeDigests: async (request) => (await call(TakeDigestsDocument, request)).takeDigests,
  digest: async (id) => (await call(DigestDocument, { id })).digest,
  finishDigest: async (id, channel, problem) => (await call(FinishDigestDocument, { id, channel, problem })).finishDigest,
});
