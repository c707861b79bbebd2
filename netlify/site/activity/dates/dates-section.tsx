import { Badge, Box, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { ClockIcon } from '#netlify/site/shared/icons.tsx';
import { DueDate, Moment } from '#netlify/site/shared/moment.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { exactTime, useNow } from '#netlify/site/shared/time.ts';

import { ChangeDates } from './change-dates.tsx';
import { deadlineInWords } from './deadline-words.ts';
import { priorityName } from './priority.ts';

const priorityColors = { Low: 'gray', Normal: 'blue', High: 'orange', Urgent: 'red' } as const;

/** Urgency of the Activity: priority, dates, and upcoming timers of the process. */
export function DatesSection({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const { dueAt, followUpAt, deadlines, priority, status } = activity;
  const isOver = status !== 'OPEN' && status !== 'CLAIMED';
  const name = priorityName(priority);
  return (
    <Section title={t('When')} aside={<ChangeDates activity={activity} />}>
      <Stack gap="xs">
        <Line label={t('Priority')}>
          <Badge variant="light" color={priorityColors[name]} tt="none">
            {t(name)}
          </Badge>
        </Line>
        <Line label={t('Due')}>{dueAt ? <DueDate at={dueAt} isOver={isOver} /> : t('no date')}</Line>
        {followUpAt && (
          <Line label={t('Follow up')}>
            <Moment at={followUpAt} />
          </Line>
        )}
        {!isOver && deadlines.map((deadline) => <DeadlineLine key={deadline.elementId} deadline={deadline} />)}
      </Stack>
    </Section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="sm" component="div" ta="end">
        {children}
      </Text>
    </Group>
  );
}

function DeadlineLine({ deadline }: { deadline: ActivityDetailFragment['deadlines'][number] }) {
  const now = useNow();
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" title={exactTime(deadline.at)}>
      <Box pt={2} c="dimmed">
        <ClockIcon size={16} />
      </Box>
      <Text size="sm">{deadlineInWords(deadline, now)}</Text>
    </Group>
  );
}
