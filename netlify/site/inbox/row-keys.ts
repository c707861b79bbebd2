import { type RefObject, useRef } from 'react';

import { useKeys } from '#netlify/site/shared/use-keys.ts';

interface RowActions {
  onSelect: (id: string) => void;
  onClaim: (id: string) => void;
}

/**
 * Walks through the rows of a list by keys. Where one is, is where the keyboard is: so it can be seen, Enter opens the row, and what is read
 * out is the row. When that row has left the list, the next step goes from its place.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, { onSelect, onClaim }: RowActions): void {
  const place = useRef(-1);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-activity]') ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const move = (by: 1 | -1) => {
    const [all, at] = [rows(), current()];
    const left = Math.min(place.current, all.length) - (by === 1 ? 1 : 0);
    const next = Math.max(0, Math.min(all.length - 1, (at === -1 ? left : at) + by));
    place.current = next;
    all[next]?.querySelector('a')?.focus();
  };
  const onCurrent = (act: (id: string) => void) => () => {
    const id = rows()[current()]?.dataset['activity'];
    if (id) act(id);
  };
  const [down, up] = [() => move(1), () => move(-1)];
  useKeys({ j: down, ArrowDown: down, k: up, ArrowUp: up, x: onCurrent(onSelect), c: onCurrent(onClaim) });
}
