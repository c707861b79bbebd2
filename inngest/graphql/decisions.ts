import type { Call } from './authorized-call.ts';
import {
  DecisionDocument,
  type DecisionQuery,
  type DeliveryFailureInput,
  LeaseDecisionsDocument,
  type LeaseDecisionsMutation,
  RecordDeliveryFailureDocument,
} from './generated/graphql.ts';

export type { DeliveryFailureInput };
export type Decision = NonNullable<DecisionQuery['decision']>;
export type LeasedDecision = LeaseDecisionsMutation['leaseDecisions'][number];

export interface DecisionsApi {
  /** Returns the decision, private fields included; null before one is taken. */
  decision(activityId: string): Promise<Decision | null>;
  /** Leases decisions whose run is late, the longest waiting first, for a minute. */
  leaseDecisions(limit: number): Promise<LeasedDecision[]>;
  /** Returns false when the decision is not under way any more. */
  recordDeliveryFailure(activityId: string, failure: DeliveryFailureInput): Promise<boolean>;
}

export const decisionsApi = (call: Call): DecisionsApi => ({
  decision: async (activityId) => (await call(DecisionDocument, { activityId })).decision ?? null,
  leaseDecisions: async (limit) => (await call(LeaseDecisionsDocument, { limit })).leaseDecisions,
  recordDeliveryFailure: async (activityId, failure) =>
    (await call(RecordDeliveryFailureDocument, { activityId, failure })).recordDeliveryFailure,
});
