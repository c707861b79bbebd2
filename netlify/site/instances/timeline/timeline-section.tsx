import { Chip, Fieldset, Group, Stack, Text, Timeline } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { InstanceEventsDocument } from '#netlify/site/generated/graphql.ts';
import { NamesProvider } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import type { Instance } from '../instance.ts';
import { DueTimers } from './due-timers.tsx';
import { EventBullet, EventDetails, EventTitle } from './timeline-event.tsx';
import { kindsOf, kindWords } from './timeline-search.ts';

const route = getRouteApi('/signed-in/instances/$processInstanceId');
const noEvents = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Timers that are due, and everything that has happened to the instance, newest first, by kind. */
export function TimelineSection({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const kinds = kindsOf(route.useSearch());
  const navigate = route.useNavigate();
  return (
    <Section title={t('Timeline')}>
      <Stack gap="md">
        <Chip.Group
          multiple
          value={kinds}
          onChange={(chosen) =>
            void navigate({ search: chosen.length === 0 ? {} : { events: chosen.join(',') }, replace: true, resetScroll: false })
          }
        >
          <Fieldset variant="unstyled" legend={t('Show only')}>
            <Group gap={6}>
              {Object.entries(kindWords).map(([kind, { all }]) => (
                <Chip key={kind} value={kind} size="xs">
                  {t(all)}
                </Chip>
              ))}
            </Group>
          </Fieldset>
        </Chip.Group>
        {instance.endedAt === null && <DueTimers instance={instance} />}
        <Events id={instance.id} kinds={kinds} />
      </Stack>
    </Section>
  );
}

function Events({ id, kinds }: { id: string; kinds: ReturnType<typeof kindsOf> }) {
  const { t } = useTranslation();
  const list = useLivePages(['instance-events', id, kinds], async (after) => {
    const { processInstance } = await callApi(InstanceEventsDocument, { id, kinds: kinds.length > 0 ? kinds : null, first: 25, after });
    return processInstance?.events ?? noEvents;
  });
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  // An event that has changed its time meanwhile may be on two pages.
  const events = [...new Map(list.data.pages.flatMap(({ nodes }) => nodes).map((event) => [event.id, event])).values()];
  if (events.length === 0) return <Text c="dimmed">{t('No matching events')}</Text>;
  return (
    <NamesProvider ids={events.map(({ actor }) => actor)}>
      <Timeline bulletSize={22} lineWidth={2} data-old={list.isPlaceholderData || undefined}>
        {events.map((event) => (
          <Timeline.Item key={event.id} bullet={<EventBullet event={event} />} title={<EventTitle event={event} />}>
            <EventDetails event={event} />
          </Timeline.Item>
        ))}
      </Timeline>
      <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(events.length) })} />
    </NamesProvider>
  );
}
