import type { Call } from './authorized-call.ts';
import { LeaseOutboxDocument, type LeaseOutboxMutation, MarkOutboxSentDocument } from './generated/graphql.ts';

export type OutboxEvent = LeaseOutboxMutation['leaseOutbox'][number];

/** Events that are stored with a change and sent after it. */
export interface OutboxApi {
  leaseOutbox(limit: number): Promise<OutboxEvent[]>;
  markOutboxSent(ids: string[]): Promise<number>;
}

export const outboxApi = (call: Call): OutboxApi => ({
  leaseOutbox: async (limit) => (await call(LeaseOutboxDocument, { limit })).leaseOutbox,
  markOutboxSent: async (ids) => (await call(MarkOutboxSentDocument, { ids })).markOutboxSent,
});
