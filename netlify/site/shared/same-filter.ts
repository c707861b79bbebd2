import { hashKey } from '@tanstack/react-query';

/** Whether two filters have the same conditions. A condition that is null or false is none. Pure. */
export const isSameFilter = (one: object, other: object): boolean => hashKey([conditionsOf(one)]) === hashKey([conditionsOf(other)]);

const conditionsOf = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, condition]) => condition !== null && condition !== false));
