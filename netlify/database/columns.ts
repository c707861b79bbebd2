import { text, timestamp } from 'drizzle-orm/pg-core';

export type Json = Record<string, unknown>;

/** Column for an instant, to the millisecond as in JavaScript, so that a value stays equal after a round trip. */
export const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
export const now = (name: string) => at(name).notNull().defaultNow();
/** Tenant of the row; '' where the deployment has one tenant. */
export const tenant = () => text('tenant_id').notNull().default('');
