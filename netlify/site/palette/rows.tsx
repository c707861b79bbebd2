import { Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';

import type { ItemGroup } from './items.tsx';

/** Id of the list of rows, which the text field controls. */
export const listId = 'palette-rows';
export const rowId = (row: number) => `${listId}-${row}`;

// The library's parts are plain boxes: these roles make the combobox pattern of ARIA of them.
const list = { id: listId, role: 'listbox' };
const group = { role: 'group' };
const option = { role: 'option' };

/** Rows by kind. `selected` counts over all kinds. */
export function Rows({ groups, selected }: { groups: readonly ItemGroup[]; selected: number }) {
  const navigate = useNavigate();
  const firstOf = (index: number) => groups.slice(0, index).reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Spotlight.ActionsList {...list}>
      {groups.map(({ name, items }, index) => (
        <Spotlight.ActionsGroup key={name} label={name} aria-label={name} {...group}>
          {items.map(({ label, description = '', icon, badge, to }, place) => {
            const row = firstOf(index) + place;
            return (
              <Spotlight.Action
                key={row}
                // The library keeps a property `id` to itself.
                ref={(button) => button?.setAttribute('id', rowId(row))}
                {...option}
                className="palette-row"
                aria-selected={row === selected}
                // The library marks a row that the arrows choose; rows that arrive later get the mark here.
                data-selected={row === selected || undefined}
                label={label}
                description={description}
                leftSection={icon}
                rightSection={badge}
                onClick={() => void navigate(to)}
              />
            );
          })}
        </Spotlight.ActionsGroup>
      ))}
    </Spotlight.ActionsList>
  );
}
