import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ActivityOrder } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { FilterIcon } from '#netlify/site/shared/icons.tsx';
import { OrderPicker } from '#netlify/site/shared/order-picker.tsx';
import { SavedFilters } from '#netlify/site/shared/saved-filters.tsx';
import { SearchField } from '#netlify/site/shared/search-field.tsx';

import { type InboxSearch, narrowingOf, orders, requestOf } from './inbox-search.ts';
import { savedInboxFilters } from './saved-inbox-filters.ts';

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
      <SavedFilters store={savedInboxFilters} search={search} onApply={onChange} />
      <Order search={search} onChange={onChange} />
    </Group>
  );
}

type ToolProps = Pick<InboxToolsProps, 'search' | 'onChange'>;

function Order({ search, onChange }: ToolProps) {
  const { order, descending } = requestOf(search);
  return (
    <OrderPicker
      names={orderNames}
      orders={orders}
      order={order}
      descending={descending}
      onOrder={(chosen) => onChange({ ...search, order: chosen, descending })}
      onReverse={() => onChange({ ...search, order, descending: !descending })}
    />
  );
}
