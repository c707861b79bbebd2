import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Activity } from '../activity.ts';
import { changeActivity } from '../change-activity.ts';
import { checked } from '../checked-input.ts';
import type { AtVersion } from './claim-activity.ts';

const reasonSchema = z.string().trim().min(1, 'Say why').max(1_000, 'must be at most 1000 characters');

/** Ends an Activity that has no process. */
export function cancelActivity(
  deps: ApiDependencies,
  person: Person,
  { reason, ...request }: AtVersion & { readonly reason: string },
): Promise<Activity> {
  const closedReason = checked('reason', reasonSchema, reason);
  return changeActivity(deps, person, {
    ...request,
    action: 'CANCEL',
    history: 'cancelled',
    note: closedReason,
    target: { status: 'CANCELLED', closedReason },
  });
}
