import type { Call } from './authorized-call.ts';
import { PruneDocument, type PruneMutation, type PruneTarget, SealAuditDocument } from './generated/graphql.ts';

export type { PruneTarget };
export type PrunedPage = PruneMutation['prune'];

export interface RetentionApi {
  /**
   * Removes one page of rows that are older than their setting allows. Begin with '' and go on with `next`; null: that was the last page.
   */
  prune(target: PruneTarget, after: string): Promise<PrunedPage>;
  /** Adds rows of the audit to its hash chain. Returns the number added. */
  sealAudit(limit: number): Promise<number>;
}

export const retentionApi = (call: Call): RetentionApi => ({
  prune: async (target, after) => (await call(PruneDocument, { target, after })).prune,
  sealAudit: async (limit) => (await call(SealAuditDocument, { limit })).sealAudit,
});
