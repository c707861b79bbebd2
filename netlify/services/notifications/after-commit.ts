import { digestsWaiting } from '#inngest/events.ts';
import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { problemOf } from '#netlify/database/without-values.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { within } from '#netlify/core/within.ts';

import { groupingWindowMs } from './sending-time.ts';

const sendDeadlineMs = 3_000;

/** Notices of one transaction. */
interface Notices {
  readonly written: number;
  /** Not written, as their sender is over a quota. */
  readonly withheld: number;
  readonly sender: string;
}

const noticesOf = new WeakMap<Transaction, Notices>();

/** Notes what is to be done about notices once the transaction is through. */
export function countNotices(transaction: Transaction, { written, withheld, sender }: Notices): void {
  const before = noticesOf.get(transaction);
  noticesOf.set(transaction, { written: written + (before?.written ?? 0), withheld: withheld + (before?.withheld ?? 0), sender });
}

/**
 * Runs one transaction over Activities, with the audit row as `recorded` has it. Once it is through, those who are to be told are told soon.
 */
export async function transactionWithNotices<Result>(
  deps: ApiDependencies,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  let used: Transaction | undefined;
  const result = await recorded(deps, (transaction) => {
    used = transaction;
    return work(transaction);
  });
  const notices = used && noticesOf.get(used);
  if (notices) await dispatchNotices(deps, notices);
  return result;
}

async function dispatchNotices(deps: ApiDependencies, { written, withheld, sender }: Notices): Promise<void> {
  if (withheld > 0) deps.log.warn({ security: 'quota', who: sender, withheld }, 'Notices were not sent: their sender is over a quota');
  if (written > 0) await askForDigests(deps);
}

/** Never fails: what is not asked for now the sweep asks for within a minute. */
async function askForDigests(deps: ApiDependencies): Promise<void> {
  // A little later than what was noted is due.
  const event = { name: digestsWaiting.name, data: {}, ts: Date.now() + groupingWindowMs + 250 };
  try {
    await within(sendDeadlineMs, 'Sending an event', deps.send([event]));
  } catch (error) {
    deps.log.warn({ problem: problemOf(error) }, 'People are told with the next sweep');
  }
}
