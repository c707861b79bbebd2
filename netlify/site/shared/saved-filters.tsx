import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DeleteSavedFilterDocument } from '#netlify/site/generated/graphql.ts';

import { callApi, fieldProblemOf, toApiError } from './api.ts';
import { BookmarkIcon, CrossIcon } from './icons.tsx';

interface Saved<Search> {
  readonly id: string;
  readonly name: string;
  /** Null: has conditions that the page cannot show, and would lose. */
  readonly search: Search | null;
}

/** Filters that this person has saved for one list. */
export interface FilterStore<Search> {
  /** Name of the list. */
  readonly list: string;
  readonly load: () => Promise<readonly Saved<Search>[]>;
  readonly save: (name: string, search: Search) => Promise<unknown>;
}

interface SavedFiltersProps<Search> {
  store: FilterStore<Search>;
  search: Search;
  onApply: (search: Search) => void;
}

/** Saved filters of this person for one list: to apply, save and delete. */
export function SavedFilters<Search>({ store, search, onApply }: SavedFiltersProps<Search>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const saved = useQuery({ queryKey: keyOf(store), queryFn: store.load, enabled: isOpen });
  const apply = (next: Search) => {
    onApply(next);
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={300} trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<BookmarkIcon size={16} />} onClick={() => setOpen(!isOpen)}>
          {t('Saved')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Saved filters')}>
        <Stack gap="sm">
          {saved.error && (
            <Text size="sm" c="red">
              {t(toApiError(saved.error).message)}
            </Text>
          )}
          {saved.data?.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('None yet. Filter the list, then save the filter under a name.')}
            </Text>
          )}
          {saved.data?.map((filter) => (
            <SavedFilter key={filter.id} store={store} saved={filter} onApply={apply} />
          ))}
          <KeepFilter store={store} search={search} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Key of the query for the filters of a list. */
const keyOf = ({ list }: { readonly list: string }) => ['saved-filters', list];

interface SavedFilterProps<Search> extends Pick<SavedFiltersProps<Search>, 'store' | 'onApply'> {
  saved: Saved<Search>;
}

function SavedFilter<Search>({ store, saved: { id, name, search }, onApply }: SavedFilterProps<Search>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => callApi(DeleteSavedFilterDocument, { id }),
    onError: (error) => notifications.show({ color: 'red', title: t('Not deleted'), message: t(toApiError(error).message) }),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(store) }),
  });
  return (
    <Group gap={4} wrap="nowrap" justify="space-between">
      <Button
        variant="subtle"
        size="compact-md"
        justify="flex-start"
        className="saved-filter"
        disabled={search === null}
        onClick={() => search && onApply(search)}
      >
        {name}
      </Button>
      {search === null && (
        <Text size="xs" c="dimmed">
          {t('has conditions that this page cannot show')}
        </Text>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('Delete {{name}}', { name })}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        <CrossIcon size={14} />
      </ActionIcon>
    </Group>
  );
}

function KeepFilter<Search>({ store, search }: Pick<SavedFiltersProps<Search>, 'store' | 'search'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const keep = useMutation({
    mutationFn: () => store.save(name, search),
    onSuccess: async () => {
      setName('');
      await queries.invalidateQueries({ queryKey: keyOf(store) });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate();
  };
  const error = keep.error ? toApiError(keep.error) : null;
  return (
    <form onSubmit={submit} noValidate>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          size="sm"
          data-autofocus
          aria-label={t('Name of this list')}
          placeholder={t('Name of this list')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={error && t(fieldProblemOf(error)?.message ?? error.message)}
          style={{ flexGrow: 1 }}
        />
        <Button type="submit" size="sm" flex="none" loading={keep.isPending} disabled={name.trim() === ''}>
          {t('Keep')}
        </Button>
      </Group>
    </form>
  );
}
