import { Anchor, Group, Text, ThemeIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { InstanceEventKind } from '#netlify/site/generated/graphql.ts';
import { changeInWords } from '#netlify/site/activity/history/history-words.ts';
import { useNameOf } from '#netlify/site/people/names.tsx';
import {
  AlertIcon,
  BellIcon,
  ExternalIcon,
  type IconProps,
  InboxIcon,
  InstancesIcon,
  OperationsIcon,
  SettingsIcon,
} from '#netlify/site/shared/icons.tsx';
import { runUrl } from '#netlify/site/shared/inngest-dashboard.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { useHasRole } from '#netlify/site/shared/session.ts';
import { durationInWords, exactTime, useNow } from '#netlify/site/shared/time.ts';

import type { InstanceEvent } from '../instance.ts';
import { colorOf, isUnderWay, stateInWords, titleOf } from './event-words.ts';
import { kindWords } from './timeline-search.ts';

const icons: Readonly<Record<InstanceEventKind, (props: IconProps) => ReactNode>> = {
  ELEMENT: InstancesIcon,
  JOB: SettingsIcon,
  CALL: ExternalIcon,
  ACTIVITY: InboxIcon,
  MESSAGE: BellIcon,
  INCIDENT: AlertIcon,
  OPERATION: OperationsIcon,
};

export function EventBullet({ event }: { event: InstanceEvent }) {
  const Icon = icons[event.kind];
  return (
    <ThemeIcon size={22} radius="xl" variant="light" color={colorOf(event)}>
      <Icon size={14} />
    </ThemeIcon>
  );
}

/** Subject of the event, and how long ago it was. */
export function EventTitle({ event }: { event: InstanceEvent }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <Text size="sm" fw={600} className="labelled-value">
        {titleOf(event, t)}
      </Text>
      <Text size="xs" c="dimmed" fw={400} lh="var(--mantine-line-height-sm)" style={{ whiteSpace: 'nowrap' }}>
        <Moment at={event.at} />
      </Text>
    </Group>
  );
}

/** Kind, state, time and duration in words, the reason or problem, and links to what the event is about. */
export function EventDetails({ event }: { event: InstanceEvent }) {
  return (
    <>
      <Facts event={event} />
      {event.note && (
        <Text size="xs" className="labelled-value">
          {event.note}
        </Text>
      )}
      <Links event={event} />
    </>
  );
}

function Facts({ event }: { event: InstanceEvent }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { kind, at, actor, attempts, attempt, steps, changes } = event;
  const changed = changes.flatMap((change) => changeInWords(change, nameOf) ?? []);
  return (
    <>
      <Text size="xs" c="dimmed" component="div">
        {t(kindWords[kind].one)}, {stateInWords(event, t)}
        {actor !== null && ` (${nameOf(actor)})`}
        <Duration event={event} />
      </Text>
      <Text size="xs" c="dimmed">
        {exactTime(at)}
        {attempt !== null && attempt > 1 && `, ${t('attempt {{number}}', { number: attempt })}`}
        {attempts !== null && attempts > 1 && `, ${t('Attempts: {{count}}', { count: attempts })}`}
        {steps.length > 0 && `, ${t('Steps: {{names}}', { names: steps.join(', ') })}`}
      </Text>
      {changed.map((words) => (
        <Text key={words} size="xs" className="labelled-value">
          {words}
        </Text>
      ))}
    </>
  );
}

function Duration({ event }: { event: InstanceEvent }) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const { at, endedAt } = event;
  if (!endedAt && !isUnderWay(event)) return null;
  const duration = durationInWords((endedAt ? Date.parse(endedAt) : now) - Date.parse(at));
  return <>, {endedAt ? t('took {{duration}}', { duration }) : t('for {{duration}}', { duration })}</>;
}

function Links({ event: { activityId, calledInstanceId, operationId, runId } }: { event: InstanceEvent }) {
  const { t } = useTranslation();
  const isOperator = useHasRole('operator');
  const run = isOperator && runId !== null ? runUrl(runId) : null;
  return (
    <Group gap="sm" fz="xs">
      {activityId !== null && (
        <Anchor inherit renderRoot={(props) => <Link to="/activities/$activityId" params={{ activityId }} {...props} />}>
          {t('See the Activity')}
        </Anchor>
      )}
      {calledInstanceId !== null && (
        <Anchor
          inherit
          renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId: calledInstanceId }} {...props} />}
        >
          {t('Called instance')}
        </Anchor>
      )}
      {operationId !== null && (
        <Anchor inherit renderRoot={(props) => <Link to="/operations/$operationId" params={{ operationId }} {...props} />}>
          {t('See the operation')}
        </Anchor>
      )}
      {run !== null && (
        <Anchor inherit href={run} target="_blank" rel="noreferrer">
          {t('Inngest run')}
        </Anchor>
      )}
    </Group>
  );
}
