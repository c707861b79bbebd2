import { gt, type SQL, sql } from 'drizzle-orm';

import { person } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/**
 * The condition that an entry of the directory is valid: the person was seen within the days of the setting. Whoever the issuer lets in no
 * longer runs out: is not found, gets no work and is told of nothing.
 */
export const isValidEntry = ({ directoryDays }: Pick<ApiDependencies['config'], 'directoryDays'>): SQL =>
  gt(person.seenAt, sql`now() - make_interval(days => ${directoryDays})`);
