import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { FiguresTable } from '#netlify/site/shared/figures-table.tsx';
import { took } from '#netlify/site/shared/time.ts';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

import type { Element } from './heat-of.ts';

/** Elements of a version with their numbers; flows are left out. */
export function ElementTable({ elements }: { elements: readonly Element[] }) {
  const { t } = useTranslation();
  const names = [t('Element'), t('Tokens'), t('failed'), t('Passes'), t('Median'), t('P95')];
  return (
    <FiguresTable names={names} minWidth={520}>
      {elements
        .filter(({ type }) => type !== 'sequenceFlow')
        .map(({ elementId, name, tokens, failed, passes, medianMs, p95Ms }) => (
          <Table.Tr key={elementId}>
            <Table.Td>{t(name ?? inWords(elementId))}</Table.Td>
            <Table.Td>{numberInWords(tokens)}</Table.Td>
            <Table.Td>{numberInWords(failed)}</Table.Td>
            <Table.Td>{numberInWords(passes)}</Table.Td>
            <Table.Td>{took(medianMs)}</Table.Td>
            <Table.Td>{took(p95Ms)}</Table.Td>
          </Table.Tr>
        ))}
    </FiguresTable>
  );
}
