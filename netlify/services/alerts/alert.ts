import type { alert } from '#netlify/database/schema.ts';

/** Alert as stored. */
export type Alert = typeof alert.$inferSelect;
