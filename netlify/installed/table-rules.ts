import { customerTables } from '#netlify/customer-onboarding/table-rules.ts';
import type { TableOfCases } from '#netlify/services/erasure/table-of-cases.ts';

const erased: readonly TableOfCases[] = [...customerTables.erased];
const onePerCase: readonly TableOfCases[] = [...customerTables.onePerCase];

/** Rules of the tables that belong to workflows. */
export const installedTables = {
  grants: { ...customerTables.grants },
  retention: { ...customerTables.retention },
  /** Tables whose rows an erasure by business key removes. */
  erased,
  /** Tables with one row for a business key at most, which `npm run check` verifies. */
  onePerCase,
};
