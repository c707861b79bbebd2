import { and, eq, getTableColumns, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';

import type { ErrorClass } from '#inngest/define/failure-cause.ts';
import type { Person } from '#netlify/auth/person.ts';
import { errorGroup } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { keysetOf, placeOf } from '#netlify/core/keyset.ts';
import type { PageRequest } from '#netlify/core/newest-first.ts';
import { type Page, pageSize, toPage } from '#netlify/core/page.ts';

import type { ErrorGroup, GroupState } from './incident.ts';

export interface ErrorGroupRequest extends PageRequest {
  readonly filter?: {
    readonly states?: readonly GroupState[] | null;
    readonly processDefinitionKey?: string | null;
    readonly elementId?: string | null;
    readonly errorClass?: ErrorClass | null;
    readonly text?: string | null;
  } | null;
  readonly order?: GroupOrder | null;
}

export type GroupOrder = 'LAST_SEEN' | 'FIRST_SEEN' | 'OCCURRENCES';

const { sortedBy, behind } = keysetOf<GroupOrder>(
  {
    LAST_SEEN: { key: sql`${errorGroup.lastSeen}`, type: 'timestamptz' },
    FIRST_SEEN: { key: sql`${errorGroup.firstSeen}`, type: 'timestamptz' },
    OCCURRENCES: { key: sql`${errorGroup.occurrences}`, type: 'integer' },
  },
  errorGroup.fingerprint,
);

/** Returns a page of the error groups of the person's tenant, those first that are greatest by the order. */
export async function listErrorGroups(
  { database }: ApiDependencies,
  person: Person,
  request: ErrorGroupRequest,
): Promise<Page<ErrorGroup>> {
  const size = pageSize(request.first, { defaultSize: 25 });
  const sorting = { order: request.order ?? 'LAST_SEEN', descending: true };
  const { orderBy, key } = sortedBy(sorting);
  const rows = await database
    .select({ ...getTableColumns(errorGroup), key })
    .from(errorGroup)
    .where(and(eq(errorGroup.tenantId, person.tenant), ...conditions(request.filter ?? {}), behind(sorting, request.after)))
    .orderBy(...orderBy)
    .limit(size + 1);
  return toPage(rows, size, (last) => placeOf(sorting, { key: last.key, id: last.fingerprint }));
}

function conditions({ states, processDefinitionKey, elementId, errorClass, text }: NonNullable<ErrorGroupRequest['filter']>) {
  return [
    states ? inArray(errorGroup.state, [...states]) : undefined,
    processDefinitionKey ? eq(errorGroup.processDefinitionKey, processDefinitionKey) : undefined,
    elementId ? eq(errorGroup.elementId, elementId) : undefined,
    errorClass ? eq(errorGroup.errorClass, errorClass) : undefined,
    text ? hasText(text) : undefined,
  ];
}

function hasText(text: string): SQL | undefined {
  const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return or(...[errorGroup.pattern, errorGroup.elementName, errorGroup.elementId, errorGroup.system].map((column) => ilike(column, like)));
}

/** Returns a group of the person's tenant; null for any other. */
export async function findErrorGroup(
  { database }: Pick<ApiDependencies, 'database'>,
  { tenant }: Pick<Person, 'tenant'>,
  fingerprint: string,
): Promise<ErrorGroup | null> {
  const [found] = await database
    .select()
    .from(errorGroup)
    .where(and(eq(errorGroup.tenantId, tenant), eq(errorGroup.fingerprint, fingerprint)));
  return found ?? null;
}
