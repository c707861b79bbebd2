import { useState } from 'react';

import type { ActivityRowFragment } from '#netlify/site/generated/graphql.ts';

/** As many as the API takes at once. */
const mostSelected = 100;

export interface Selection {
  /** Those of the selected that are still in the list, as they are now. */
  readonly activities: readonly ActivityRowFragment[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** All that are shown; none when all are selected already. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/** Which of the rows are meant by what is done to several at once. */
export function useSelection(shown: readonly ActivityRowFragment[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const activities = shown.filter(({ id }) => ids.has(id));
  const all = shown.slice(0, mostSelected);
  return {
    activities,
    has: (id) => ids.has(id),
    toggle: (id) => setIds((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]))),
    toggleAll: () => setIds(new Set(activities.length === all.length ? [] : all.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
