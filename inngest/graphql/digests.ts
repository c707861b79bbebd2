import type { Call } from './authorized-call.ts';
import {
  type DigestChannel,
  DigestDocument,
  type DigestQuery,
  FinishDigestDocument,
  TakeDigestsDocument,
  type TakeDigestsMutation,
} from './generated/graphql.ts';

export type { DigestChannel };
export type TakenDigest = TakeDigestsMutation['takeDigests'][number];
export type Digest = NonNullable<DigestQuery['digest']>;

export interface DigestsApi {
  /** Leases the digests that are due over the channels, for 15 minutes. */
  takeDigests(request: { limit: number; channels: DigestChannel[] }): Promise<TakenDigest[]>;
  /** Returns null for a deleted digest. Items already sent are left out. */
  digest(id: string): Promise<Digest | null>;
  /** Records the outcome of a digest. `problem`: reason for giving up; null when sent. */
  finishDigest(id: string, channel: DigestChannel, problem: string | null): Promise<boolean>;
}

export const digestsApi = (call: Call): DigestsApi => ({
  takeDigests: async (request) => (await call(TakeDigestsDocument, request)).takeDigests,
  digest: async (id) => (await call(DigestDocument, { id })).digest,
  finishDigest: async (id, channel, problem) => (await call(FinishDigestDocument, { id, channel, problem })).finishDigest,
});
