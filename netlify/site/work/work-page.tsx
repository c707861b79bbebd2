import '#netlify/site/incidents/incidents.css';

import { Alert, Select, SimpleGrid, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { type WorkItemKind, WorkItemsDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { WorkIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { listOf, numberInWords } from '#netlify/site/shared/words.ts';

import { WorkItem } from './work-item.tsx';
import { filterOf, kindNames, stateNames, type WorkSearch, workSearch } from './work-search.ts';

const route = getRouteApi('/signed-in/work');

/** Lists accepted work in its states, for operators. */
export function WorkPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const go = (next: WorkSearch) => void navigate({ to: '/work', search: workSearch({ ...next }), replace: true });
  return (
    <Page title={t('Work')} facts={t('Starts, decisions, messages, jobs and notices with their states, newest first.')}>
      <WorkFilter search={search} onChange={go} />
      <Items search={search} />
    </Page>
  );
}

function WorkFilter({ search, onChange }: { search: WorkSearch; onChange: (search: WorkSearch) => void }) {
  const { t } = useTranslation();
  const choices = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label: t(label) }));
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" maw={560}>
      <Select
        label={t('What')}
        placeholder={t('Everything')}
        clearable
        data={choices(kindNames)}
        value={search.kind ?? null}
        onChange={(kind) => onChange(workSearch({ ...search, kind }))}
      />
      <Select
        label={t('State')}
        placeholder={t('All open Activities')}
        clearable
        data={choices(stateNames)}
        value={search.state ?? null}
        onChange={(state) => onChange(workSearch({ ...search, state }))}
      />
    </SimpleGrid>
  );
}

function Items({ search }: { search: WorkSearch }) {
  const { t } = useTranslation();
  const list = useLivePages(
    ['work-items', search],
    async (after) => (await callApi(WorkItemsDocument, { filter: filterOf(search), first: 50, after })).workItems,
  );
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const items = list.data.pages.flatMap((page) => page.nodes);
  const unread = new Set(list.data.pages.flatMap((page) => page.unread));
  return (
    <Stack gap="md">
      <Unread kinds={[...unread]} />
      {items.length === 0 && !list.hasNextPage ? (
        <EmptyState icon={<WorkIcon size={28} />} title={t('No work in this state')}>
          {t('Starts, decisions, messages, jobs and notices appear here as soon as they are accepted.')}
        </EmptyState>
      ) : (
        <>
          <Stack gap="md" component="ul" className="incident-groups" aria-label={t('Work')}>
            {items.map((item) => (
              <WorkItem key={`${item.kind} ${item.id}`} item={item} />
            ))}
          </Stack>
          <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(items.length) })} />
        </>
      )}
    </Stack>
  );
}

function Unread({ kinds }: { kinds: readonly WorkItemKind[] }) {
  const { t } = useTranslation();
  if (kinds.length === 0) return null;
  return (
    <Alert color="orange">
      {t('The process engine does not answer, so these are missing: {{names}}.', { names: listOf(kinds.map((kind) => kindNames[kind])) })}
    </Alert>
  );
}
