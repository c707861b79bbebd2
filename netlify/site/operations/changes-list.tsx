import './operations.css';

import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FormSchema, FormValue } from '#netlify/site/forms/form-schema.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import { type Change, changesOf } from './changes.ts';

interface ChangesListProps {
  readonly before: FormValue;
  readonly after: FormValue;
  /** Names of variables whose present values are hidden. */
  readonly hidden: readonly string[];
  /** Schema with the titles of the variables. */
  readonly schema: FormSchema;
}

/** Differences between present and corrected values, announced as they change. */
export function ChangesList({ before, after, hidden, schema }: ChangesListProps) {
  const { t } = useTranslation();
  const changes = changesOf(before, after);
  return (
    <section aria-label={t('Changes')} aria-live="polite">
      {changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('No value differs from the present one.')}
        </Text>
      ) : (
        <Table layout="fixed" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('Changes')}</Table.Th>
              <Table.Th>{t('Present value')}</Table.Th>
              <Table.Th>{t('New value')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change) => (
              <ChangeRow
                key={`${change.path.join(' ')} ${'before' in change}`}
                change={change}
                schema={schema}
                isHidden={hidden.includes(change.path[0] ?? '')}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function ChangeRow({ change, schema, isHidden }: { change: Change; schema: FormSchema; isHidden: boolean }) {
  const { t } = useTranslation();
  const [name = '', ...inner] = change.path;
  const property = schema.properties?.[name];
  const title = typeof property === 'object' && property.title ? property.title : inWords(name);
  return (
    <Table.Tr>
      <Table.Td className="change-value">{[t(title), ...inner.map(inWords)].join(' › ')}</Table.Td>
      <Table.Td className="change-value">
        {isHidden ? (
          <Text span size="sm" c="dimmed">
            {t('Hidden')}
          </Text>
        ) : (
          <Value value={change.before} />
        )}
      </Table.Td>
      <Table.Td className="change-value">
        <Value value={change.after} />
      </Table.Td>
    </Table.Tr>
  );
}

function Value({ value }: { value: unknown }) {
  const { t } = useTranslation();
  if (value === undefined || value === null || value === '')
    return (
      <Text span size="sm" c="dimmed">
        {t('None')}
      </Text>
    );
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
