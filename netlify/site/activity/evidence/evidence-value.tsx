import { Anchor, Badge, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ContextKind } from '#netlify/site/generated/graphql.ts';
import { valueInWords } from '#netlify/site/shared/labelled-list.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import { countryIn, matchesIn, moneyIn, scoreColor, tagsIn } from './evidence.ts';

const shown: Readonly<Record<ContextKind, (value: unknown) => ReactNode>> = {
  TEXT: valueInWords,
  DATE: valueInWords,
  COUNTRY: (value) => <Country code={String(value)} />,
  SCORE: (value) => (typeof value === 'number' ? <Score score={value} /> : valueInWords(value)),
  TAGS: (value) => <Tags words={tagsIn(value)} />,
  MONEY: (value) => <Money value={value} />,
  EMAIL: (value) => <Email address={String(value)} />,
  MATCHES: (value) => <Matches value={value} />,
};

/** Shows a value by its kind; never as JSON. A value that does not fit its kind is shown like plain text or a list. */
export function EvidenceValue({ kind, value }: { kind: ContextKind; value: unknown }) {
  return shown[kind](value);
}

/** Whether the value needs the whole width for rows of its own. */
export function isWide(kind: ContextKind, value: unknown): boolean {
  return kind === 'MATCHES' || (kind === 'TEXT' && typeof value === 'object' && value !== null);
}

function Country({ code }: { code: string }) {
  const { i18n } = useTranslation();
  return `${countryIn(code, i18n.language)} (${code})`;
}

function Money({ value }: { value: unknown }) {
  const { i18n } = useTranslation();
  return moneyIn(value, i18n.language) ?? valueInWords(value);
}

function Email({ address }: { address: string }) {
  return (
    <Anchor inherit href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`}>
      {address}
    </Anchor>
  );
}

function Tags({ words }: { words: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} component="span" display="inline-flex">
      {words.map((word) => (
        <Badge key={word} component="span" variant="light" color="gray" tt="none" fw={500}>
          {t(inWords(word))}
        </Badge>
      ))}
    </Group>
  );
}

function Score({ score }: { score: number }) {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(score);
  return (
    <Group gap="sm" wrap="nowrap" component="span" maw={260}>
      <Progress.Root component="span" w="100%" size="md" flex={1}>
        <Progress.Section component="span" value={score * 100} color={scoreColor(score)} aria-label={t('Score')} aria-valuetext={percent} />
      </Progress.Root>
      <Text span inherit fw={600}>
        {percent}
      </Text>
    </Group>
  );
}

function Matches({ value }: { value: unknown }) {
  const matches = matchesIn(value);
  if (matches.length === 0) return valueInWords(value);
  return (
    <Stack gap="xs" mt={4}>
      {matches.map(({ name, score, topics }, index) => (
        <Paper key={index} withBorder p="sm" className="soft-paper">
          <Text size="sm" fw={600} mb={4}>
            {name}
          </Text>
          {score !== null && <Score score={score} />}
          {topics.length > 0 && <Tags words={topics} />}
        </Paper>
      ))}
    </Stack>
  );
}
