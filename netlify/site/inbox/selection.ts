import { useState } from 'react';

import type { ActivityRowFragment } from '#netlify/site/generated/graphql.ts';

/** Limit of the selection, as in the API. */
const maxSelected = 100;

export interface Selection {
  /** Selected Activities that are still in the list, in their current state. */
  readonly activities: readonly ActivityRowFragment[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Selects all shown Activities; none when all are selected already. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/** Keeps the selection of rows for bulk actions. */
export function useSelection(shown: readonly ActivityRowFragment[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const activities = shown.filter(({ id }) => ids.has(id));
  const all = shown.slice(0, maxSelected);
  return {
    activities,
    has: (id) => ids.has(id),
    toggle: (id) => setIds((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]))),
    toggleAll: () => setIds(new Set(activities.length === all.length ? [] : all.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
