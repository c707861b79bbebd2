import { Group, Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';
import { exactTime, durationInWords, useNow } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import type { Instance } from './instance.ts';

type Entry = Instance['timeline'][number];

/** Engine names of elements. English texts. */
const typeNames: Readonly<Record<string, string>> = {
  startEvent: phrase('Start event'),
  endEvent: phrase('End event'),
  userTask: phrase('User task'),
  externalWorkerServiceTask: phrase('External worker service task'),
  boundaryEvent: phrase('Boundary event'),
  intermediateCatchEvent: phrase('Intermediate catch event'),
  subProcess: phrase('Sub process'),
};

/** Passed elements, oldest first, with their durations; flows and gateways are left to the diagram. */
export function InstanceTimeline({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const entries = instance.timeline.filter(isForReaders);
  const failed = new Set(instance.incidents.filter(({ retrying }) => !retrying).map(({ elementId }) => elementId));
  return (
    <Timeline bulletSize={14} lineWidth={2} active={entries.length - 1}>
      {entries.map((entry) => (
        <Timeline.Item
          key={`${entry.elementId}${entry.startedAt}`}
          color={colorOf(entry, failed)}
          title={
            <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
              <Text size="sm" fw={600}>
                {t(entry.name ?? inWords(entry.elementId))}
              </Text>
              <Duration entry={entry} isEnded={instance.endedAt !== null} />
            </Group>
          }
        >
          <Text size="xs" c="dimmed">
            {t(typeNames[entry.type] ?? inWords(entry.type))}, {exactTime(entry.startedAt)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function Duration({ entry, isEnded }: { entry: Entry; isEnded: boolean }) {
  const { t } = useTranslation();
  const now = useNow(1000);
  if (!entry.endedAt && isEnded) return null;
  const tookMs = (entry.endedAt ? Date.parse(entry.endedAt) : now) - Date.parse(entry.startedAt);
  return (
    <Text size="xs" {...(entry.endedAt && { c: 'dimmed' })} fw={entry.endedAt ? 400 : 600} style={{ whiteSpace: 'nowrap' }}>
      {entry.endedAt ? durationInWords(tookMs) : t('for {{duration}}', { duration: durationInWords(tookMs) })}
    </Text>
  );
}

function isForReaders({ type }: Entry): boolean {
  return type !== 'sequenceFlow' && !/gateway/i.test(type);
}

function colorOf(entry: Entry, failed: ReadonlySet<string | null>): string {
  if (!entry.endedAt && failed.has(entry.elementId)) return 'red';
  return entry.endedAt ? 'teal' : 'indigo';
}
