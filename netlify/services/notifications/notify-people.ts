import { digestsWaiting } from '#inngest/events.ts';
import { within } from '#netlify/core/within.ts';
import { problemOf } from '#netlify/database/without-values.ts';
import type { ActivityEventHandler, AfterCommit } from '#netlify/services/activities/activity-events.ts';

import { groupingWindowMs } from './sending-time.ts';
import { writeNotices } from './write-notices.ts';

const sendDeadlineMs = 3_000;

/** Writes the notices of the events of one transaction, and asks for their digests after its commit. */
export const notifyPeople: ActivityEventHandler = async (transaction, events) => {
  let [written, withheld] = [0, 0];
  for (const event of events) {
    const notices = await writeNotices(transaction, event);
    written += notices.written;
    withheld += notices.withheld;
  }
  const who = events.at(-1)?.actor;
  return async (outside) => {
    if (withheld > 0) outside.log.warn({ security: 'quota', who, withheld }, 'Notices were not sent: their sender is over a quota');
    if (written > 0) await askForDigests(outside);
  };
};

/** Never fails: the sweep makes up for a lost event within a minute. */
const askForDigests: AfterCommit = async ({ log, send }) => {
  // A little later than the notices are due.
  const event = { name: digestsWaiting.name, data: {}, ts: Date.now() + groupingWindowMs + 250 };
  try {
    await within(sendDeadlineMs, 'Sending an event', send([event]));
  } catch (error) {
    log.warn({ problem: problemOf(error) }, 'Digests are sent with the next sweep');
  }
};
