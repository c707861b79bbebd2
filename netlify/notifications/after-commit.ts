import { digestsWaiting } from '#inngest/events.ts';
import type { Transaction } from '#netlify/database/client.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { within } from '#netlify/within.ts';

import { togetherMs } from './rhythm.ts';

const sendDeadlineMs = 3_000;

/** Transactions that wrote what somebody is to be told. */
const withNotes = new WeakSet<Transaction>();

/** Notes that there is something to send once the transaction is through. */
export function wroteNotes(transaction: Transaction): void {
  withNotes.add(transaction);
}

/** One transaction over Activities. Once it is through, those who are to be told are told soon. */
export async function changing<Result>(deps: ApiDependencies, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  let used: Transaction | undefined;
  const result = await deps.database.transaction((transaction) => {
    used = transaction;
    return work(transaction);
  });
  if (used && withNotes.has(used)) await askForDigests(deps);
  return result;
}

/** Never fails: what is not asked for now the sweep asks for within a minute. */
async function askForDigests(deps: ApiDependencies): Promise<void> {
  // A little later than what was noted is due.
  const event = { name: digestsWaiting.name, data: {}, ts: Date.now() + togetherMs + 250 };
  try {
    await within(sendDeadlineMs, 'Sending an event', deps.send([event]));
  } catch (error) {
    deps.log.warn({ problem: error instanceof Error ? error.message : String(error) }, 'People are told with the next sweep');
  }
}
