import { type RefObject, useRef } from 'react';

import { useKeys } from '#netlify/site/shared/use-keys.ts';

interface RowActions {
  onSelect: (id: string) => void;
  onClaim: (id: string) => void;
}

/**
 * Moves through the rows of a list by keys. The current row has the keyboard's focus: so it is visible, Enter opens the row, and screen
 * readers read the row out. When the row has left the list, the next step starts from its place.
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
