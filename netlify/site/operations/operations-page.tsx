import { Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { type OperationFactsFragment, OperationsDocument } from '#netlify/site/generated/graphql.ts';
import { NamesProvider, useNameOf } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { OperationsIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts, Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { OperationBadge, OperationProgress } from './operation-progress.tsx';
import { kindWords } from './operation-words.ts';

/** Lists the operations of the tenant with their progress, for operators. */
export function OperationsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('Operations')} facts={t('What operators did to many process instances at once, newest first.')}>
      <Operations />
    </Page>
  );
}

function Operations() {
  const { t } = useTranslation();
  const list = useLivePages(['operations'], async (after) => (await callApi(OperationsDocument, { first: 25, after })).operations);
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const operations = list.data.pages.flatMap((page) => page.nodes);
  if (operations.length === 0)
    return (
      <EmptyState icon={<OperationsIcon size={28} />} title={t('No operation was started yet')}>
        {t('Select process instances on the page Instances, or a group on the page Incidents, to begin one.')}
      </EmptyState>
    );
  return (
    <NamesProvider ids={operations.map(({ startedBy }) => startedBy)}>
      <Paper withBorder style={{ overflow: 'hidden' }}>
        {operations.map((operation) => (
          <OperationRow key={operation.id} operation={operation} />
        ))}
      </Paper>
      <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(operations.length) })} />
    </NamesProvider>
  );
}

function OperationRow({ operation }: { operation: OperationFactsFragment }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  return (
    <Link to="/operations/$operationId" params={{ operationId: operation.id }} className="card-link">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
          <Text fw={600}>{t(kindWords[operation.kind].name)}</Text>
          <OperationBadge status={operation.status} />
        </Group>
        <Text component="div" size="sm" c="dimmed">
          <Facts>
            {operation.startedBy && <span>{nameOf(operation.startedBy)}</span>}
            {operation.startedAt && (
              <span>
                {t('started')} <Moment at={operation.startedAt} />
              </span>
            )}
            {operation.reason && <span>{operation.reason}</span>}
          </Facts>
        </Text>
        <OperationProgress operation={operation} />
      </Stack>
    </Link>
  );
}
