import { Button, Paper } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { InboxDocument } from '#netlify/site/generated/graphql.ts';
import { activitiesInWords } from '#netlify/site/inbox/activities-in-words.ts';
import { ActivityLink } from '#netlify/site/inbox/activity-link.tsx';
import { NamesProvider } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { HistoryIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { SearchField } from '#netlify/site/shared/search-field.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';

import type { HistorySearch } from './history-search.ts';

const route = getRouteApi('/signed-in/history');

/** History page: the person's own decisions, newest first. */
export function HistoryPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page title={t('My history')} facts={t('Your decisions and their outcomes.')}>
      <SearchField
        text={search.text ?? ''}
        onChange={(text) => void navigate({ to: '/history', search: text ? { text } : {}, replace: true })}
      />
      <DecidedByMe search={search} />
    </Page>
  );
}

function DecidedByMe({ search: { text } }: { search: HistorySearch }) {
  const filter = { decidedByMe: true, ...(text && { text }) };
  const list = useLivePages(
    ['activities', 'decided', text],
    async (after) => (await callApi(InboxDocument, { filter, order: 'UPDATED', descending: true, first: 25, after })).activities,
  );
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const activities = list.data.pages.flatMap((page) => page.nodes);
  if (activities.length === 0) return text ? <NothingFits /> : <NothingYet />;
  return (
    <NamesProvider ids={activities.map(({ decidedBy }) => decidedBy)}>
      <Paper withBorder className="inbox-frame" data-old={list.isPlaceholderData || undefined}>
        {activities.map((activity) => (
          <ActivityLink key={activity.id} activity={activity} />
        ))}
      </Paper>
      <LoadMore list={list} shown={activitiesInWords(list.data.pages[0]?.totalCount ?? 0)} />
    </NamesProvider>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<HistoryIcon size={28} />}
      title={t('You have decided nothing yet')}
      action={
        <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('Go to the inbox')}
        </Button>
      }
    >
      {t('Your decisions appear here, with their outcome.')}
    </EmptyState>
  );
}

function NothingFits() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<HistoryIcon size={28} />}
      title={t('No Activity fits')}
      action={
        <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/history" {...props} />}>
          {t('Show the whole list')}
        </Button>
      }
    >
      {t('Try other words. The search covers title, description and business key.')}
    </EmptyState>
  );
}
