import { Paper, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { OverviewQuery, ProcessInstanceStatus, WaitKind } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { columnsFor } from './columns.ts';

type Overview = OverviewQuery['processOverview'];

const waitNames: Readonly<Record<WaitKind, string>> = {
  PERSON: phrase('wait for people'),
  TIME: phrase('wait for a time'),
  MESSAGE: phrase('wait for a message'),
  SYSTEM: phrase('wait for a system'),
  CALLED_PROCESS: phrase('wait for a called process'),
  OTHER: phrase('wait for something else'),
};

/** Numbers of instances by state, each a link to its list, and of what they wait for. */
export function Figures({ versions, waits }: Pick<Overview, 'versions' | 'waits'>) {
  const { t } = useTranslation();
  const sum = (part: 'running' | 'failed' | 'completed' | 'cancelled') => versions.reduce((all, version) => all + version[part], 0);
  const tiles = 4 + waits.length;
  return (
    <SimpleGrid
      cols={{ base: columnsFor(tiles, 3), xs: columnsFor(tiles, 4), md: columnsFor(tiles, 5) }}
      spacing="sm"
      component="section"
      aria-label={t('Instances')}
    >
      <Figure number={sum('running')} name={t('running')} status="RUNNING" />
      <Figure number={sum('failed')} name={t('failed')} status="FAILED" />
      <Figure number={sum('completed')} name={t('completed')} status="COMPLETED" />
      <Figure number={sum('cancelled')} name={t('cancelled')} status="CANCELLED" />
      {waits.map(({ kind, count }) => (
        <Figure key={kind} number={count} name={t(waitNames[kind])} />
      ))}
    </SimpleGrid>
  );
}

function Figure({ number, name, status }: { number: number; name: string; status?: ProcessInstanceStatus }) {
  const isBad = status === 'FAILED' && number > 0;
  const content = (
    <Paper withBorder p="md" h="100%">
      <Text fz={28} fw={700} lh={1.1} {...(isBad && { c: 'var(--mantine-color-error)' })}>
        {numberInWords(number)}
      </Text>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
    </Paper>
  );
  if (!status) return content;
  return (
    <Link to="/instances" search={{ status }} style={{ color: 'inherit', textDecoration: 'none' }}>
      {content}
    </Link>
  );
}
