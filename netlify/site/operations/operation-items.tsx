import { Anchor, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  type OperationFactsFragment,
  OperationItemsDocument,
  type OperationItemsQuery,
  type OperationItemStatus,
} from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { inWords, numberInWords } from '#netlify/site/shared/words.ts';

import { ItemBadge } from './operation-progress.tsx';
import { itemLooks } from './operation-words.ts';

type Item = NonNullable<OperationItemsQuery['operation']>['items']['nodes'][number];
const nothing = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Items of an operation in the order of the plan, all or those of one status. */
export function OperationItems({ operation: { id } }: { operation: OperationFactsFragment }) {
  const { t } = useTranslation();
  const [status, setStatus] = useState<OperationItemStatus | ''>('');
  const list = useLivePages(
    ['operation-items', id, status],
    async (after) => (await callApi(OperationItemsDocument, { id, status: status || null, first: 50, after })).operation?.items ?? nothing,
  );
  const statuses = Object.entries(itemLooks).map(([value, { label }]) => ({ value, label: t(label) }));
  const items = list.data?.pages.flatMap((page) => page.nodes) ?? [];
  return (
    <Stack gap="sm">
      <div className="scroll-sideways">
        <SegmentedControl
          aria-label={t('Status')}
          data={[{ value: '', label: t('All') }, ...statuses]}
          value={status}
          onChange={(chosen) => setStatus(chosen as OperationItemStatus | '')}
        />
      </div>
      {!list.data && (list.error ? <ErrorState error={list.error} /> : <LoadingState />)}
      {list.data && items.length === 0 && <Text size="sm">{t('No item has this status.')}</Text>}
      {items.length > 0 && (
        <Paper withBorder component="ul" className="incident-groups" aria-label={t('Items')} style={{ overflow: 'hidden' }}>
          {items.map((item) => (
            <ItemRow key={item.position} item={item} />
          ))}
        </Paper>
      )}
      <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(items.length) })} />
    </Stack>
  );
}

function ItemRow({ item: { processInstanceId, businessKey, elementId, message, status, problem } }: { item: Item }) {
  const { t } = useTranslation();
  const details = [elementId && t(inWords(elementId)), message].filter(Boolean).join(': ');
  return (
    <Stack component="li" gap={2} px="md" py="sm" className="operation-item">
      <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
        <Anchor
          fw={600}
          style={{ overflowWrap: 'anywhere' }}
          renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId }} {...props} />}
        >
          {businessKey ?? processInstanceId}
        </Anchor>
        <ItemBadge status={status} />
      </Group>
      {details && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {details}
        </Text>
      )}
      {problem && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t(problem)}
        </Text>
      )}
    </Stack>
  );
}
