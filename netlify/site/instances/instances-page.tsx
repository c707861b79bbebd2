import { Button, Paper } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { t } from 'i18next';
import { useTranslation } from 'react-i18next';

import { InstancesDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { InstancesIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';
import { StartButton } from '#netlify/site/start/start-button.tsx';

import { InstanceFilter } from './instance-filter.tsx';
import { InstanceLink } from './instance-link.tsx';
import { filterOf, type InstanceSearch } from './instance-search.ts';

const route = getRouteApi('/signed-in/instances');

export function InstancesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page title={t('Instances')}>
      <InstanceFilter search={search} onChange={(next) => void navigate({ to: '/instances', search: next, replace: true })} />
      <InstanceList search={search} />
    </Page>
  );
}

function InstanceList({ search }: { search: InstanceSearch }) {
  const list = useLivePages(
    ['instances', search],
    async (after) => (await callApi(InstancesDocument, { filter: filterOf(search), first: 25, after })).processInstances,
  );
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const instances = list.data.pages.flatMap((page) => page.nodes);
  if (instances.length === 0) return <NoInstances isFiltered={Object.keys(search).length > 0} />;
  return (
    <>
      <Paper withBorder style={{ overflow: 'hidden' }} aria-busy={list.isPlaceholderData}>
        {instances.map((instance) => (
          <InstanceLink key={instance.id} instance={instance} />
        ))}
      </Paper>
      <LoadMore list={list} shown={instancesInWords(list.data.pages[0]?.totalCount ?? 0)} />
    </>
  );
}

const instancesInWords = (number: number): string =>
  number === 1 ? t('1 instance') : t('{{number}} instances', { number: numberInWords(number) });

function NoInstances({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<InstancesIcon size={28} />}
      title={isFiltered ? t('No instance fits the filter') : t('No process has run yet')}
      action={isFiltered ? <ShowAll /> : <StartButton />}
    >
      {isFiltered ? t('New matches appear here automatically.') : t('Process instances appear here as soon as they start.')}
    </EmptyState>
  );
}

function ShowAll() {
  const { t } = useTranslation();
  return (
    <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/instances" {...props} />}>
      {t('Show all')}
    </Button>
  );
}
