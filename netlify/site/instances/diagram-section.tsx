import { Center, ColorSwatch, Group, Loader, Paper, Text } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';

import type { DiagramMarks } from './diagram-marks.ts';
import type { Instance } from './instance.ts';

const Diagram = lazy(async () => ({ default: (await import('./diagram.tsx')).Diagram }));

const legend = [
  { label: phrase('passed'), color: 'var(--mantine-color-teal-6)' },
  { label: phrase('now here'), color: 'var(--mantine-color-indigo-6)' },
  { label: phrase('tried again'), color: 'var(--mantine-color-orange-6)' },
  { label: phrase('failed'), color: 'var(--mantine-color-red-6)' },
];

/** Model of the process with the marks of this instance. */
export function DiagramSection({ xml, instance }: { xml: string | undefined; instance: Instance }) {
  const { t } = useTranslation();
  const { timeline, currentElements, incidents } = instance;
  const marks = useMemo<DiagramMarks>(
    () => ({
      passed: timeline.filter(({ endedAt, type }) => endedAt !== null || type === 'sequenceFlow').map(({ elementId }) => elementId),
      current: currentElements.map(({ elementId }) => elementId),
      incidents: incidents.flatMap(({ elementId, message, retrying }) => (elementId ? [{ elementId, message, isRetrying: retrying }] : [])),
    }),
    [timeline, currentElements, incidents],
  );
  return (
    <Paper component="section" withBorder aria-label={t('Diagram')} style={{ overflow: 'hidden' }}>
      <Suspense fallback={<Waiting />}>{xml ? <Diagram xml={xml} marks={marks} /> : <Waiting />}</Suspense>
      <Group gap="md" px="md" py="xs" className="diagram-legend">
        {legend.map(({ label, color }) => (
          <Group key={label} gap={6} wrap="nowrap">
            <ColorSwatch size={12} color={color} withShadow={false} />
            <Text size="xs" c="dimmed">
              {t(label)}
            </Text>
          </Group>
        ))}
      </Group>
    </Paper>
  );
}

function Waiting() {
  return (
    <Center className="diagram-frame">
      <Loader type="dots" className="appear-late" />
    </Center>
  );
}
