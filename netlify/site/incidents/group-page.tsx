import './incidents.css';

import { Grid, List, SegmentedControl, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorGroupDocument } from '#netlify/site/generated/graphql.ts';
import { NamesProvider, useNameOf } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLive } from '#netlify/site/shared/live.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts, Page } from '#netlify/site/shared/page.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { ErrorState, LoadingState, NotFoundState } from '#netlify/site/shared/states.tsx';
import { exactTime } from '#netlify/site/shared/time.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import type { Group } from './group.ts';
import { GroupActions } from './group-actions.tsx';
import { GroupFacts, GroupState, GroupTimes, OpenCounts } from './group-facts.tsx';
import { operationAdvice } from './group-words.ts';
import { Occurrences } from './occurrences.tsx';

const route = getRouteApi('/signed-in/incidents/$groupId');
const Chart = lazy(async () => ({ default: (await import('./trend-charts.tsx')).TrendChart }));
const Runbook = lazy(async () => ({ default: (await import('#netlify/site/shared/runbook.tsx')).Runbook }));

/** Page of an error group: cause, state, trend, incidents, actions, and the runbook of its class. */
export function GroupPage() {
  const { groupId } = route.useParams();
  const group = useLive(['error-group', groupId], async () => (await callApi(ErrorGroupDocument, { id: groupId })).errorGroup);
  if (group.data === null) return <NotFoundState what="record" />;
  if (!group.data) return group.error ? <ErrorState error={group.error} /> : <LoadingState />;
  return (
    <NamesProvider ids={[group.data.stateBy]}>
      <GroupDetail group={group.data} />
    </NamesProvider>
  );
}

function GroupDetail({ group }: { group: Group }) {
  const { t } = useTranslation();
  const { id, elementName, pattern, operations, runbook } = group;
  return (
    <Page
      title={elementName ? t(elementName) : t('The process')}
      back={{ to: '/incidents', label: t('Problems') }}
      badge={<GroupState group={group} />}
      facts={<Head group={group} />}
      actions={<GroupActions group={group} />}
    >
      <Section title={t('Cause')} aside={<OpenCounts group={group} />}>
        <Text className="labelled-value">{pattern}</Text>
        <StateNote group={group} />
      </Section>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            <Trend group={group} />
            <BusinessKeys keys={group.businessKeys} />
            <Occurrences groupId={id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Section title={t('What to do')}>
            <List size="sm" mb="md">
              {operations.map((operation) => (
                <List.Item key={operation}>{t(operationAdvice[operation])}</List.Item>
              ))}
            </List>
            <Suspense fallback={<LoadingState />}>
              <Runbook path={`docs/runbooks/${runbook}.md`} />
            </Suspense>
          </Section>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Head({ group }: { group: Group }) {
  return (
    <>
      <GroupFacts group={group} />
      <GroupTimes group={group} />
    </>
  );
}

/** Note on who set the state and why, and what ends an ignored one. */
function StateNote({ group: { state, stateBy, stateAt, reason, ignoredUntil, ignoredOccurrences } }: { group: Group }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  if (stateBy === null || stateAt === null) return null;
  const actors = { OPEN: t('Opened by'), RESOLVED: t('Resolved by'), IGNORED: t('Ignored by') };
  return (
    <Text component="div" size="sm" c="dimmed" mt="sm">
      <Facts>
        <span>
          {actors[state]} {nameOf(stateBy)} <Moment at={stateAt} />
        </span>
        {ignoredUntil && <span>{t('until {{time}}', { time: exactTime(ignoredUntil) })}</span>}
        {ignoredOccurrences !== null && (
          <span>{t('until {{number}} occurrences are exceeded', { number: numberInWords(ignoredOccurrences) })}</span>
        )}
      </Facts>
      {reason}
    </Text>
  );
}

function Trend({ group: { hours, days } }: { group: Group }) {
  const { t } = useTranslation();
  const { by } = route.useSearch();
  const navigate = useNavigate();
  const choose = (chosen: string) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, by: chosen === 'DAY' ? 'DAY' : undefined }),
      replace: true,
      resetScroll: false,
    });
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={t('Period')}
      data={[
        { value: 'HOUR', label: t('24 hours') },
        { value: 'DAY', label: t('14 days') },
      ]}
      value={by ?? 'HOUR'}
      onChange={choose}
    />
  );
  return (
    <Section title={t('Trend')} aside={choice}>
      <Suspense fallback={<div className="group-chart" />}>
        <Chart trend={by === 'DAY' ? days : hours} by={by ?? 'HOUR'} />
      </Suspense>
    </Section>
  );
}

function BusinessKeys({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation();
  if (keys.length === 0) return null;
  return (
    <Section title={t('Business keys')}>
      <Text size="sm" className="labelled-value">
        {keys.join(', ')}
      </Text>
    </Section>
  );
}
