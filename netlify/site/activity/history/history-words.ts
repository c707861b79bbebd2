import { t } from 'i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { exactTime } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

type Change = ActivityDetailFragment['history'][number]['changes'][number];

const people = new Set(['assignee', 'owner', 'decidedBy']);
const moments = new Set(['dueAt', 'followUpAt', 'decidedAt']);
// The action implies the status, and the decision shows its own parts.
const hiddenFields = new Set(['status', 'delivery', 'decidedBy', 'decidedAt', 'closedReason']);

/** Describes a change: 'Due: 1 Dec 2026, 09:30:00 → none'; null where the action implies it. */
export function changeInWords({ field, before, after }: Change, nameOf: (id: string) => string): string | null {
  if (hiddenFields.has(field)) return null;
  const word = (value: string | null) => {
    if (value === null || value === '') return t('none');
    if (people.has(field)) return nameOf(value);
    if (moments.has(field)) return exactTime(value);
    return t(field === 'candidateGroups' || field === 'delegation' ? inWords(value) : value);
  };
  return `${t(inWords(field).replace(/ at$/, ''))}: ${before === null ? '' : `${word(before)} → `}${word(after)}`;
}
