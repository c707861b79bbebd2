import type { Call } from './authorized-call.ts';
import {
  type IncidentInput,
  LeaseIncidentsDocument,
  type LeaseIncidentsMutation,
  RecordIncidentsDocument,
  type SettledIncidentInput,
  SettleIncidentsDocument,
  SyncDecisionIncidentsDocument,
} from './generated/graphql.ts';

export type { IncidentInput, SettledIncidentInput };
export type OpenIncident = LeaseIncidentsMutation['leaseIncidents'][number];

/** Incidents, as the bridge reads them from the engine. */
export interface IncidentsApi {
  /** Records dead letters; a known one is a no-op. Returns the number of new ones. */
  recordIncidents(incidents: IncidentInput[]): Promise<number>;
  /** Leases open incidents of jobs: those of the instances, else those that were compared with the engine the longest time ago. */
  leaseIncidents(limit: number, processInstanceIds?: readonly string[]): Promise<OpenIncident[]>;
  /** Ends incidents, or notes that they are retried. Returns the number that changed. */
  settleIncidents(incidents: SettledIncidentInput[]): Promise<number>;
  /** Brings incidents of decisions in line with their Activities. Returns the number that changed. */
  syncDecisionIncidents(limit: number): Promise<number>;
}

export const incidentsApi = (call: Call): IncidentsApi => ({
  recordIncidents: async (incidents) => (await call(RecordIncidentsDocument, { incidents })).recordIncidents,
  leaseIncidents: async (limit, processInstanceIds) =>
    (await call(LeaseIncidentsDocument, { limit, processInstanceIds: processInstanceIds && [...processInstanceIds] })).leaseIncidents,
  settleIncidents: async (incidents) => (await call(SettleIncidentsDocument, { incidents })).settleIncidents,
  syncDecisionIncidents: async (limit) => (await call(SyncDecisionIncidentsDocument, { limit })).syncDecisionIncidents,
});
