import type { Call } from './authorized-call.ts';
import {
  type AlertChannel,
  AlertDeliveryDocument,
  type AlertDeliveryQuery,
  CheckInvariantsDocument,
  type CheckInvariantsMutation,
  EvaluateAlertsDocument,
  type EvaluateAlertsMutation,
  FinishAlertDeliveryDocument,
} from './generated/graphql.ts';

export type { AlertChannel };
export type AlertEvaluation = EvaluateAlertsMutation['evaluateAlerts'];
export type AlertDelivery = NonNullable<AlertDeliveryQuery['alertDelivery']>;

export interface AlertsApi {
  /** Measures all kinds of trouble, brings the alerts in line with what was found, and leases the messages to send over these channels. */
  evaluateAlerts(channels?: AlertChannel[]): Promise<AlertEvaluation>;
  /** Checks the invariants of the database, and stores what violates them for the alerts. */
  checkInvariants(): Promise<CheckInvariantsMutation['checkInvariants']>;
  /** Returns null for a message that was sent or given up. */
  alertDelivery(id: string): Promise<AlertDelivery | null>;
  finishAlertDelivery(id: string): Promise<boolean>;
}

export const alertsApi = (call: Call): AlertsApi => ({
  evaluateAlerts: async (channels = []) => (await call(EvaluateAlertsDocument, { channels })).evaluateAlerts,
  checkInvariants: async () => (await call(CheckInvariantsDocument, {})).checkInvariants,
  alertDelivery: async (id) => (await call(AlertDeliveryDocument, { id })).alertDelivery,
  finishAlertDelivery: async (id) => (await call(FinishAlertDeliveryDocument, { id })).finishAlertDelivery,
});
