import type { errorGroup, incident } from '#netlify/database/schema.ts';

export type Incident = typeof incident.$inferSelect;
export type ErrorGroup = typeof errorGroup.$inferSelect;
export type GroupState = ErrorGroup['state'];
export type Ending = NonNullable<Incident['ending']>;

/** Key of an error group within all tenants. */
export type GroupKey = Pick<ErrorGroup, 'tenantId' | 'fingerprint'>;
