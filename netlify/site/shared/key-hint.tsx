import { Kbd } from '@mantine/core';

/** Label of the key that presses a button, for sighted users; `aria-keyshortcuts` is for the others. Hidden on phones. */
export function KeyHint({ name }: { name: string }) {
  return (
    <Kbd visibleFrom="sm" size="xs" aria-hidden>
      {name}
    </Kbd>
  );
}
