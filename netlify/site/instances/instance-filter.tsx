import { SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DefinitionNamesDocument, type ProcessInstanceStatus } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { callApi } from '#netlify/site/shared/api.ts';

import type { InstanceSearch } from './instance-search.ts';

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

export function InstanceFilter({ search, onChange }: InstanceFilterProps) {
  const { t } = useTranslation();
  const [typedKey, setTypedKey] = useState(search.businessKey ?? '');
  const definitions = useQuery({
    queryKey: ['definition-names'],
    queryFn: async () => (await callApi(DefinitionNamesDocument, {})).processDefinitions,
  });
  const askForKey = useDebouncedCallback((businessKey: string) => onChange(change(search, { businessKey })), 250);
  return (
    <Stack gap="sm">
      <div className="scroll-sideways">
        <SegmentedControl
          aria-label={t('Status')}
          data={statusChoices.map(({ value, label }) => ({ value, label: t(label) }))}
          value={search.status ?? ''}
          onChange={(status) => onChange(change(search, { status: status as ProcessInstanceStatus }))}
        />
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" maw={560}>
        <Select
          aria-label={t('Process')}
          placeholder={t('Every process')}
          clearable
          data={definitions.data?.map(({ key, name }) => ({ value: key, label: t(name) })) ?? []}
          value={search.definition ?? null}
          onChange={(definition) => onChange(change(search, { definition: definition ?? '' }))}
        />
        <TextInput
          aria-label={t('Business key')}
          placeholder={t('Business key')}
          value={typedKey}
          onChange={(event) => {
            setTypedKey(event.currentTarget.value);
            askForKey(event.currentTarget.value.trim());
          }}
        />
      </SimpleGrid>
    </Stack>
  );
}

/** Changes the search; empty values leave the address. */
function change(search: InstanceSearch, by: Record<string, string>): InstanceSearch {
  return Object.fromEntries(Object.entries({ ...search, ...by }).filter(([, value]) => value !== ''));
}
