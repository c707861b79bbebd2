import { kept } from '#netlify/database/privileges.ts';

import { customer } from './tables.ts';

/**
 * Rules of the tables: the grants of the functions, how rows leave the database, which ones an erasure by business key removes, and
 * which ones have one row for a business key at most.
 */
export const customerTables = {
  grants: { customer: kept },
  retention: { customer: { retainedBecause: 'a customer stays one when the onboarding is over; leaves by erasure' } },
  erased: [customer],
  onePerCase: [customer],
};
