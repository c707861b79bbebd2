import { Code, Text } from '@mantine/core';
import { t } from 'i18next';
import type { ReactNode } from 'react';

import type { InstancesQuery, ProcessInstanceOrder } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { InstanceBadge } from '#netlify/site/shared/status-badge.tsx';
import { durationInWords } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import type { ColumnName } from './column-names.ts';

/** Process instance with the fields of the list. */
export type ListedInstance = InstancesQuery['processInstances']['nodes'][number];

interface Column {
  /** English text. */
  readonly name: string;
  /** Order of the list by this column, where the API has one. */
  readonly order?: ProcessInstanceOrder;
  /** Whether the value speaks for itself, without the name of the column beside it. */
  readonly isPlain?: boolean;
  /** Returns the value of an instance; null: the instance has none. */
  readonly valueOf: (instance: ListedInstance) => ReactNode;
}

export const columns: Readonly<Record<ColumnName, Column>> = {
  status: {
    name: phrase('Status'),
    isPlain: true,
    valueOf: ({ status, suspended }) => <InstanceBadge status={status} suspended={suspended} />,
  },
  process: {
    name: phrase('Process'),
    isPlain: true,
    valueOf: ({ processDefinitionKey, version }) => `${t(inWords(processDefinitionKey))} ${t('version {{number}}', { number: version })}`,
  },
  started: { name: phrase('Started'), order: 'STARTED', valueOf: ({ startedAt }) => <Moment at={startedAt} /> },
  ended: { name: phrase('Ended'), order: 'ENDED', valueOf: ({ endedAt }) => endedAt && <Moment at={endedAt} /> },
  duration: {
    name: phrase('Duration'),
    order: 'DURATION',
    valueOf: ({ startedAt, endedAt }) => endedAt && durationInWords(Date.parse(endedAt) - Date.parse(startedAt)),
  },
  place: { name: phrase('Element or outcome'), isPlain: true, valueOf: placeOf },
  problem: { name: phrase('Problem'), isPlain: true, valueOf: ({ problem }) => problem && <Problem text={problem} /> },
  id: { name: phrase('Id'), valueOf: ({ id }) => <Code>{id}</Code> },
};

function placeOf({ outcome, currentElements }: ListedInstance): string | null {
  if (outcome) return t(outcome);
  const names = new Set(currentElements.map(({ name, elementId }) => t(name ?? inWords(elementId))));
  return names.size > 0 ? [...names].join(', ') : null;
}

function Problem({ text }: { text: string }) {
  return (
    <Text inherit className="incident-text is-final" lineClamp={2}>
      {text}
    </Text>
  );
}
