import { like } from 'drizzle-orm';

import { connectDatabase } from '#netlify/database/client.ts';
import { effectLedger } from '#netlify/database/schema.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { type Evidence, lostAndTwice } from './lost-and-twice.ts';

const { processInstanceId, state, attempts, businessKey } = effectLedger;

/** Reads the ledger rows of these business keys, which begin alike, and counts what is lost or happened twice. */
export async function checkLedger(stack: Stack, known: Omit<Evidence, 'ledger'>): Promise<{ lost: number; twice: number }> {
  const prefix = (known.businessKeys[0] ?? '').replace(/\d+$/, '');
  const { database, close } = connectDatabase(stack.postgres.current.url('activities'), () => undefined);
  try {
    const rows = database
      .select({ processInstanceId, state, attempts })
      .from(effectLedger)
      .where(like(businessKey, `${prefix}%`));
    return lostAndTwice({ ...known, ledger: await rows });
  } finally {
    await close();
  }
}
