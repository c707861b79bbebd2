import { Text, ThemeIcon, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ClockIcon } from '#netlify/site/shared/icons.tsx';
import { exactTime, relativeTime, useNow } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import type { Instance } from '../instance.ts';
import { futureTimers } from './future-timers.ts';

/** Timers that are still to fire, the last one on top: the timeline below goes on into the past. */
export function DueTimers({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const now = useNow();
  const timers = futureTimers(instance).toReversed();
  if (timers.length === 0) return null;
  return (
    <Timeline bulletSize={22} lineWidth={2}>
      {timers.map(({ elementId, name, dueAt }) => (
        <Timeline.Item
          key={`${elementId}${dueAt}`}
          lineVariant="dashed"
          bullet={
            <ThemeIcon size={22} radius="xl" variant="default">
              <ClockIcon size={14} />
            </ThemeIcon>
          }
          title={
            <Text size="sm" fw={600}>
              {t(name ?? inWords(elementId))}
            </Text>
          }
        >
          <Text size="xs" c="dimmed">
            {t('Timer')}, {t('due {{when}}', { when: relativeTime(dueAt, now) })}, {exactTime(dueAt)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
