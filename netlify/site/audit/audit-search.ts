import type { ActivityHistoryFilter } from '#netlify/site/generated/graphql.ts';
import { isDay, startOfDay } from '#netlify/site/shared/days.ts';

/** Filter of the audit page, kept in its address. */
export interface AuditSearch {
  actor?: string | undefined;
  action?: string | undefined;
  activity?: string | undefined;
  /** First and last day, 'YYYY-MM-DD' in the viewer's zone. */
  from?: string | undefined;
  until?: string | undefined;
}

/** Actions in the history of an Activity, by their API names. */
export const actions = [
  'opened',
  'claimed',
  'unclaimed',
  'assigned',
  'delegated',
  'handed-back',
  'changed',
  'commented',
  'attached',
  'detached',
  'escalated',
  'reminded',
  'completed',
  'accepted',
  'stuck',
  'retried',
  'reopened',
  'too-late',
  'cancelled',
  'superseded',
] as const;

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const textAt = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined);
  const dayAt = (name: string) => [textAt(name)].find((day) => day !== undefined && isDay(day));
  const given = {
    actor: textAt('actor'),
    action: actions.find((known) => known === search['action']),
    activity: textAt('activity'),
    from: dayAt('from'),
    until: dayAt('until'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export function filterOf({ actor, action, activity, from, until }: AuditSearch): ActivityHistoryFilter {
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(activity && { activityId: activity }),
    ...(from && { since: startOfDay(from) }),
    ...(until && { until: startOfDay(until, 1) }),
  };
}
