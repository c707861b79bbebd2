import { and, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm';

import { digest, notification } from '#netlify/database/schema.ts';
import type { Digest } from '#netlify/services/notifications/digests.ts';
import { foreignCursor } from '#netlify/core/page.ts';

import { behind, inStates, newestFirst, type Place, type Source } from './source.ts';
import type { Standing } from './states.ts';

const order = { kind: 'NOTIFICATION', at: notification.at, id: notification.sequence } as const;

/** Notices to people, each with the digest that sends it. */
export const notifications: Source = async ({ database }, person, { states, before, limit }) => {
  const isSent = and(isNotNull(digest.emailDoneAt), isNotNull(digest.webhookDoneAt));
  const isUnsent = or(isNull(digest.id), isNull(digest.emailDoneAt), isNull(digest.webhookDoneAt));
  const isInStates = inStates(states, {
    DONE: and(isSent, isNull(digest.problem)),
    WAITING: isUnsent,
    RETRYING: isUnsent,
    REJECTED: and(isSent, isNotNull(digest.problem)),
  });
  const found = await database
    .select({ note: notification, sending: digest })
    .from(notification)
    .leftJoin(digest, eq(digest.id, notification.digestId))
    .where(and(eq(notification.tenantId, person.tenant), isInStates, behindNotice(before)))
    .orderBy(...newestFirst(order))
    .limit(limit);
  return found.map(({ note, sending }) => ({
    kind: 'NOTIFICATION',
    id: String(note.sequence),
    acceptedAt: note.at,
    subject: note.kind,
    businessKey: null,
    processInstanceId: null,
    activityId: note.activityId,
    standing: sending ? standingOf(sending) : { state: 'WAITING', waitsFor: 'the next digest of its receiver', since: note.at },
  }));
};

/** @throws ApiError `INVALID_INPUT` for a cursor that this API has not made. */
function behindNotice(before: Place | null): SQL | undefined {
  if (before?.kind !== order.kind) return behind(order, before);
  if (!/^\d{1,15}$/.test(String(before.id))) throw foreignCursor();
  return behind(order, { ...before, id: Number(before.id) });
}

function standingOf({ emailDoneAt, webhookDoneAt, problem, attempts, leaseUntil, createdAt }: Digest): Standing {
  if (emailDoneAt && webhookDoneAt) return problem === null ? { state: 'DONE' } : { state: 'REJECTED', cause: 'NOT_SENT', problem };
  // The first run is under way until its lease ends.
  if (attempts === 0 || (attempts === 1 && leaseUntil && leaseUntil > new Date()))
    return { state: 'WAITING', waitsFor: 'its digest to be sent', since: createdAt };
  return { state: 'RETRYING', attempts, maxAttempts: null, nextAt: leaseUntil, problem: 'It could not be sent; the log has the reason.' };
}
