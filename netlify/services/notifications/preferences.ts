import { and, eq } from 'drizzle-orm';
import { z } from 'zod';

import { checked } from '#netlify/services/activities/checked-input.ts';
import { recorded } from '#netlify/services/audit/audit-entry.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { digestRhythms, notificationKinds, notificationPreference as kept, person as known } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

type Kept = typeof kept.$inferSelect;
type Known = typeof known.$inferSelect;
export type Preferences = Omit<Kept, 'tenantId' | 'personId' | 'changedAt' | 'language' | 'zone' | 'unverifiedAddress'> & {
  readonly language: string;
  readonly zone: string;
  /** The one of the sign-in, as the issuer has verified it. Null: nowhere. */
  readonly emailAddress: string | null;
};

const usual = { email: true, webhook: true, digest: 'AT_ONCE', muted: [] } satisfies Partial<Preferences>;

const zones = new Set(Intl.supportedValuesOf('timeZone')).add('UTC');
const preferencesSchema = z.object({
  email: z.boolean().nullish(),
  webhook: z.boolean().nullish(),
  digest: z.enum(digestRhythms).nullish(),
  muted: z.array(z.enum(notificationKinds)).nullish(),
  language: z.string().refine(isLanguage, "must be a language as 'de' or 'en-GB'").nullish(),
  zone: z.string().refine(isZone, "must be a time zone as 'Europe/Berlin'").nullish(),
});

/** Combines the person's choices with the sign-in and the defaults, which fill the gaps. Pure. */
export function preferencesOf(chosen: Kept | null, profile: Pick<Known, 'email' | 'language' | 'zone'> | null): Preferences {
  const { email, webhook, digest, muted } = chosen ?? usual;
  return {
    email,
    webhook,
    digest,
    muted: [...muted],
    language: chosen?.language ?? profile?.language ?? 'en',
    // A token may say anything.
    zone: [chosen?.zone, profile?.zone].find((zone) => zone && isZone(zone)) ?? 'UTC',
    emailAddress: profile?.email ?? null,
  };
}

export async function readPreferences({ database }: ApiDependencies, person: Person): Promise<Preferences> {
  const [[chosen = null], [profile = null]] = await Promise.all([
    database.select().from(kept).where(ofPerson(kept, person)),
    database
      .select()
      .from(known)
      .where(and(eq(known.tenantId, person.tenant), eq(known.id, person.id))),
  ]);
  return preferencesOf(chosen, profile);
}

/** @throws ApiError `INVALID_INPUT` that names the field. */
export async function setPreferences(deps: ApiDependencies, person: Person, given: object): Promise<Preferences> {
  const { language, zone, ...rest } = checked('preferences', preferencesSchema, given);
  // Null means "as the sign-in says" for these; for the others it means nothing.
  const profileChoices = Object.fromEntries(Object.entries({ language, zone }).filter(([, value]) => value !== undefined));
  const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== null));
  await recorded(deps, (transaction) => write(transaction, person, { ...profileChoices, ...chosen }));
  return readPreferences(deps, person);
}

async function write(transaction: Transaction, person: Person, chosen: Partial<Kept>): Promise<true> {
  const row = { tenantId: person.tenant, personId: person.id, ...usual, ...chosen, muted: [...(chosen.muted ?? usual.muted)] };
  await transaction
    .insert(kept)
    .values(row)
    .onConflictDoUpdate({ target: [kept.tenantId, kept.personId], set: { ...chosen, changedAt: new Date() } });
  return true;
}

const ofPerson = (table: typeof kept, { tenant, id }: Person) => and(eq(table.tenantId, tenant), eq(table.personId, id));

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isZone(text: string): boolean {
  return zones.has(text);
}
