/** Actions of operators on an alert. Only a measure resolves an alert. */
import { and, eq, inArray } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { alert } from '#netlify/database/schema.ts';
import { recorded } from '#netlify/services/audit/audit-entry.ts';

import type { Alert } from './alert.ts';
import { mayAct, visibleTo } from './visible-to.ts';

const maxSilenceMs = 30 * 24 * 3_600_000;
const maxReasonLength = 500;

/** Notes that somebody works on it: it is repeated to nobody any more. No-op the second time. @throws ApiError `NOT_FOUND` */
export const acknowledgeAlert = (deps: ApiDependencies, person: Person, id: string): Promise<Alert> =>
  handle(deps, person, {
    id,
    change: (found) => (found.state === 'FIRING' ? { state: 'ACKNOWLEDGED', acknowledgedBy: person.id, acknowledgedAt: new Date() } : {}),
  });

export interface Silence {
  readonly id: string;
  readonly until: Date;
  readonly reason: string;
}

/** Sends no message about it until then; it is in the list all the same. @throws ApiError `NOT_FOUND`, `INVALID_INPUT` */
export async function silenceAlert(deps: ApiDependencies, person: Person, { id, until, reason }: Silence): Promise<Alert> {
  const ahead = until.getTime() - Date.now();
  if (!(ahead > 0 && ahead <= maxSilenceMs))
    throw new ApiError('INVALID_INPUT', { field: 'until', problem: 'must lie within the next 30 days' });
  const words = reason.trim();
  if (words === '' || words.length > maxReasonLength)
    throw new ApiError('INVALID_INPUT', { field: 'reason', problem: `must have 1 to ${maxReasonLength} characters` });
  return handle(deps, person, { id, change: () => ({ silencedBy: person.id, silencedUntil: until, silenceReason: words }) });
}

interface Handling {
  readonly id: string;
  readonly change: (found: Alert) => Partial<Alert>;
}

async function handle(deps: ApiDependencies, person: Person, { id, change }: Handling): Promise<Alert> {
  const isOpen = inArray(alert.state, ['FIRING', 'ACKNOWLEDGED']);
  return recorded(deps, async (transaction) => {
    const where = and(eq(alert.id, id), isOpen, visibleTo(person));
    const [found] = await transaction.select().from(alert).where(where).for('update');
    if (!found || !mayAct(person, found)) throw new ApiError('NOT_FOUND', { kind: 'open alert', id });
    const set = change(found);
    if (Object.keys(set).length === 0) return found;
    const [changed] = await transaction.update(alert).set(set).where(eq(alert.id, id)).returning();
    return changed ?? found;
  });
}
