import { kept } from '#netlify/database/privileges.ts';

import { customer } from './tables.ts';

/** Rules of the tables: the grants of the functions, how rows leave the database, and which ones an erasure by business key removes. */
export const customerTables = {
  grants: { customer: kept },
  retention: { customer: { keptBecause: 'a customer stays one when the onboarding is over; leaves by erasure' } },
  erased: [customer],
};
