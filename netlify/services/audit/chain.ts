/** Hashes of the chain over the audit. Pure: the sealing and the check compute the same. */
import { createHash, createHmac } from 'node:crypto';

/** The facts of an audit row that its hash covers. */
export interface SealedRow {
  readonly sequence: number;
  readonly at: Date;
  readonly tenantId: string;
  readonly mutationId: string | null;
  readonly actor: string;
  readonly operation: string;
  readonly target: string;
  readonly result: string;
  /** JSON as PostgreSQL writes it: parsed, two different numbers could become the same. */
  readonly facts: string;
}

export interface LinkFacts {
  readonly position: number;
  readonly sequence: number;
  readonly at: Date;
  readonly rowHash: string;
}

/** Predecessor of the first link. */
export const beginningOfChain = '';

/** Returns the hash of a row. Its key makes an erased value unguessable once the key is gone. */
export function rowHashOf(row: SealedRow, salt: string): string {
  const { sequence, at, tenantId, mutationId, actor, operation, target, result, facts } = row;
  const text = JSON.stringify([sequence, at.toISOString(), tenantId, mutationId, actor, operation, target, result, facts]);
  return createHmac('sha256', salt).update(text).digest('hex');
}

/** Returns the hash of a link, which covers all links before it. */
export function linkHashOf(previousHash: string, { position, sequence, at, rowHash }: LinkFacts): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, position, sequence, at.toISOString(), rowHash]))
    .digest('hex');
}
