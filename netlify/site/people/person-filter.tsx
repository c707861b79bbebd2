import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useNameOf } from './names.tsx';
import { usePeopleSearch } from './person-picker.tsx';

interface PersonFilterProps {
  label: string;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  /** Options beside people. */
  others?: readonly { readonly value: string; readonly label: string }[];
}

/** Filter of a list by one person, or by anybody. */
export function PersonFilter({ label, value, onChange, others = [] }: PersonFilterProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState('');
  const people = usePeopleSearch(value && typed === nameOf(value) ? '' : typed);
  const found = [...others, ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))];
  const chosen = value && !found.some((one) => one.value === value) ? [{ value, label: nameOf(value) }] : [];
  return (
    <Select
      label={label}
      placeholder={t('Anybody')}
      searchable
      clearable
      nothingFoundMessage={t('No match. Only people who have signed in can be found.')}
      data={[...chosen, ...found]}
      filter={({ options }) => options}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      onSearchChange={setTyped}
    />
  );
}
