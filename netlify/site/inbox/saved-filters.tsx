import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DeleteSavedFilterDocument, SaveFilterDocument, SavedFiltersDocument } from '#netlify/site/generated/graphql.ts';
import { callApi, fieldProblemOf, toApiError } from '#netlify/site/shared/api.ts';
import { BookmarkIcon, CrossIcon } from '#netlify/site/shared/icons.tsx';

import { type InboxSearch, requestOf, searchOf } from './inbox-search.ts';

interface SavedFiltersProps {
  search: InboxSearch;
  onApply: (search: InboxSearch) => void;
}

const queryKey = ['saved-filters'];

/** Saved filters of this person: to apply, save and delete. */
export function SavedFilters({ search, onApply }: SavedFiltersProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const saved = useQuery({ queryKey, queryFn: async () => (await callApi(SavedFiltersDocument, {})).savedFilters, enabled: isOpen });
  const apply = (next: InboxSearch) => {
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
            <SavedFilter key={filter.id} id={filter.id} name={filter.name} search={searchOf(filter)} onApply={apply} />
          ))}
          <KeepFilter search={search} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function SavedFilter({
  id,
  name,
  search,
  onApply,
}: {
  id: string;
  name: string;
  search: InboxSearch | null;
  onApply: SavedFiltersProps['onApply'];
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => callApi(DeleteSavedFilterDocument, { id }),
    onError: (error) => notifications.show({ color: 'red', title: t('Not deleted'), message: t(toApiError(error).message) }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
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

function KeepFilter({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const keep = useMutation({
    mutationFn: () => callApi(SaveFilterDocument, { name, filter: requestOf(search) }),
    onSuccess: async () => {
      setName('');
      await queries.invalidateQueries({ queryKey });
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
