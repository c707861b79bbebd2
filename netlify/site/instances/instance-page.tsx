import { Anchor, Grid, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { InstanceModelDocument, InstancePageDocument } from '#netlify/site/generated/graphql.ts';
import { ActivityLink } from '#netlify/site/inbox/activity-link.tsx';
import { NamesProvider } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLive } from '#netlify/site/shared/live.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts, Page } from '#netlify/site/shared/page.tsx';
import { ErrorState, LoadingState, NotFoundState } from '#netlify/site/shared/states.tsx';
import { InstanceBadge } from '#netlify/site/shared/status-badge.tsx';
import { tookInWords } from '#netlify/site/shared/time.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import { CalledInstances, Caller } from './call-hierarchy.tsx';
import { DiagramSection } from './diagram-section.tsx';
import { Incidents } from './incidents.tsx';
import type { Instance } from './instance.ts';
import { InstanceActions } from './instance-actions.tsx';
import { InstanceMessages } from './instance-messages.tsx';
import { InstanceVariables } from './instance-variables.tsx';
import { SuspendedInstance } from './suspended-instance.tsx';
import { TimelineSection } from './timeline/timeline-section.tsx';
import { Waits } from './waits.tsx';

const route = getRouteApi('/signed-in/instances/$processInstanceId');

export function InstancePage() {
  const { processInstanceId } = route.useParams();
  const instance = useLive(
    ['instance', processInstanceId],
    async () => (await callApi(InstancePageDocument, { id: processInstanceId })).processInstance,
  );
  if (instance.data === null) return <NotFoundState what="instance" />;
  if (!instance.data) return instance.error ? <ErrorState error={instance.error} /> : <LoadingState />;
  return <InstanceDetail key={processInstanceId} instance={instance.data} />;
}

function InstanceDetail({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const model = useQuery({
    queryKey: ['instance-model', instance.id],
    queryFn: async () => (await callApi(InstanceModelDocument, { id: instance.id })).processInstance?.processDefinition ?? null,
    staleTime: Infinity,
    retry: true,
  });
  const xml = model.data?.xml;
  return (
    <Page
      title={instance.businessKey ?? instance.id}
      back={{ to: '/instances', label: t('Instances') }}
      badge={<InstanceBadge status={instance.status} suspended={instance.suspended} />}
      facts={<Head instance={instance} name={model.data?.name} />}
      actions={<InstanceActions instance={instance} />}
    >
      {instance.suspended && <SuspendedInstance />}
      <Incidents
        id={instance.id}
        incidents={instance.incidents.filter(({ elementId, retrying }) => !(retrying && isWaiting(instance, elementId)))}
      />
      <DiagramSection xml={xml} instance={instance} />
      <Waits instance={instance} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <TimelineSection instance={instance} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            {instance.activities.length > 0 && <InstanceActivities instance={instance} />}
            <CalledInstances instances={instance.calledInstances} />
            <InstanceMessages messages={instance.messages} />
            <InstanceVariables instance={instance} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

/** Whether the element waits for a system. The wait says more than the failure that began it. */
const isWaiting = ({ currentElements }: Instance, elementId: string | null): boolean =>
  currentElements.some((element) => element.elementId === elementId && element.waits.some(({ kind }) => kind === 'SYSTEM'));

function Head({ instance, name }: { instance: Instance; name: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Facts>
      <span>{t(name ?? inWords(instance.processDefinitionKey))}</span>
      <span>
        {t('started')} <Moment at={instance.startedAt} />
      </span>
      {instance.endedAt && <span>{tookInWords(instance.startedAt, instance.endedAt)}</span>}
      {instance.outcome && <span>{t(instance.outcome)}</span>}
      {instance.traceUrl && (
        <Anchor href={instance.traceUrl} target="_blank" rel="noreferrer">
          {t('Trace')}
        </Anchor>
      )}
      {instance.calledBy && <Caller caller={instance.calledBy} />}
    </Facts>
  );
}

function InstanceActivities({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  return (
    <Paper component="section" withBorder className="activity-frame" aria-label={t('Activities')} style={{ overflow: 'hidden' }}>
      <Title order={2} px="md" pt="md">
        {t('Activities')}
      </Title>
      <NamesProvider ids={instance.activities.flatMap(({ assignee, owner, decidedBy }) => [assignee, owner, decidedBy])}>
        {instance.activities.map((activity) => (
          <ActivityLink key={activity.id} activity={activity} />
        ))}
      </NamesProvider>
    </Paper>
  );
}
