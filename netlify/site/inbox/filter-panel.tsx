import { Button, Group, Paper, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { priorities } from '#netlify/site/activity/dates/priority.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { PersonFilter } from '#netlify/site/people/person-filter.tsx';

import { dayOf } from '#netlify/site/shared/days.ts';
import type { InboxSearch } from './inbox-search.ts';
import { useProcessModels } from './process-models.ts';

interface FilterProps {
  search: InboxSearch;
  onChange: (search: InboxSearch) => void;
}

/** Filter with all ways to narrow the list; each choice takes effect at once. */
export function FilterPanel({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { list, text, order, descending } = search;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('Filter')}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
        <ProcessFilter search={search} onChange={onChange} />
        <PriorityFilter search={search} onChange={onChange} />
        <PersonFilter label={t('Assignee')} value={search.assignee} onChange={(assignee) => onChange({ ...search, assignee })} />
        <DueFilter search={search} onChange={onChange} />
      </SimpleGrid>
      <Group mt="sm" gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => onChange({ ...search, from: undefined, until: dayOf(now()) })}>
          {t('Due until today')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChange({ ...search, from: dayOf(now()), until: dayOf(now(), 7) })}>
          {t('Due in the next 7 days')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange({ list, text, order, descending })}>
          {t('Clear the filter')}
        </Button>
      </Group>
    </Paper>
  );
}

const now = () => new Date().toISOString();

function ProcessFilter({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const models = useProcessModels();
  const tasks = models.find(({ key }) => key === search.process)?.userTasks ?? [];
  return (
    <>
      <Select
        label={t('Process')}
        placeholder={t('Every process')}
        clearable
        data={models.map(({ key, name }) => ({ value: key, label: t(name) }))}
        value={search.process ?? null}
        onChange={(process) => onChange({ ...search, process: process ?? undefined, task: undefined })}
      />
      <Select
        label={t('User task')}
        placeholder={search.process ? t('Every user task') : t('Choose a process first')}
        clearable
        disabled={!search.process}
        data={tasks.map(({ key, name }) => ({ value: key, label: t(name) }))}
        value={search.task ?? null}
        onChange={(task) => onChange({ ...search, task: task ?? undefined })}
      />
    </>
  );
}

const leastPriorities = [
  { value: String(priorities.High), label: phrase('High and urgent') },
  { value: String(priorities.Urgent), label: phrase('Urgent only') },
  { value: String(priorities.Normal), label: phrase('Normal and above') },
];

function PriorityFilter({ search: { priority, ...search }, onChange }: FilterProps) {
  const { t } = useTranslation();
  const choices = leastPriorities.map(({ value, label }) => ({ value, label: t(label) }));
  // An address or a saved filter can hold any number.
  const isOther = priority !== undefined && !choices.some(({ value }) => value === String(priority));
  const other = isOther ? [{ value: String(priority), label: t('At least {{number}}', { number: priority }) }] : [];
  return (
    <Select
      label={t('Priority')}
      placeholder={t('Every priority')}
      clearable
      data={[...choices, ...other]}
      value={priority ? String(priority) : null}
      onChange={(least) => onChange(least ? { ...search, priority: Number(least) } : search)}
    />
  );
}

function DueFilter({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        type="date"
        label={t('Due from')}
        value={search.from ?? ''}
        max={search.until}
        onChange={(event) => onChange({ ...search, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('Due until')}
        value={search.until ?? ''}
        min={search.from}
        onChange={(event) => onChange({ ...search, until: event.currentTarget.value })}
      />
    </>
  );
}
