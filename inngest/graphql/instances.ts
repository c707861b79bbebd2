import type { Call } from './authorized-call.ts';
import {
  NoteChangedInstancesDocument,
  PollInstancesDocument,
  ReconcileInstancesDocument,
  type ReconcileInstancesMutation,
  RefreshInstancesDocument,
  type RefreshInstancesMutation,
} from './generated/graphql.ts';

export type RefreshedInstances = RefreshInstancesMutation['refreshInstances'];
export type ReconciledInstances = ReconcileInstancesMutation['reconcileInstances'];

/** Read model of process instances. */
export interface InstancesApi {
  /** Notes that instances have changed at the engine, and has them read within a second or two. Returns the number noted. */
  noteChangedInstances(ids: readonly string[]): Promise<number>;
  /** Reads changed instances into the read model, or, with `ids`, these. */
  refreshInstances(limit: number, ids?: readonly string[]): Promise<RefreshedInstances>;
  /** Finds instances that have begun, ended or failed since the last poll. Returns whether there is more. */
  pollInstances(): Promise<boolean>;
  /** Compares one page of running instances with the engine. Begin with '' and go on with `next`; null: that was the last page. */
  reconcileInstances(after: string): Promise<ReconciledInstances>;
}

export const instancesApi = (call: Call): InstancesApi => ({
  noteChangedInstances: async (ids) =>
    ids.length === 0 ? 0 : (await call(NoteChangedInstancesDocument, { ids: [...ids] })).noteChangedInstances,
  refreshInstances: async (limit, ids) => (await call(RefreshInstancesDocument, { limit, ids: ids && [...ids] })).refreshInstances,
  pollInstances: async () => (await call(PollInstancesDocument, {})).pollInstances,
  reconcileInstances: async (after) => (await call(ReconcileInstancesDocument, { after })).reconcileInstances,
});
