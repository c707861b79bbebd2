import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import type { Activity } from '../activity.ts';
import { changeActivity } from '../change-activity.ts';
import { checked, checkedNote } from '../checked-input.ts';
import type { AtVersion } from './claim-activity.ts';

export const prioritySchema = z.number().int().min(0, 'must be between 0 and 100').max(100, 'must be between 0 and 100');

const changesSchema = z.object({
  priority: prioritySchema.optional(),
  dueAt: z.date().nullable().optional(),
  followUpAt: z.date().nullable().optional(),
});

interface Change extends AtVersion {
  readonly changes: { readonly priority?: number | null; readonly dueAt?: Date | null; readonly followUpAt?: Date | null };
  readonly note?: string | null | undefined;
}

/** Changes priority, due date and follow-up date. An absent value stays; null clears a date. */
export async function changeDates(deps: ApiDependencies, person: Person, { changes, note, ...request }: Change): Promise<Activity> {
  const given = Object.entries(checked('changes', changesSchema, changes)).filter(([, value]) => value !== undefined);
  if (given.length === 0)
    throw new ApiError('INVALID_INPUT', { field: 'changes', problem: 'is empty. Give a priority, dueAt or followUpAt.' });
  const isFollowUp = given.every(([field]) => field === 'followUpAt');
  return changeActivity(deps, person, {
    ...request,
    // A person who may change the other dates may change the follow-up date, too.
    action: isFollowUp ? 'FOLLOW_UP' : 'CHANGE',
    history: 'changed',
    note: checkedNote(note),
    target: Object.fromEntries(given),
  });
}
