import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { OverviewQuery } from '#netlify/site/generated/graphql.ts';
import { FiguresTable } from '#netlify/site/shared/figures-table.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { took } from '#netlify/site/shared/time.ts';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

type Version = OverviewQuery['processOverview']['versions'][number];

/** Processes and their versions, each with its numbers and a link to its page. */
export function Versions({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('Processes and versions')}>
      {versions.length === 0 ? (
        <Text c="dimmed">{t('Processes appear here as soon as one of their instances starts.')}</Text>
      ) : (
        <VersionTable versions={versions} />
      )}
    </Section>
  );
}

export function VersionTable({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation();
  const names = [t('Process'), t('running'), t('failed'), t('completed'), t('Median'), t('P95')];
  return (
    <FiguresTable names={names} minWidth={460}>
      {versions.map((version) => (
        <VersionRow key={`${version.processDefinitionKey} ${version.version}`} version={version} />
      ))}
    </FiguresTable>
  );
}

function VersionRow({ version: row }: { version: Version }) {
  const { t } = useTranslation();
  const { processDefinitionKey: key, version } = row;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor renderRoot={(props) => <Link to="/processes/$key" params={{ key }} search={{ version }} {...props} />}>
          {t(inWords(key))} {t('version {{number}}', { number: version })}
        </Anchor>
      </Table.Td>
      <Table.Td>{numberInWords(row.running)}</Table.Td>
      <Table.Td>{numberInWords(row.failed)}</Table.Td>
      <Table.Td>{numberInWords(row.completed)}</Table.Td>
      <Table.Td>{took(row.medianMs)}</Table.Td>
      <Table.Td>{took(row.p95Ms)}</Table.Td>
    </Table.Tr>
  );
}
