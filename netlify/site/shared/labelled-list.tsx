import { Box, Paper, Stack, Text } from '@mantine/core';
import { t } from 'i18next';
import type { ReactNode } from 'react';

import { dayInWords, exactTime } from './time.ts';
import { inWords, numberInWords } from './words.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Names and values in words; nested objects and lists become lists again, never JSON. */
export function LabelledList({ values }: { values: Readonly<Record<string, unknown>> }) {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return (
    <dl className="labelled-list">
      {entries.map(([name, value]) => (
        <Box key={name} className={isStructured(value) ? 'labelled-row is-wide' : 'labelled-row'}>
          <Text component="dt" size="sm" c="dimmed">
            {t(inWords(name))}
          </Text>
          <Text component="dd" size="sm" m={0} className="labelled-value">
            {valueInWords(value)}
          </Text>
        </Box>
      ))}
    </dl>
  );
}

/** Shows a text, number, day, instant, list or object in words. */
export function valueInWords(value: unknown): ReactNode {
  if (value === null || value === '') return <Nothing />;
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  if (typeof value === 'number') return numberInWords(value);
  if (typeof value === 'string') return textInWords(value);
  if (Array.isArray(value)) return <Several values={value} />;
  if (typeof value === 'object') return <LabelledList values={{ ...value }} />;
  return null;
}

function textInWords(text: string): string {
  if (isoDay.test(text)) return dayInWords(text);
  if (isoInstant.test(text)) return exactTime(text);
  return text;
}

/** Whether the value holds named values, and so needs the whole width. */
export function isStructured(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isStructured);
  return typeof value === 'object' && value !== null;
}

function Nothing() {
  return (
    <Text span inherit c="dimmed">
      {t('none')}
    </Text>
  );
}

function Several({ values }: { values: readonly unknown[] }) {
  if (values.length === 0) return <Nothing />;
  if (!isStructured(values)) return values.map(String).join(', ');
  return (
    <Stack gap="xs">
      {values.map((value, index) => (
        <Paper key={index} withBorder p="sm" bg="light-dark(var(--mantine-color-gray-0), var(--mantine-color-dark-6))">
          {valueInWords(value)}
        </Paper>
      ))}
    </Stack>
  );
}
