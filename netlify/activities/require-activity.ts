import type { Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';

import { type Activity, visibleActivity } from './activity.ts';
import { lastChange } from './history.ts';

/** One Activity that the person may see, or null. */
export async function findActivity(deps: ApiDependencies, person: Person, id: string): Promise<Activity | null> {
  const [found] = await deps.database.select().from(activity).where(visibleActivity(person, id));
  return found ?? null;
}

/** @throws ApiError `NOT_FOUND`, also for one that the person may not see. */
export async function requireActivity(deps: ApiDependencies, person: Person, id: string): Promise<Activity> {
  const found = await findActivity(deps, person, id);
  if (!found) throw new ApiError('NOT_FOUND', { kind: 'Activity', id });
  return found;
}

export async function versionConflict(deps: ApiDependencies, found: Activity): Promise<ApiError> {
  const last = await lastChange(deps.database, found.id);
  const { version, status, updatedAt } = found;
  return new ApiError('VERSION_CONFLICT', {
    version,
    status,
    changedBy: last?.actor ?? null,
    changedAt: (last?.at ?? updatedAt).toISOString(),
  });
}
