import { SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DefinitionNamesDocument } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { callApi } from '#netlify/site/shared/api.ts';

import { type GroupSearch, groupSearch } from './group-search.ts';
import { classNames, orderNames, stateNames } from './group-words.ts';

interface Props {
  search: GroupSearch;
  onChange: (search: GroupSearch) => void;
}

const typingPauseMs = 250;

export function GroupFilter({ search, onChange }: Props) {
  const { t } = useTranslation();
  const change = (by: Record<string, unknown>) => onChange(groupSearch({ ...search, ...by }));
  const choices = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label: t(label) }));
  const definitions = useQuery({
    queryKey: ['definition-names'],
    queryFn: async () => (await callApi(DefinitionNamesDocument, {})).processDefinitions,
  });
  return (
    <Stack gap="sm">
      <div className="scroll-sideways">
        <SegmentedControl
          aria-label={t('State')}
          data={choices({ ...stateNames, ALL: phrase('All') })}
          value={search.state ?? 'OPEN'}
          onChange={(state) => change({ state: state === 'OPEN' ? undefined : state })}
        />
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
        <TextFilter text={search.text ?? ''} onChange={(text) => change({ text })} />
        <Select
          aria-label={t('Class')}
          placeholder={t('Every class')}
          clearable
          searchable
          data={choices(classNames)}
          value={search.class ?? null}
          onChange={(chosen) => change({ class: chosen })}
        />
        <Select
          aria-label={t('Process')}
          placeholder={t('Every process')}
          clearable
          data={definitions.data?.map(({ key, name }) => ({ value: key, label: t(name) })) ?? []}
          value={search.process ?? null}
          onChange={(process) => change({ process: process ?? undefined })}
        />
        <Select
          aria-label={t('Order')}
          data={choices(orderNames)}
          allowDeselect={false}
          value={search.order ?? 'LAST_SEEN'}
          onChange={(order) => change({ order: order === 'LAST_SEEN' ? undefined : order })}
        />
      </SimpleGrid>
    </Stack>
  );
}

function TextFilter({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const ask = useDebouncedCallback(onChange, typingPauseMs);
  return (
    <TextInput
      type="search"
      aria-label={t('Message, element or system')}
      placeholder={t('Message, element or system')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}
