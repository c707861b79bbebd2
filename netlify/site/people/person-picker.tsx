import { Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FindPeopleDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { listOf } from '#netlify/site/shared/words.ts';

const typingPauseMs = 200;

/** Searches people of the tenant by part of the name or id, on the server, while the person is typing. */
export function usePeopleSearch(search: string, isAsked = true) {
  const [settled] = useDebouncedValue(search, typingPauseMs);
  return useQuery({
    queryKey: ['people', settled],
    queryFn: async () => (await callApi(FindPeopleDocument, { search: settled })).people,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    enabled: isAsked,
  });
}

interface PersonPickerProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  /** People who are not offered: the current assignee. */
  except?: readonly (string | null)[];
  error?: string | undefined;
}

export function PersonPicker({ label, value, onChange, except = [], error }: PersonPickerProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  // The picked name stands in the field, and is no search.
  const people = usePeopleSearch(search === chosen ? '' : search);
  const offered = (people.data ?? []).filter(({ id }) => !except.includes(id));
  return (
    <Select
      label={label}
      required
      data-autofocus
      searchable
      openOnFocus={false}
      placeholder={t('Type a name')}
      nothingFoundMessage={people.isPending ? t('Looking…') : t('No match. Only people who have signed in can be found.')}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value}
      onChange={(id, option) => {
        setChosen(option?.label ?? null);
        onChange(id);
      }}
      searchValue={search}
      onSearchChange={setSearch}
      error={error}
      renderOption={({ option }) => (
        <Group justify="space-between" w="100%" gap="xs" wrap="nowrap">
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed" ta="end">
            {listOf(offered.find(({ id }) => id === option.value)?.groups ?? [])}
          </Text>
        </Group>
      )}
    />
  );
}
