import '#netlify/site/incidents/incidents.css';

import { Select, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { AlertsDocument } from '#netlify/site/generated/graphql.ts';
import { NamesProvider } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { BellIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { AlertItem } from './alert-item.tsx';
import { type AlertSearch, alertSearch, filterOf, stateNames } from './alert-search.ts';

const route = getRouteApi('/signed-in/alerts');

/** Lists alerts of the tenant and of the deployment, for operators. */
export function AlertsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page title={t('Alerts')} facts={t('Trouble that Baton has measured, newest first. An alert ends when its measure says so.')}>
      <Select
        label={t('State')}
        placeholder={t('All open alerts')}
        clearable
        maw={280}
        data={Object.entries(stateNames).map(([value, label]) => ({ value, label: t(label) }))}
        value={search.state ?? null}
        onChange={(state) => void navigate({ to: '/alerts', search: alertSearch({ state }), replace: true })}
      />
      <Alerts search={search} />
    </Page>
  );
}

function Alerts({ search }: { search: AlertSearch }) {
  const { t } = useTranslation();
  const list = useLivePages(
    ['alerts', search],
    async (after) => (await callApi(AlertsDocument, { filter: filterOf(search), first: 50, after })).alerts,
  );
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const alerts = list.data.pages.flatMap((page) => page.nodes);
  if (alerts.length === 0) {
    return (
      <EmptyState icon={<BellIcon size={28} />} title={t('No alerts in this state')}>
        {t('Alerts appear here within a minute after a measure has found trouble.')}
      </EmptyState>
    );
  }
  return (
    <NamesProvider ids={alerts.flatMap(({ acknowledgedBy, silencedBy }) => [acknowledgedBy, silencedBy])}>
      <Stack gap="md" component="ul" className="incident-groups" aria-label={t('Alerts')}>
        {alerts.map((alert) => (
          <AlertItem key={alert.id} alert={alert} />
        ))}
      </Stack>
      <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(alerts.length) })} />
    </NamesProvider>
  );
}
