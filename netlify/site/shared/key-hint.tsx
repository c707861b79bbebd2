import { Kbd } from '@mantine/core';

/** The key that presses a button, for those who see; `aria-keyshortcuts` tells the others. Phones have none. */
export function KeyHint({ name }: { name: string }) {
  return (
    <Kbd visibleFrom="sm" size="xs" aria-hidden>
      {name}
    </Kbd>
  );
}
