import './incidents.css';

import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { IncidentGroupsDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { IncidentsIcon } from '#netlify/site/shared/icons.tsx';
import { useLive } from '#netlify/site/shared/live.ts';
import { Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';

import { IncidentGroup } from './incident-group.tsx';

/** Lists incidents that need an operator, by cause. */
export function IncidentsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('Incidents')} facts={t('Work that needs an operator, grouped by cause, largest group first.')}>
      <IncidentGroups />
    </Page>
  );
}

function IncidentGroups() {
  const { t } = useTranslation();
  const groups = useLive(['incident-groups'], async () => (await callApi(IncidentGroupsDocument, {})).incidentGroups);
  if (!groups.data) return groups.error ? <ErrorState error={groups.error} /> : <LoadingState />;
  if (groups.data.length === 0)
    return (
      <EmptyState icon={<IncidentsIcon size={28} />} title={t('Nothing stands still')}>
        {t('Jobs that ran out of attempts appear here.')}
      </EmptyState>
    );
  return (
    <Stack gap="md" component="ul" className="incident-groups" aria-label={t('Incidents')}>
      {groups.data.map((group) => (
        <IncidentGroup key={group.id} group={group} />
      ))}
    </Stack>
  );
}
