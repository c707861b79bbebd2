import { type SQL, sql } from 'drizzle-orm';
import { ulid } from 'ulid';

import type { Person } from '#netlify/auth/person.ts';
import type { Database, Transaction } from '#netlify/database/client.ts';
import { audit } from '#netlify/database/schema.ts';
import type { AuditEntry } from '#netlify/core/audit-entry.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { factsOf, targetOf } from './facts.ts';
import { pseudonymised } from './pseudonymised.ts';

export interface PersonsMutation {
  readonly operation: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Sent again and again while somebody types, and nobody else's business: recorded when it is rejected. */
const recordedWhenRejected = new Set(['saveDraft']);

/** Opens the audit record of a mutation; its rows are written as the mutation proceeds. */
export function openAuditEntry(deps: ApiDependencies, person: Person, { operation, args: given }: PersonsMutation): AuditEntry {
  const args = pseudonymised(deps, { tenant: person.tenant, operation, args: given });
  const mutationId = ulid();
  const row = { mutationId, tenantId: person.tenant, actor: person.id, operation, target: targetOf(args), facts: factsOf(args) };
  const insert = async (database: Database | Transaction, result: string): Promise<void> =>
    void (await database.insert(audit).values({ ...row, result }));
  let isAsked = false;
  let isDone = false;
  return {
    ask: async () => {
      if (!isAsked) await insert(deps.database, 'asked');
      isAsked = true;
    },
    write: async (transaction) => {
      if (!isDone) await insert(transaction, 'done');
    },
    insertAfter: (changed) => insertDone(row, changed),
    committed: () => {
      isDone = true;
    },
    close: async (result) => {
      if (isDone || (result === 'done' && recordedWhenRejected.has(operation))) return;
      await insert(deps.database, result).catch(() =>
        deps.log.error({ ...row, facts: undefined, result }, 'The audit row was not written'),
      );
    },
  };
}

type AuditRow = Omit<typeof audit.$inferInsert, 'result'>;

function insertDone({ mutationId, tenantId, actor, operation, target, facts }: AuditRow, changed: string): SQL {
  const { identifier } = sql;
  const columns = [audit.mutationId, audit.tenantId, audit.actor, audit.operation, audit.target, audit.facts, audit.result];
  const names = columns.map(({ name }) => identifier(name));
  const values = [mutationId, tenantId, actor, operation, target, JSON.stringify(facts), 'done'];
  const typed = columns.map((column, index) => sql`${values[index]}::${sql.raw(column.getSQLType())}`);
  return sql`insert into ${audit} (${sql.join(names, sql`, `)}) select ${sql.join(typed, sql`, `)} from ${identifier(changed)}`;
}

/**
 * Runs one transaction of a request. Inside of a person's mutation the audit row is part of it: neither of the two exists without the
 * other.
 *
 * @param work - returns undefined when it has changed nothing.
 */
export async function recorded<Result>(
  { database, audit: entry }: Pick<ApiDependencies, 'database' | 'audit'>,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  let wrote = false;
  const result = await database.transaction(async (transaction) => {
    const changed = await work(transaction);
    wrote = entry !== undefined && changed !== undefined;
    if (wrote) await entry?.write(transaction);
    return changed;
  });
  if (wrote) entry?.committed();
  return result;
}
