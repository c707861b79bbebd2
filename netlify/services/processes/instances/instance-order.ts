import { sql } from 'drizzle-orm';

import { keysetOf, type SortKey } from '#netlify/core/keyset.ts';
import { durationOrder, endOrder, keyOrder, processInstance } from '#netlify/database/schema.ts';

export type InstanceOrder = 'STARTED' | 'ENDED' | 'BUSINESS_KEY' | 'DURATION';

/** Sort keys of lists; the table's definition has an index for each, written the same way. */
const keys: Readonly<Record<InstanceOrder, SortKey>> = {
  STARTED: { key: sql`${processInstance.startedAt}`, type: 'timestamptz' },
  ENDED: { key: endOrder(processInstance.endedAt), type: 'timestamptz' },
  BUSINESS_KEY: { key: keyOrder(processInstance.businessKey), type: 'text' },
  DURATION: { key: durationOrder(processInstance.durationMs), type: 'bigint' },
};

export const { sortedBy, behind } = keysetOf(keys, processInstance.id);
