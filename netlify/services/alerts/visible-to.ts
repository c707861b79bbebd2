import { eq, isNull, or, type SQL } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { alert } from '#netlify/database/schema.ts';

import type { Alert } from './alert.ts';

/** Returns the condition for alerts that an operator sees: those of the own tenant, and those of the deployment. */
export const visibleTo = ({ tenant }: Person): SQL | undefined => or(isNull(alert.tenantId), eq(alert.tenantId, tenant));

/** Whether an operator may act on an alert. Alerts of the deployment concern all tenants: operators without a tenant act on them. */
export const mayAct = ({ tenant }: Person, { tenantId, state }: Pick<Alert, 'tenantId' | 'state'>): boolean =>
  (state === 'FIRING' || state === 'ACKNOWLEDGED') && tenant === (tenantId ?? '');
