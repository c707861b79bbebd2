import { ActionIcon, Button, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityOrder } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { ArrowDownIcon, ArrowUpIcon, FilterIcon } from '#netlify/site/shared/icons.tsx';
import { SearchField } from '#netlify/site/shared/search-field.tsx';

import { type InboxSearch, narrowingOf, orders, requestOf } from './inbox-search.ts';
import { SavedFilters } from './saved-filters.tsx';

const orderNames: Readonly<Record<ActivityOrder, string>> = {
  DUE: phrase('Due date'),
  PRIORITY: phrase('Priority'),
  CREATED: phrase('Opened'),
  UPDATED: phrase('Last change'),
  TITLE: phrase('Title'),
};

interface InboxToolsProps {
  search: InboxSearch;
  onChange: (search: InboxSearch) => void;
  isFilterOpen: boolean;
  onToggleFilter: () => void;
}

/** Search, filter, order and saved filters, on one line. */
export function InboxTools({ search, onChange, isFilterOpen, onToggleFilter }: InboxToolsProps) {
  const { t } = useTranslation();
  const narrowing = narrowingOf(search);
  return (
    <Group gap="sm" className="inbox-tools">
      <SearchField text={search.text ?? ''} onChange={(text) => onChange({ ...search, text })} />
      <Button
        variant={narrowing > 0 ? 'light' : 'default'}
        leftSection={<FilterIcon size={16} />}
        aria-expanded={isFilterOpen}
        onClick={onToggleFilter}
      >
        {narrowing > 0 ? t('Filter ({{number}})', { number: narrowing }) : t('Filter')}
      </Button>
      <SavedFilters search={search} onApply={onChange} />
      <Order search={search} onChange={onChange} />
    </Group>
  );
}

type ToolProps = Pick<InboxToolsProps, 'search' | 'onChange'>;

function Order({ search, onChange }: ToolProps) {
  const { t } = useTranslation();
  const { order, descending } = requestOf(search);
  return (
    <Group gap={4} wrap="nowrap">
      <NativeSelect
        w={150}
        aria-label={t('Sorted by')}
        data={orders.map((value) => ({ value, label: t(orderNames[value]) }))}
        value={order}
        onChange={(event) => onChange({ ...search, order: orders.find((known) => known === event.currentTarget.value), descending })}
      />
      <ActionIcon
        size={36}
        variant="default"
        aria-label={descending ? t('Descending: reverse the order') : t('Ascending: reverse the order')}
        onClick={() => onChange({ ...search, order, descending: !descending })}
      >
        {descending ? <ArrowDownIcon size={16} /> : <ArrowUpIcon size={16} />}
      </ActionIcon>
    </Group>
  );
}
