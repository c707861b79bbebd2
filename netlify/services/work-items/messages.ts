import { and, eq, inArray } from 'drizzle-orm';

import { message } from '#netlify/database/schema.ts';
import { type Message, type MessageState } from '#netlify/services/processes/messages/message.ts';
import { maxFailures } from '#netlify/services/processes/messages/outcomes.ts';
import { summaryOf } from '#netlify/services/processes/messages/summary.ts';

import { behind, newestFirst, type Source } from './source.ts';
import type { WorkState } from '#netlify/core/work-state.ts';
import type { Standing } from './states.ts';

const stateOf: Readonly<Record<MessageState, WorkState>> = {
  WAITING: 'WAITING',
  RETRYING: 'RETRYING',
  DELIVERED: 'DONE',
  EXPIRED: 'REJECTED',
  NEEDS_ATTENTION: 'NEEDS_ATTENTION',
  REJECTED: 'REJECTED',
};

/** Messages, or signals. */
export const messagesOfKind =
  (kind: Message['kind']): Source =>
  async ({ database }, person, { states, before, limit }) => {
    const order = { kind, at: message.createdAt, id: message.id } as const;
    const own = Object.entries(stateOf).flatMap(([state, of]) => (states.includes(of) ? [state as MessageState] : []));
    const rows = await database
      .select()
      .from(message)
      .where(and(eq(message.tenantId, person.tenant), eq(message.kind, kind), inArray(message.state, own), behind(order, before)))
      .orderBy(...newestFirst(order))
      .limit(limit);
    return rows.map((row) => ({
      kind,
      id: row.id,
      acceptedAt: row.createdAt,
      subject: row.name,
      businessKey: row.businessKey,
      processInstanceId: row.processInstanceId,
      activityId: null,
      standing: standingOf(row),
    }));
  };

const sendAgain = 'Remove the cause and send it again under a new key.';

function standingOf(row: Message): Standing {
  const state = stateOf[row.state];
  const cause = row.cause ?? row.state;
  const problem = summaryOf(row);
  switch (state) {
    case 'DONE':
      return { state };
    case 'WAITING':
      return { state, waitsFor: 'an instance that expects it', since: row.createdAt };
    case 'RETRYING': {
      const maxAttempts = row.cause === 'ENGINE_FAILED' ? maxFailures : null;
      return { state, attempts: row.attempts, maxAttempts, nextAt: row.nextAt, problem: row.problem };
    }
    case 'NEEDS_ATTENTION':
      return { state, cause, problem, action: sendAgain, allowedTo: ['sender', 'operator'] };
    case 'REJECTED':
      return { state, cause, problem };
  }
}
