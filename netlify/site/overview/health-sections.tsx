import { Anchor, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { OverviewHealthDocument, type OverviewHealthQuery } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { Section } from '#netlify/site/shared/section.tsx';
import { useHasRole } from '#netlify/site/shared/session.ts';
import { ErrorState } from '#netlify/site/shared/states.tsx';
import { durationInWords } from '#netlify/site/shared/time.ts';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

const refreshMs = 10_000;

/** Problems by cause, parts, systems and measures of the work. Operators alone may ask for these. */
export function HealthSections() {
  const isOperator = useHasRole('operator');
  const health = useQuery({
    queryKey: ['overview-health'],
    queryFn: () => callApi(OverviewHealthDocument, {}),
    refetchInterval: refreshMs,
    enabled: isOperator,
  });
  if (health.error && !health.data) return <ErrorState error={health.error} />;
  if (!health.data) return null;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <OpenProblems groups={health.data.errorGroups.nodes.filter(({ waitingCount }) => waitingCount > 0)} />
      <Parts health={health.data.health} />
      <Systems systems={health.data.health.systems} />
      <Measures work={health.data.health.work} />
    </SimpleGrid>
  );
}

function OpenProblems({ groups }: { groups: OverviewHealthQuery['errorGroups']['nodes'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('Open problems')}>
      {groups.length === 0 && <Text c="dimmed">{t('Nothing stands still')}</Text>}
      <Stack gap="xs">
        {groups.map(({ id, waitingCount, pattern, elementName, processDefinitionKey }) => (
          <Text key={id} size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Anchor fw={600} renderRoot={(props) => <Link to="/incidents/$groupId" params={{ groupId: id }} {...props} />}>
              {numberInWords(waitingCount)} × {t(elementName ?? inWords(processDefinitionKey))}
            </Anchor>{' '}
            {pattern}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}

const states = { CLOSED: phrase('answers'), HALF_OPEN: phrase('is being tried'), OPEN: phrase('is down') } as const;

function Systems({ systems }: { systems: OverviewHealthQuery['health']['systems'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('External systems')}>
      <List size="sm" listStyleType="none">
        {systems.map(({ system, name, state }) => (
          <List.Item key={system} {...(state === 'OPEN' && { c: 'var(--mantine-color-error)' })}>
            {t(name)}: {t(states[state])}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function Parts({ health }: { health: OverviewHealthQuery['health'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('Parts')}>
      <List size="sm" listStyleType="none">
        {health.parts.map(({ name, ok, message, tookMs }) => (
          <List.Item key={name} {...(!ok && { c: 'var(--mantine-color-error)' })}>
            {t(inWords(name))}: {ok ? `${t('answers')}, ${durationInWords(tookMs)}` : message}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function Measures({ work }: { work: OverviewHealthQuery['health']['work'] }) {
  const { t } = useTranslation();
  const inUnit = (unit: string, value: number) => (unit === 'SECONDS' ? durationInWords(value * 1000) : numberInWords(value));
  return (
    <Section title={t('Work that waits')}>
      <List size="sm" listStyleType="none">
        {work.map(({ name, unit, value, limit, problem }) => (
          <List.Item key={name} {...(typeof problem === 'string' && { c: 'var(--mantine-color-error)' })}>
            {t(inWords(name))}: {typeof value === 'number' ? inUnit(unit, value) : '–'}
            {typeof limit === 'number' && ` (${t('at most {{limit}}', { limit: inUnit(unit, limit) })})`}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
