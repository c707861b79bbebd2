import { Button, Group, Paper, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PersonFilter } from '#netlify/site/people/person-filter.tsx';

import type { InstanceSearch } from './instance-search.ts';
import { TypedFilter } from './typed-filter.tsx';
import { variableAlternatives } from './variable-search.ts';

interface PanelProps {
  search: InstanceSearch;
  onChange: (search: InstanceSearch) => void;
}

/** Conditions in the language of `variable-search.ts`. */
const example = 'amount >= 100 and risk = hit';

/** Further conditions of the list; each takes effect at once. */
export function InstanceFilterPanel({ search, onChange }: PanelProps) {
  const { t } = useTranslation();
  const { status, text, definition, order, ascending, columns, variables } = search;
  const isUnreadable = variables !== undefined && variableAlternatives(variables) === null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('Filter')}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
        <TypedFilter
          name={t('Variables')}
          placeholder={example}
          value={variables}
          problem={isUnreadable ? t('Write a name, a comparison and a value: amount >= 100') : undefined}
          onChange={(next) => onChange({ ...search, variables: next })}
        />
        <TypedFilter name={t('Error text')} value={search.error} onChange={(error) => onChange({ ...search, error })} />
        <TypedFilter name={t('Id of an element')} value={search.element} onChange={(element) => onChange({ ...search, element })} />
        <TypedFilter
          name={t('Version')}
          value={search.version === undefined ? undefined : String(search.version)}
          onChange={(typed) => onChange({ ...search, version: Number(typed) > 0 ? Math.trunc(Number(typed)) : undefined })}
        />
        <PersonFilter label={t('Assignee')} value={search.assignee} onChange={(assignee) => onChange({ ...search, assignee })} />
        <StartDays search={search} onChange={onChange} />
      </SimpleGrid>
      <Group mt="sm">
        <Button size="compact-sm" variant="subtle" onClick={() => onChange({ status, text, definition, order, ascending, columns })}>
          {t('Clear the filter')}
        </Button>
      </Group>
    </Paper>
  );
}

function StartDays({ search, onChange }: PanelProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        type="date"
        label={t('Started from')}
        value={search.from ?? ''}
        max={search.until}
        onChange={(event) => onChange({ ...search, from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('Started until')}
        value={search.until ?? ''}
        min={search.from}
        onChange={(event) => onChange({ ...search, until: event.currentTarget.value || undefined })}
      />
    </>
  );
}
