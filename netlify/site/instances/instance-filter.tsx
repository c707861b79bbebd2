import { Box, Button, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DefinitionNamesDocument, type ProcessInstanceStatus } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { FilterIcon } from '#netlify/site/shared/icons.tsx';
import { SavedFilters } from '#netlify/site/shared/saved-filters.tsx';

import { ColumnPicker } from './column-picker.tsx';
import { InstanceFilterPanel } from './instance-filter-panel.tsx';
import { InstanceOrder } from './instance-order.tsx';
import { type InstanceSearch, narrowingOf } from './instance-search.ts';
import { savedInstanceFilters } from './saved-instance-filters.ts';
import { TypedFilter } from './typed-filter.tsx';

const statusChoices = [
  { value: '', label: phrase('All') },
  { value: 'RUNNING', label: phrase('Running') },
  { value: 'FAILED', label: phrase('Failed') },
  { value: 'COMPLETED', label: phrase('Completed') },
  { value: 'CANCELLED', label: phrase('Cancelled') },
];

interface InstanceFilterProps {
  search: InstanceSearch;
  onChange: (search: InstanceSearch) => void;
}

/** Status on a line of its own; search, process, saved filters, columns and order on the next; further conditions below on demand. */
export function InstanceFilter({ search, onChange }: InstanceFilterProps) {
  const { t } = useTranslation();
  const narrowing = narrowingOf(search);
  const [isOpen, setIsOpen] = useState(narrowing > 0);
  return (
    <Stack gap="sm">
      <div className="scroll-sideways">
        <SegmentedControl
          aria-label={t('Status')}
          data={statusChoices.map(({ value, label }) => ({ value, label: t(label) }))}
          value={search.status ?? ''}
          onChange={(status) => onChange({ ...search, status: status === '' ? undefined : (status as ProcessInstanceStatus) })}
        />
      </div>
      <Group gap="sm" align="flex-end">
        <TypedFilter name={t('Business key or id')} value={search.text} onChange={(text) => onChange({ ...search, text })} isBare />
        <ProcessChoice search={search} onChange={onChange} />
        <Button
          variant={narrowing > 0 ? 'light' : 'default'}
          leftSection={<FilterIcon size={16} />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {narrowing > 0 ? t('Filter ({{number}})', { number: narrowing }) : t('Filter')}
        </Button>
        <SavedFilters store={savedInstanceFilters} search={search} onApply={onChange} />
        <ColumnPicker search={search} onChange={onChange} />
        {/* Wider screens have a table, which is sorted by its headers. */}
        <Box hiddenFrom="md">
          <InstanceOrder search={search} onChange={onChange} />
        </Box>
      </Group>
      {isOpen && <InstanceFilterPanel search={search} onChange={onChange} />}
    </Stack>
  );
}

function ProcessChoice({ search, onChange }: InstanceFilterProps) {
  const { t } = useTranslation();
  const definitions = useQuery({
    queryKey: ['definition-names'],
    queryFn: async () => (await callApi(DefinitionNamesDocument, {})).processDefinitions,
  });
  return (
    <Select
      aria-label={t('Process')}
      placeholder={t('Every process')}
      clearable
      data={definitions.data?.map(({ key, name }) => ({ value: key, label: t(name) })) ?? []}
      value={search.definition ?? null}
      onChange={(definition) => onChange({ ...search, definition: definition ?? undefined, version: undefined })}
    />
  );
}
