import { setImmediate as nextTurn } from 'node:timers/promises';

import DataLoader from 'dataloader';

import type { Call } from './authorized-call.ts';
import {
  BeginEffectsDocument,
  type BeginEffectsMutation,
  type DeliveryInput,
  EffectsOfRunDocument,
  type EffectsOfRunQuery,
  type EffectStateFragment,
  FinishEffectsDocument,
  type FinishedEffectInput,
  type OutgoingCallInput,
  OutstandingDeliveriesDocument,
  RecordCallsDocument,
  RecordStepDocument,
  ReturnEffectDocument,
} from './generated/graphql.ts';
import { inChunks } from './in-chunks.ts';
import type { SystemStates } from './system-states.ts';

export type { DeliveryInput, OutgoingCallInput };
export type Effect = EffectStateFragment;
export type BegunEffect = BeginEffectsMutation['beginEffects'][number];
export type HeldDelivery = EffectsOfRunQuery['effectsOfRun'][number];

/** Ledger of the work on jobs. */
export interface EffectsApi {
  /** Begins one effect for each delivery, in order. */
  beginEffects(deliveries: DeliveryInput[]): Promise<BegunEffect[]>;
  /** Returns the stored result, which is that of the first write. */
  recordStep(step: {
    jobCorrelationId: string;
    workerId: string;
    step: string;
    result: Record<string, unknown>;
  }): Promise<Record<string, unknown>>;
  /** Outcomes that are finished together are stored together. */
  finishEffect(finished: FinishedEffectInput): Promise<Effect>;
  /** Stores the calls of an attempt without an outcome. A repeated call is a no-op. */
  recordCalls(attempt: { jobCorrelationId: string; calls: OutgoingCallInput[] }): Promise<boolean>;
  /** Returns the effects that one round of a run has begun and not given back. */
  effectsOfRun(run: string): Promise<HeldDelivery[]>;
  /** Counts the deliveries of a topic that are handed out, not ended, and younger than `seconds`. */
  outstandingDeliveries(request: { topic: string; seconds: number }): Promise<number>;
  /** Returns false when another acquisition holds the effect by now, or the effect is done. */
  returnEffect(delivery: { jobCorrelationId: string; workerId: string }): Promise<boolean>;
}

export function effectsApi(call: Call, states: SystemStates): EffectsApi {
  const finish = finishTogether(call);
  return {
    beginEffects: async (deliveries) => {
      const begun = (await call(BeginEffectsDocument, { deliveries })).beginEffects;
      // Every effect carries the same states.
      for (const { troubledSystems } of begun.slice(0, 1)) states.update(troubledSystems);
      return begun;
    },
    recordStep: async (step) => (await call(RecordStepDocument, step)).recordStep,
    finishEffect: (finished) => finish.load(finished),
    recordCalls: async (attempt) => (await call(RecordCallsDocument, attempt)).recordCalls,
    returnEffect: async (delivery) => (await call(ReturnEffectDocument, delivery)).returnEffect,
    effectsOfRun: async (run) => (await call(EffectsOfRunDocument, { run })).effectsOfRun,
    outstandingDeliveries: async (request) => (await call(OutstandingDeliveriesDocument, request)).outstandingDeliveries,
  };
}

/** Jobs of one chunk that end in the same moment share a call. Nothing is cached. */
function finishTogether(call: Call): DataLoader<FinishedEffectInput, Effect> {
  const finish = async (finished: FinishedEffectInput[]) => (await call(FinishEffectsDocument, { finished })).finishEffects;
  return new DataLoader(async (finished) => (await Promise.all(inChunks(finished).map(finish))).flat(), {
    cache: false,
    // DataLoader hands the errors of a batch to those who wait for it.
    batchScheduleFn: (send) => void nextTurn().then(send, () => undefined),
  });
}
