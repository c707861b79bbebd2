import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { ulid } from 'ulid';
import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import type { Database } from '#netlify/database/client.ts';
import { firstOfEach } from '#netlify/database/first-of-each.ts';
import { attachment } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import type { Activity } from '../activity.ts';
import { addToActivity } from '../add-to-activity.ts';
import { checked, idempotencyKeySchema } from '../checked-input.ts';
import { findActivity } from '../find-activity.ts';
import { relationsOf } from '../may.ts';

export type Attachment = typeof attachment.$inferSelect;

const addressSchema = z
  .url({ protocol: /^https$/, error: 'must be an https address' })
  .max(2_000, 'must be at most 2000 characters')
  .refine((address) => !hasCredentials(address), 'must not hold a user name or password')
  // Normalised like in browsers: two readers of one text must not find two addresses in it.
  .transform((address) => new URL(address).href);

const attachmentSchema = z.object({
  name: z.string().trim().min(1, 'Give it a name').max(200, 'must be at most 200 characters'),
  url: addressSchema,
  mediaType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/, 'must be a media type such as application/pdf')
    .max(100)
    .nullish()
    .transform((type) => type ?? null),
  idempotencyKey: idempotencyKeySchema,
});

export interface NewAttachment {
  readonly activityId: string;
  readonly name: string;
  readonly url: string;
  readonly mediaType?: string | null;
  readonly idempotencyKey: string;
}

/** Records the address of a file. Idempotent: the same key returns the same attachment, even after its removal. */
export async function addAttachment(deps: ApiDependencies, person: Person, { activityId, ...given }: NewAttachment): Promise<Attachment> {
  const input = checked('attachment', attachmentSchema, given);
  const values = { ...input, id: ulid(), activityId, addedBy: person.id };
  const added = await addToActivity(deps, person, {
    activityId,
    action: 'ATTACH',
    history: 'attached',
    write: async (transaction) => {
      const [row] = await transaction.insert(attachment).values(values).onConflictDoNothing().returning();
      return row;
    },
    changes: ({ name }) => [{ field: 'attachment', before: null, after: name }],
  });
  return added ?? existing(deps.database, values);
}

async function existing(
  database: Database,
  values: Pick<Attachment, 'activityId' | 'addedBy' | 'idempotencyKey' | 'url'>,
): Promise<Attachment> {
  const { activityId, addedBy, idempotencyKey } = attachment;
  const [found] = await database
    .select()
    .from(attachment)
    .where(and(eq(activityId, values.activityId), eq(addedBy, values.addedBy), eq(idempotencyKey, values.idempotencyKey)));
  if (found?.url !== values.url) throw new ApiError('IDEMPOTENCY_KEY_REUSED', { kind: 'attachment' });
  return found;
}

/** Removes an attachment, for its author or a lead. A repeated removal changes nothing. @returns the Activity. */
export async function removeAttachment(deps: ApiDependencies, person: Person, id: string): Promise<Activity> {
  const [found] = await deps.database.select().from(attachment).where(eq(attachment.id, id));
  if (!found || !(await findActivity(deps, person, found.activityId))) throw new ApiError('NOT_FOUND', { kind: 'attachment', id });
  await addToActivity(deps, person, {
    activityId: found.activityId,
    action: 'ATTACH',
    history: 'detached',
    write: async (transaction, activity) => {
      if (found.addedBy !== person.id && !relationsOf(person, activity).includes('lead'))
        throw new ApiError('NOT_ALLOWED', { action: 'DETACH', allowedTo: ['author', 'lead'] });
      const [row] = await transaction
        .update(attachment)
        .set({ removedBy: person.id, removedAt: sql`now()` })
        .where(and(eq(attachment.id, id), isNull(attachment.removedAt)))
        .returning();
      return row;
    },
    changes: ({ name }) => [{ field: 'attachment', before: name, after: null }],
  });
  const after = await findActivity(deps, person, found.activityId);
  if (!after) throw new ApiError('NOT_FOUND', { kind: 'Activity', id: found.activityId });
  return after;
}

/** Returns the newest attachments of the Activities without the removed ones, `limit` of each, oldest first. */
export function attachmentsOf(database: Database, activityIds: readonly string[], limit: number): Promise<Attachment[]> {
  const { id, activityId, removedAt } = attachment;
  const newest = firstOfEach({ key: id, of: activityId, order: sql`${removedAt} is null desc, ${desc(id)}` }, activityIds, limit);
  return database
    .select()
    .from(attachment)
    .where(and(newest, isNull(removedAt)))
    .orderBy(asc(id));
}

function hasCredentials(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}
