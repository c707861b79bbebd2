import { and, eq, getTableName, inArray, or, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { activity, isActive, person, rateCount } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { personKey, rateNames } from '#netlify/core/rates/limits.ts';
import { removing } from '#netlify/services/retention/append-only.ts';

import { tooEarly } from './erase-business-key.ts';
import { type ErasedRows, type Erasure, summary } from './erasure.ts';
import { pseudonymOf } from '#netlify/core/pseudonym.ts';
import { type Erased, type Trace, traces } from './traces.ts';

const rowsPerTrace = 500;

/**
 * Erases a person of the tenant: removes what they keep for themselves, and puts a pseudonym where the record of a case names them. What they
 * wrote about a case stays with it. Bounded: repeat it until `done`. A repetition after that finds nothing.
 *
 * @throws ApiError `ERASURE_TOO_EARLY` while they have open Activities; nothing is erased then.
 */
export async function erasePerson(deps: ApiDependencies, tenant: string, id: string): Promise<Erasure> {
  const who: Erased = { tenant, id, pseudonym: pseudonymOf(deps, { kind: 'person', tenant, id }) };
  await requireIdle(deps, who);
  const erased: ErasedRows[] = [];
  for (const trace of traces) erased.push(await removing(deps.database, (transaction) => eraseTrace(transaction, trace, who)));
  const done = erased.every(({ rows }) => rows < rowsPerTrace);
  // The directory last: it has the name by which some of the rows are found.
  if (done) erased.push(...(await forget(deps, who)));
  return { done, erased: summary(erased) };
}

async function requireIdle({ database }: ApiDependencies, { tenant, id }: Erased): Promise<void> {
  const has = or(eq(activity.assignee, id), and(eq(activity.owner, id), eq(activity.delegation, 'PENDING')));
  const open = await database.$count(activity, and(eq(activity.tenantId, tenant), isActive(activity.status), has));
  if (open > 0) throw tooEarly(`The person has ${open} open Activities. Assign them to somebody else first.`);
}

async function eraseTrace(transaction: Transaction, { table, where, set }: Trace, who: Erased): Promise<ErasedRows> {
  const rows = sql`array(select row.ctid from ${table} row where ${where(who)} limit ${rowsPerTrace})`;
  const erased = set
    ? await transaction.execute(sql`update ${table} row set ${set(who)} where row.ctid = any(${rows})`)
    : await transaction.execute(sql`delete from ${table} row where row.ctid = any(${rows})`);
  return { what: getTableName(table), rows: erased.rowCount ?? 0 };
}

async function forget({ database }: ApiDependencies, { tenant, id }: Erased): Promise<ErasedRows[]> {
  const keys = rateNames.map((name) => `${name} ${personKey({ tenant, id })}`);
  await database.delete(rateCount).where(inArray(rateCount.key, keys));
  const removed = await database.delete(person).where(and(eq(person.tenantId, tenant), eq(person.id, id)));
  return [{ what: 'person', rows: removed.rowCount ?? 0 }];
}
