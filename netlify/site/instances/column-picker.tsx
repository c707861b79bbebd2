import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ArrowUpIcon, ColumnsIcon } from '#netlify/site/shared/icons.tsx';

import { type ColumnName, columnNames, columnsOf, columnsText, defaultColumns } from './column-names.ts';
import { columns } from './instance-columns.tsx';
import type { InstanceSearch } from './instance-search.ts';

interface ColumnPickerProps {
  search: InstanceSearch;
  onChange: (search: InstanceSearch) => void;
}

/** Columns of the list and their order; each change takes effect at once. */
export function ColumnPicker({ search, onChange }: ColumnPickerProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" width={280} trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<ColumnsIcon size={16} />}>
          {t('Columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Columns')}>
        <ColumnChoices chosen={columnsOf(search.columns)} onChoose={(chosen) => onChange({ ...search, columns: columnsText(chosen) })} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ColumnChoicesProps {
  chosen: readonly ColumnName[];
  onChoose: (chosen: readonly ColumnName[]) => void;
}

const withTheRest = (chosen: readonly ColumnName[]): readonly ColumnName[] => [...new Set([...chosen, ...columnNames])];

/** Every column, first the chosen ones. A column keeps its place while the picker is open, whether it is chosen or not. */
function ColumnChoices({ chosen, onChoose }: ColumnChoicesProps) {
  const { t } = useTranslation();
  const [places, setPlaces] = useState(() => withTheRest(chosen));
  const toggle = (name: ColumnName) => onChoose(places.filter((one) => (one === name ? !chosen.includes(one) : chosen.includes(one))));
  const moveUp = (index: number) => {
    const next = places.toSpliced(index, 1).toSpliced(Math.max(0, index - 1), 0, ...places.slice(index, index + 1));
    setPlaces(next);
    onChoose(next.filter((name) => chosen.includes(name)));
  };
  const reset = () => {
    setPlaces(withTheRest(defaultColumns));
    onChoose(defaultColumns);
  };
  return (
    <Stack gap="xs">
      {places.map((name, index) => (
        <Group key={name} justify="space-between" wrap="nowrap">
          <Checkbox
            label={t(columns[name].name)}
            checked={chosen.includes(name)}
            // A list without a column would be the default one.
            disabled={chosen.length === 1 && chosen.includes(name)}
            onChange={() => toggle(name)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('Move {{name}} up', { name: t(columns[name].name) })}
            onClick={() => moveUp(index)}
          >
            <ArrowUpIcon size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={reset}>
        {t('Default columns')}
      </Button>
    </Stack>
  );
}
