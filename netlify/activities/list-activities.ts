import { and, asc, count, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { decodeCursor, type Page, pageSize, toPage } from '#netlify/page.ts';

import { type Activity, visibleTo } from './activity.ts';

export interface ActivityFilter {
  readonly status?: readonly Activity['status'][] | null;
  readonly mine?: boolean | null;
  readonly processInstanceId?: string | null;
  readonly processDefinitionKey?: string | null;
  readonly businessKey?: string | null;
}

export interface ActivityRequest {
  readonly filter?: ActivityFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

const placeSchema = z.object({ dueAt: z.iso.datetime().nullable(), id: z.string() });

/** The Activities that the person may see, oldest due first; those without a date last. */
export async function listActivities(
  deps: ApiDependencies,
  person: Person,
  request: ActivityRequest,
): Promise<Page<Activity> & { totalCount: number }> {
  const size = pageSize(request.first, { usual: 25 });
  const place = decodeCursor(placeSchema, request.after);
  const wanted = and(visibleTo(person), ...conditions(person, request.filter ?? {}));
  const [rows, [total]] = await Promise.all([
    deps.database
      .select()
      .from(activity)
      .where(and(wanted, place ? behind(place) : undefined))
      .orderBy(sql`${activity.dueAt} asc nulls last`, asc(activity.id))
      .limit(size + 1),
    deps.database.select({ value: count() }).from(activity).where(wanted),
  ]);
  return { ...toPage(rows, size, ({ dueAt, id }) => ({ dueAt: dueAt?.toISOString() ?? null, id })), totalCount: total?.value ?? 0 };
}

function conditions(person: Person, filter: ActivityFilter): (SQL | undefined)[] {
  return [
    filter.status ? inArray(activity.status, [...filter.status]) : undefined,
    filter.mine ? eq(activity.assignee, person.id) : undefined,
    filter.processInstanceId ? eq(activity.processInstanceId, filter.processInstanceId) : undefined,
    filter.processDefinitionKey ? eq(activity.processDefinitionKey, filter.processDefinitionKey) : undefined,
    filter.businessKey ? eq(activity.businessKey, filter.businessKey) : undefined,
  ];
}

function behind({ dueAt, id }: z.infer<typeof placeSchema>): SQL | undefined {
  if (dueAt === null) return and(isNull(activity.dueAt), gt(activity.id, id));
  const due = new Date(dueAt);
  return or(gt(activity.dueAt, due), isNull(activity.dueAt), and(eq(activity.dueAt, due), gt(activity.id, id)));
}
