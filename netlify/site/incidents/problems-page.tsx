import './incidents.css';

import { Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ErrorGroupsDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { IncidentsIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { GroupFilter } from './group-filter.tsx';
import { GroupRow } from './group-row.tsx';
import { filterOf, type GroupSearch, groupSearch } from './group-search.ts';

const route = getRouteApi('/signed-in/incidents');

/** Lists failures that need an operator, by cause. */
export function ProblemsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const go = (next: GroupSearch) => void navigate({ to: '/incidents', search: groupSearch({ ...next }), replace: true });
  return (
    <Page title={t('Problems')} facts={t('Failures that stopped work, grouped by cause.')}>
      <GroupFilter search={search} onChange={go} />
      <Groups search={search} />
    </Page>
  );
}

function Groups({ search }: { search: GroupSearch }) {
  const { t } = useTranslation();
  const list = useLivePages(
    ['error-groups', search],
    async (after) =>
      (await callApi(ErrorGroupsDocument, { filter: filterOf(search), order: search.order ?? 'LAST_SEEN', first: 25, after })).errorGroups,
  );
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const groups = list.data.pages.flatMap((page) => page.nodes);
  if (groups.length === 0) return <NoGroups isFiltered={Object.keys(search).some((name) => name !== 'order')} />;
  return (
    <>
      <Stack gap="md" component="ul" className="incident-groups" aria-label={t('Problems')} data-old={list.isPlaceholderData || undefined}>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} />
        ))}
      </Stack>
      <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(groups.length) })} />
    </>
  );
}

function NoGroups({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<IncidentsIcon size={28} />} title={isFiltered ? t('No matching problems') : t('Nothing stands still')}>
      {t('Jobs that ran out of attempts and decisions that the engine rejects appear here, by cause.')}
    </EmptyState>
  );
}
