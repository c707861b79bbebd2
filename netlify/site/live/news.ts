/** News from the server: the changed Activities. `isNew`: the server does not know the page's state; read all data anew. */
export interface News {
  readonly place: string;
  readonly isNew: boolean;
  readonly activityIds: readonly string[];
}

/** Parses news. @throws for anything else: the connection is then opened anew. */
export function newsFrom(place: unknown, value: unknown): News {
  if (typeof place !== 'string' || typeof value !== 'object' || value === null) throw new Error('This is no news.');
  const { isNew = false, activityIds = [] } = value as Partial<Record<keyof News, unknown>>;
  if (!Array.isArray(activityIds) || !activityIds.every((id) => typeof id === 'string')) throw new Error('This is no news.');
  return { place, isNew: isNew === true, activityIds };
}
