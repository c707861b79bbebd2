import { sql } from 'drizzle-orm';

import type { Caller } from '#netlify/auth/person.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { person as table } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

const renewMs = 60 * 60 * 1000;
const retryMs = 60 * 1000;
const maxRemembered = 10_000;

/** Notes who calls. It may be called with every request. */
export type RecordCaller = (caller: Caller | null) => Promise<void>;

/**
 * Keeps the directory of people: every caller has an entry with the claims of the token. Written when something changed, and once an hour; what
 * this process has written it remembers. Never fails: a directory that is an hour old is no reason to refuse a request.
 *
 * During development the seeded people are in it from the first request on.
 */
export function callerRecorder({ config, database, log }: Pick<ApiDependencies, 'config' | 'database' | 'log'>): RecordCaller {
  const writtenUntil = new Map<string, number>();
  const write = async (people: readonly Caller[]): Promise<number> => {
    try {
      await upsert(database, people);
      return renewMs;
    } catch {
      log.warn({ people: people.map(({ id }) => id) }, 'The directory of people was not written');
      return retryMs;
    }
  };
  const remember = (people: readonly Caller[], ms: number): void => {
    for (const person of people) writtenUntil.set(factsOf(person), Date.now() + ms);
  };
  const running = new Map<string, Promise<void>>();
  const start = async (due: readonly Caller[]): Promise<void> => {
    remember(due, await write(due));
    for (const person of due) running.delete(factsOf(person));
  };
  const keep = async (people: readonly Caller[]): Promise<void> => {
    const due = people.filter((person) => (writtenUntil.get(factsOf(person)) ?? 0) < Date.now());
    if (writtenUntil.size > maxRemembered) writtenUntil.clear();
    // Before the writing: requests that come meanwhile need not write, too.
    remember(due, renewMs);
    const started = due.length > 0 ? start(due) : undefined;
    if (started) for (const person of due) running.set(factsOf(person), started);
    // Every request of the caller waits for the writing: its next step may look the caller up.
    await Promise.all(people.flatMap((person) => running.get(factsOf(person)) ?? []));
  };
  return async (caller) => {
    if (config.people.mode === 'development') await keep(seededPeople);
    if (caller?.kind === 'person') await keep([caller]);
  };
}

const factsOf = ({ tenant, id, name, email, roles, groups, language, zone }: Caller): string =>
  JSON.stringify([tenant, id, name, email, roles, groups, language, zone]);

async function upsert(database: ApiDependencies['database'], people: readonly Caller[]): Promise<void> {
  const rows = people.map(({ id, tenant, name, email, roles, groups, language, zone }) => {
    return { tenantId: tenant, id, name, email, roles: [...roles], groups: [...groups], language, zone };
  });
  await database
    .insert(table)
    .values(rows)
    .onConflictDoUpdate({
      target: [table.tenantId, table.id],
      set: {
        name: sql`excluded.name`,
        email: sql`excluded.email`,
        roles: sql`excluded.roles`,
        groups: sql`excluded.groups`,
        // A choice of the person stays where the token has no claim.
        language: sql`coalesce(excluded.language, ${table.language})`,
        zone: sql`coalesce(excluded.zone, ${table.zone})`,
        seenAt: sql`now()`,
      },
    });
}
