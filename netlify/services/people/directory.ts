import { gt, type SQL, sql } from 'drizzle-orm';

import { person } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/**
 * Condition that an entry of the directory is valid: the person was seen within the days of the setting. Entries of people whom the issuer
 * no longer lets in expire: they are not found, get no work and no notices.
 */
export const isValidEntry = ({ directoryDays }: Pick<ApiDependencies['config'], 'directoryDays'>): SQL =>
  gt(person.seenAt, sql`now() - make_interval(days => ${directoryDays})`);
