import '@mantine/charts/styles.css';

import { SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { OverviewDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { Page } from '#netlify/site/shared/page.tsx';
import { ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';

import { Figures } from './figures.tsx';
import { HealthSections } from './health-sections.tsx';
import { Throughput } from './throughput.tsx';
import { Versions } from './versions.tsx';

const route = getRouteApi('/signed-in/overview');
const refreshMs = 10_000;

/** Landing page of operators: what runs, what waits for what, what failed, and whether all parts answer. */
export function OverviewPage() {
  const { t } = useTranslation();
  const { days = 1 } = route.useSearch();
  const navigate = useNavigate();
  const period = (
    <SegmentedControl
      aria-label={t('Period')}
      data={[
        { value: '1', label: t('24 hours') },
        { value: '7', label: t('7 days') },
      ]}
      value={String(days)}
      onChange={(next) => void navigate({ to: '/overview', search: next === '7' ? { days: 7 } : {}, replace: true })}
    />
  );
  return (
    <Page title={t('Overview')} actions={period}>
      <Counts hours={days * 24} />
      <HealthSections />
    </Page>
  );
}

function Counts({ hours }: { hours: number }) {
  const overview = useQuery({
    queryKey: ['overview', hours],
    queryFn: async () => (await callApi(OverviewDocument, { hours })).processOverview,
    refetchInterval: refreshMs,
  });
  if (!overview.data) return overview.error ? <ErrorState error={overview.error} /> : <LoadingState />;
  const { versions, waits, hours: series } = overview.data;
  return (
    <Stack gap="lg">
      <Figures versions={versions} waits={waits} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Throughput hours={series} />
        <Versions versions={versions} />
      </SimpleGrid>
    </Stack>
  );
}
