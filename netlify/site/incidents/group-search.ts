import type { ErrorClass, ErrorGroupFilter, ErrorGroupOrder, ErrorGroupState } from '#netlify/site/generated/graphql.ts';

import { classNames, orderNames, stateNames } from './group-words.ts';

/** Filter and order of the page of problems, kept in its address. Without a state: open groups. */
export interface GroupSearch {
  state?: ErrorGroupState | 'ALL' | undefined;
  process?: string | undefined;
  element?: string | undefined;
  class?: ErrorClass | undefined;
  text?: string | undefined;
  order?: ErrorGroupOrder | undefined;
}

const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>): Key[] => Object.keys(names) as Key[];

/** Reads an address. What it does not know is left out. */
export function groupSearch(search: Record<string, unknown>): GroupSearch {
  const textAt = (name: string) => {
    const value = search[name];
    // The router reads a text such as 503 as a number.
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const given: GroupSearch = {
    state: [...keysOf(stateNames), 'ALL' as const].find((known) => known === search['state']),
    process: textAt('process'),
    element: textAt('element'),
    class: keysOf(classNames).find((known) => known === search['class']),
    text: textAt('text'),
    order: keysOf(orderNames).find((known) => known === search['order']),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export const filterOf = ({ state, process, element, class: errorClass, text }: GroupSearch): ErrorGroupFilter => ({
  ...(state !== 'ALL' && { states: [state ?? 'OPEN'] }),
  ...(process && { processDefinitionKey: process }),
  ...(element && { elementId: element }),
  ...(errorClass && { errorClass }),
  ...(text && { text }),
});

/** Choices on the page of a group, kept in its address. */
export interface GroupPageSearch {
  by?: 'DAY' | undefined;
  show?: 'ALL' | undefined;
}

export const groupPageSearch = ({ by, show }: Record<string, unknown>): GroupPageSearch => ({
  ...(by === 'DAY' && { by }),
  ...(show === 'ALL' && { show }),
});
