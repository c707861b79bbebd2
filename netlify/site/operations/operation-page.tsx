import '#netlify/site/incidents/incidents.css';
import './operations.css';

import { Alert, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { type OperationFactsFragment, OperationPageDocument } from '#netlify/site/generated/graphql.ts';
import { NamesProvider, useNameOf } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLive } from '#netlify/site/shared/live.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts, Page } from '#netlify/site/shared/page.tsx';
import { ErrorState, LoadingState, NotFoundState } from '#netlify/site/shared/states.tsx';

import { OperationControls } from './operation-controls.tsx';
import { OperationItems } from './operation-items.tsx';
import { OperationBadge, OperationProgress } from './operation-progress.tsx';
import { kindWords } from './operation-words.ts';
import { StartPlan } from './start-plan.tsx';

const route = getRouteApi('/signed-in/operations/$operationId');

/** Page of one operation: its dry run before the start, its progress afterwards. */
export function OperationPage() {
  const { operationId } = route.useParams();
  const operation = useLive(['operation', operationId], async () => (await callApi(OperationPageDocument, { id: operationId })).operation);
  if (operation.data === null) return <NotFoundState what="page" />;
  if (!operation.data) return operation.error ? <ErrorState error={operation.error} /> : <LoadingState />;
  return (
    <NamesProvider ids={[operation.data.startedBy, operation.data.createdBy]}>
      <OperationDetail operation={operation.data} />
    </NamesProvider>
  );
}

function OperationDetail({ operation }: { operation: OperationFactsFragment }) {
  const { t } = useTranslation();
  const { kind, status, problem } = operation;
  return (
    <Page
      title={t(kindWords[kind].name)}
      back={{ to: '/operations', label: t('Operations') }}
      badge={<OperationBadge status={status} />}
      facts={<Head operation={operation} />}
      actions={<OperationControls operation={operation} />}
    >
      {problem && <Alert color="yellow">{t(problem)}</Alert>}
      {status === 'PLANNED' && <StartPlan plan={operation} />}
      <OperationProgress operation={operation} />
      <OperationItems operation={operation} />
    </Page>
  );
}

function Head({ operation: { kind, startedBy, startedAt, endedAt, reason } }: { operation: OperationFactsFragment }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  return (
    <>
      <Text size="sm">{t(kindWords[kind].about)}</Text>
      <Facts>
        {startedBy && <span>{nameOf(startedBy)}</span>}
        {startedAt && (
          <span>
            {t('started')} <Moment at={startedAt} />
          </span>
        )}
        {endedAt && (
          <span>
            {t('ended')} <Moment at={endedAt} />
          </span>
        )}
        {reason && <span>{reason}</span>}
      </Facts>
    </>
  );
}
