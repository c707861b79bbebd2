/** What the server told: which Activities have changed. `isNew`: it does not know what this page has seen; read everything anew. */
export interface News {
  readonly place: string;
  readonly isNew: boolean;
  readonly activityIds: readonly string[];
}

/** @throws for what is no news: the connection is begun anew then. */
export function newsFrom(place: unknown, told: unknown): News {
  if (typeof place !== 'string' || typeof told !== 'object' || told === null) throw new Error('This is no news.');
  const { isNew = false, activityIds = [] } = told as Partial<Record<keyof News, unknown>>;
  if (!Array.isArray(activityIds) || !activityIds.every((id) => typeof id === 'string')) throw new Error('This is no news.');
  return { place, isNew: isNew === true, activityIds };
}
