import { Badge, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { t as translate } from 'i18next';
import { useTranslation } from 'react-i18next';

import { ServiceLevelsDocument, type ServiceLevelsQuery } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { FiguresTable } from '#netlify/site/shared/figures-table.tsx';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { durationInWords } from '#netlify/site/shared/time.ts';
import { numberInWords, shareInWords } from '#netlify/site/shared/words.ts';

type Level = ServiceLevelsQuery['serviceLevels'][number];

/** Target of each version and its attainment. */
export function ServiceLevelSection({ processKey }: { processKey: string }) {
  const { t } = useTranslation();
  const levels = useQuery({
    queryKey: ['service-levels', processKey],
    queryFn: async () => (await callApi(ServiceLevelsDocument, { key: processKey })).serviceLevels,
  });
  if (levels.error) return <ProblemAlert title={t('The service level could not be read')} error={levels.error} />;
  if (!levels.data || levels.data.length === 0) return null;
  return (
    <Section title={t('Service level')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('Of the instances completed in the last 30 days, and of the running ones that are late already. Cancelled ones do not count.')}
      </Text>
      {levels.data.some(({ target }) => target) ? <Levels levels={levels.data} /> : <NoTarget />}
    </Section>
  );
}

function NoTarget() {
  const { t } = useTranslation();
  return <Text size="sm">{t('No target. A model declares one at its process: flowable:serviceLevel="90% within P2D".')}</Text>;
}

function Levels({ levels }: { levels: readonly Level[] }) {
  const { t } = useTranslation();
  return (
    <FiguresTable names={[t('Version'), t('Target'), t('Attained'), t('completed in time'), t('running late')]} minWidth={520}>
      {levels.map((level) => (
        <Table.Tr key={level.version}>
          <Table.Td>{numberInWords(level.version)}</Table.Td>
          <Table.Td>{targetInWords(level)}</Table.Td>
          <Table.Td>
            <Attainment level={level} />
          </Table.Td>
          <Table.Td>
            {level.target ? t('{{part}} of {{all}}', { part: numberInWords(level.onTime), all: numberInWords(level.completed) }) : '–'}
          </Table.Td>
          <Table.Td>{level.target ? numberInWords(level.late) : '–'}</Table.Td>
        </Table.Tr>
      ))}
    </FiguresTable>
  );
}

const targetInWords = ({ target }: Level): string =>
  target
    ? translate('{{share}} within {{duration}}', { share: shareInWords(target.share), duration: durationInWords(target.withinMs) })
    : '–';

/** Share that kept the target, with its verdict in words. */
function Attainment({ level: { target, attainment } }: { level: Level }) {
  const { t } = useTranslation();
  if (!target || attainment === null) return '–';
  const isKept = attainment >= target.share;
  return (
    <>
      {shareInWords(attainment)}{' '}
      <Badge variant="light" color={isKept ? 'teal' : 'red'} tt="none" ml={4}>
        {isKept ? t('kept') : t('missed')}
      </Badge>
    </>
  );
}
