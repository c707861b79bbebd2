import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useInboxCounts } from '#netlify/site/shared/inbox-counts.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import type { InboxSearch } from './inbox-search.ts';
import { type InboxList, listNames, lists } from './lists.ts';

/** Lists of the inbox with their counts. A change of list keeps the filter. */
export function ListLinks({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const counts = useInboxCounts();
  return (
    <nav aria-label={t('Lists')} className="list-links">
      {listNames.map((name) => {
        const { label, count }: InboxList = lists[name];
        const isCurrent = (search.list ?? 'all') === name;
        const { order: _order, descending: _descending, list: _list, ...kept } = search;
        return (
          <Link
            key={name}
            to="/"
            search={name === 'all' ? kept : { ...kept, list: name }}
            className="list-link"
            data-current={isCurrent || undefined}
            data-list={name}
            aria-current={isCurrent ? 'page' : undefined}
          >
            <Group gap={6} wrap="nowrap" component="span">
              {t(label)}
              {count && counts && (
                <Text span className="list-count" data-urgent={(name === 'overdue' && counts[count] > 0) || undefined}>
                  {numberInWords(counts[count])}
                </Text>
              )}
            </Group>
          </Link>
        );
      })}
    </nav>
  );
}
