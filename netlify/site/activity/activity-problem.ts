import { t } from 'i18next';

import type { ApiError } from '#netlify/site/shared/api.ts';
import { exactTime } from '#netlify/site/shared/time.ts';

/** Returns why a change of an Activity was not made: who was quicker, with times in the viewer's time zone. */
export function activityProblem(error: Pick<ApiError, 'code' | 'facts' | 'message'>, nameOf: (id: string) => string): Error {
  const { changedBy, changedAt, decidedBy, decidedAt, assignee } = error.facts;
  const name = (id: unknown) => (typeof id === 'string' ? nameOf(id) : t('Somebody'));
  if (error.code === 'VERSION_CONFLICT' && typeof changedAt === 'string') {
    const facts = { name: name(changedBy), time: exactTime(changedAt) };
    return new Error(t('{{name}} changed it on {{time}}. Check it, then send again.', facts));
  }
  if (error.code === 'ACTIVITY_ALREADY_DECIDED' && typeof decidedAt === 'string')
    return new Error(t('{{name}} decided it on {{time}}.', { name: name(decidedBy), time: exactTime(decidedAt) }));
  if (error.code === 'CLAIMED_BY_OTHER' && assignee) return new Error(t('{{name}} has claimed it.', { name: name(assignee) }));
  if (error.code === 'DELEGATED')
    return new Error(t('It is in the hands of {{name}} and must be handed back first.', { name: name(assignee) }));
  return new Error(t(error.message));
}
