import '#netlify/site/activity/activity.css';
import '#netlify/site/inbox/inbox.css';

import { Button, Paper, Select, SimpleGrid, TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { AuditDocument } from '#netlify/site/generated/graphql.ts';
import { NamesProvider } from '#netlify/site/people/names.tsx';
import { PersonFilter } from '#netlify/site/people/person-filter.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { AuditIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

import { AuditEntry } from './audit-entry.tsx';
import { actions, type AuditSearch, auditSearch, filterOf } from './audit-search.ts';

const route = getRouteApi('/signed-in/audit');

/** Audit page: the history of all Activities of the tenant, for auditors. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const go = (next: AuditSearch) => void navigate({ to: '/audit', search: auditSearch({ ...next }), replace: true });
  return (
    <Page title={t('Audit')} facts={t('All actions on Activities with actor and reason, newest first. Read-only.')}>
      <NamesProvider ids={[search.actor]}>
        <AuditFilter search={search} onChange={go} />
      </NamesProvider>
      <Entries search={search} />
    </Page>
  );
}

function AuditFilter({ search, onChange }: { search: AuditSearch; onChange: (search: AuditSearch) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
        <PersonFilter
          label={t('Who')}
          value={search.actor}
          onChange={(actor) => onChange({ ...search, actor })}
          others={[{ value: 'process', label: t('The process') }]}
        />
        <Select
          label={t('What')}
          placeholder={t('Everything')}
          clearable
          searchable
          data={actions.map((action) => ({ value: action, label: t(inWords(action)) }))}
          value={search.action ?? null}
          onChange={(action) => onChange({ ...search, action: action ?? undefined })}
        />
        <TextInput
          type="date"
          label={t('From')}
          value={search.from ?? ''}
          max={search.until}
          onChange={(event) => onChange({ ...search, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('Until')}
          value={search.until ?? ''}
          min={search.from}
          onChange={(event) => onChange({ ...search, until: event.currentTarget.value })}
        />
      </SimpleGrid>
      {search.activity && (
        <Button variant="light" size="compact-sm" w="fit-content" onClick={() => onChange({ ...search, activity: undefined })}>
          {t('One Activity only: show all')}
        </Button>
      )}
    </>
  );
}

function Entries({ search }: { search: AuditSearch }) {
  const { t } = useTranslation();
  const list = useLivePages(
    ['activities', 'audit', search],
    async (after) => (await callApi(AuditDocument, { filter: filterOf(search), first: 50, after })).activityHistory,
  );
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const entries = list.data.pages.flatMap((page) => page.nodes);
  if (entries.length === 0) return <NoEntries isFiltered={Object.keys(search).length > 0} />;
  return (
    <NamesProvider ids={entries.flatMap(({ actor, changes }) => [actor, ...changes.flatMap(peopleIn)])}>
      <Paper
        withBorder
        component="ul"
        className="audit-list inbox-frame"
        aria-label={t('What happened')}
        data-old={list.isPlaceholderData || undefined}
      >
        {entries.map((entry) => (
          <AuditEntry key={entry.sequence} entry={entry} />
        ))}
      </Paper>
      <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(entries.length) })} />
    </NamesProvider>
  );
}

const people = new Set(['assignee', 'owner', 'decidedBy']);
const peopleIn = ({ field, before, after }: { field: string; before: string | null; after: string | null }) =>
  people.has(field) ? [before, after] : [];

function NoEntries({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<AuditIcon size={28} />}
      title={isFiltered ? t('No matching events') : t('No events yet')}
      action={
        isFiltered && (
          <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/audit" {...props} />}>
            {t('Show everything')}
          </Button>
        )
      }
    >
      {t('Changes of Activities appear here as they happen.')}
    </EmptyState>
  );
}
