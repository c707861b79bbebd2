import { text, timestamp } from 'drizzle-orm/pg-core';

export type Json = Record<string, unknown>;

/** An instant, to the millisecond as in JavaScript, so that a value that went out and came back is still equal. */
export const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
export const now = (name: string) => at(name).notNull().defaultNow();
/** Whose row it is; '' where the deployment has one tenant. */
export const tenant = () => text('tenant_id').notNull().default('');
