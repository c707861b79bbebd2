import { Center, Loader, Paper, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { OverviewDocument, VersionStatisticsDocument } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { VersionTable } from '#netlify/site/overview/versions.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { Page } from '#netlify/site/shared/page.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { InstancesIcon } from '#netlify/site/shared/icons.tsx';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

import { ElementTable } from './element-table.tsx';
import { heatOf } from './heat-of.ts';
import { heats, type ProcessSearch } from './process-search.ts';
import { ServiceLevelSection } from './service-level-section.tsx';

const HeatDiagram = lazy(async () => ({ default: (await import('./heat-diagram.tsx')).HeatDiagram }));
const route = getRouteApi('/signed-in/processes/$key');
const weekHours = 168;
const heatNames = { passes: phrase('Passes'), durations: phrase('Durations'), failures: phrase('Failures') } as const;

/** Page of one process: its versions side by side, and the elements of one version by passes, durations and failures. */
export function ProcessPage() {
  const { t } = useTranslation();
  const { key } = route.useParams();
  const { version, heat = 'passes' } = route.useSearch();
  const overview = useQuery({
    queryKey: ['overview', weekHours],
    queryFn: async () => (await callApi(OverviewDocument, { hours: weekHours })).processOverview,
  });
  const versions = overview.data?.versions.filter(({ processDefinitionKey }) => processDefinitionKey === key) ?? [];
  const shown = version ?? versions[0]?.version;
  return (
    <Page
      title={t(inWords(key))}
      back={{ to: '/overview', label: t('Overview') }}
      facts={t('Versions with instances that run or have ended in the last 7 days')}
    >
      {overview.error && <ErrorState error={overview.error} />}
      {versions.length > 0 && (
        <Section title={t('Processes and versions')}>
          <VersionTable versions={versions} />
        </Section>
      )}
      <ServiceLevelSection processKey={key} />
      {shown === undefined ? !overview.isPending && <NoVersions /> : <Version shown={{ key, version: shown }} heat={heat} />}
    </Page>
  );
}

function NoVersions() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<InstancesIcon size={28} />} title={t('No instance in the last 7 days')}>
      {t('Versions appear here as soon as one of their instances starts.')}
    </EmptyState>
  );
}

interface VersionProps {
  shown: { key: string; version: number };
  heat: NonNullable<ProcessSearch['heat']>;
}

function Version({ shown, heat }: VersionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key, version } = shown;
  const statistics = useQuery({
    queryKey: ['version-statistics', key, version],
    queryFn: async () => (await callApi(VersionStatisticsDocument, shown)).versionStatistics,
  });
  if (statistics.error) return <ErrorState error={statistics.error} />;
  if (statistics.isPending) return <LoadingState />;
  if (!statistics.data) return <NoVersions />;
  const { elements, processDefinition, sampled } = statistics.data;
  return (
    <>
      <SegmentedControl
        aria-label={t('Heat map')}
        data={heats.map((value) => ({ value, label: t(heatNames[value]) }))}
        value={heat}
        onChange={(next) =>
          void navigate({
            to: '/processes/$key',
            params: { key },
            search: { version, heat: heats.find((known) => known === next) },
            replace: true,
          })
        }
      />
      <Paper withBorder component="section" aria-label={t('Diagram')} style={{ overflow: 'hidden' }}>
        <Suspense fallback={<Drawing />}>
          <HeatDiagram xml={processDefinition.xml} heat={heatOf(elements, heat)} />
        </Suspense>
      </Paper>
      <Section title={t('version {{number}}', { number: version })}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('Passes and durations of the newest {{number}} completed instances; tokens and failures of now.', {
            number: numberInWords(sampled),
          })}
        </Text>
        <ElementTable elements={elements} />
      </Section>
    </>
  );
}

function Drawing() {
  return (
    <Center className="diagram-frame">
      <Loader type="dots" className="appear-late" />
    </Center>
  );
}
