import { ColorSwatch, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';

const legend = [
  { label: phrase('passed'), color: 'var(--mantine-color-teal-6)' },
  { label: phrase('cancelled'), color: 'var(--mantine-color-gray-5)' },
  { label: phrase('now here'), color: 'var(--mantine-color-indigo-6)' },
  { label: phrase('tried again'), color: 'var(--mantine-color-orange-6)' },
  { label: phrase('failed'), color: 'var(--mantine-color-red-6)' },
];

/** Meaning of the colours in a diagram. */
export function DiagramLegend() {
  const { t } = useTranslation();
  return (
    <Group component="ul" gap="md" m={0} px="md" py="xs" className="diagram-legend" aria-label={t('Legend')}>
      {legend.map(({ label, color }) => (
        <Group component="li" key={label} gap={6} wrap="nowrap">
          <ColorSwatch size={12} color={color} withShadow={false} />
          <Text size="xs" c="dimmed">
            {t(label)}
          </Text>
        </Group>
      ))}
    </Group>
  );
}
