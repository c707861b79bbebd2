import { and, asc, desc, eq } from 'drizzle-orm';
import { ulid } from 'ulid';
import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import type { Database } from '#netlify/database/client.ts';
import { firstOfEach } from '#netlify/database/first-of-each.ts';
import { comment } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { addToActivity } from '../add-to-activity.ts';
import { checked, idempotencyKeySchema } from '../checked-input.ts';
import { knownPeople } from '../known-people.ts';
import { mentionedIn } from './mentions.ts';

export type Comment = typeof comment.$inferSelect;

const textSchema = z.string().trim().min(1, 'Write something').max(10_000, 'must be at most 10000 characters');

export interface NewComment {
  readonly activityId: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

/** Adds a comment. Idempotent: the same key returns the same comment. */
export async function addComment(deps: ApiDependencies, person: Person, { activityId, ...given }: NewComment): Promise<Comment> {
  const text = checked('text', textSchema, given.text);
  const idempotencyKey = checked('idempotencyKey', idempotencyKeySchema, given.idempotencyKey);
  const names = mentionedIn(text);
  const known = await knownPeople(deps, person, names);
  const mentions = names.filter((name) => known.has(name));
  const values = { id: ulid(), activityId, author: person.id, text, mentions, idempotencyKey };
  const added = await addToActivity(deps, person, {
    activityId,
    action: 'COMMENT',
    history: 'commented',
    mentions,
    write: async (transaction) => {
      const [row] = await transaction.insert(comment).values(values).onConflictDoNothing().returning();
      return row;
    },
  });
  return added ?? existing(deps.database, values);
}

async function existing(database: Database, values: Pick<Comment, 'activityId' | 'author' | 'idempotencyKey' | 'text'>): Promise<Comment> {
  const { activityId, author, idempotencyKey } = comment;
  const [found] = await database
    .select()
    .from(comment)
    .where(and(eq(activityId, values.activityId), eq(author, values.author), eq(idempotencyKey, values.idempotencyKey)));
  if (found?.text !== values.text) throw new ApiError('IDEMPOTENCY_KEY_REUSED', { kind: 'comment' });
  return found;
}

/** Returns the newest comments of the Activities, `limit` of each, oldest first. */
export function commentsOf(database: Database, activityIds: readonly string[], limit: number): Promise<Comment[]> {
  return database
    .select()
    .from(comment)
    .where(firstOfEach({ key: comment.id, of: comment.activityId, order: desc(comment.id) }, activityIds, limit))
    .orderBy(asc(comment.id));
}
