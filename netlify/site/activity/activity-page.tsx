import './activity.css';

import { Anchor, Grid, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ActivityPageDocument, type ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { NamesProvider } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLive } from '#netlify/site/shared/live.ts';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts, Page } from '#netlify/site/shared/page.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { ErrorState, LoadingState, NotFoundState } from '#netlify/site/shared/states.tsx';
import { ActivityBadge } from '#netlify/site/shared/status-badge.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import { ActivityHistory } from './history/activity-history.tsx';
import { AttachmentsSection } from './conversation/attachments-section.tsx';
import { CancelActivity } from './cancel-activity.tsx';
import { CommentsSection } from './conversation/comments-section.tsx';
import { DatesSection } from './dates/dates-section.tsx';
import { Decision } from './decision/decision.tsx';
import { EvidenceSection } from './evidence/evidence-section.tsx';
import { NextActivity } from './next-activity.tsx';
import { PeopleSection } from './people/people-section.tsx';
import { peopleOn } from './people/people-on.ts';
import { RelatedSection } from './history/related-section.tsx';
import { Viewers } from './people/viewers.tsx';
import { WatchButton } from './people/watch-button.tsx';

const route = getRouteApi('/signed-in/activities/$activityId');

export function ActivityPage() {
  const { activityId } = route.useParams();
  const activity = useLive(['activity', activityId], async () => (await callApi(ActivityPageDocument, { id: activityId })).activity);
  if (activity.data === null) return <NotFoundState what="Activity" />;
  if (!activity.data) return activity.error ? <ErrorState error={activity.error} /> : <LoadingState />;
  return (
    <NamesProvider ids={peopleOn(activity.data)}>
      <ActivityDetail key={activityId} activity={activity.data} />
    </NamesProvider>
  );
}

function ActivityDetail({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  return (
    <Page
      title={t(activity.title)}
      back={{ to: '/', label: t('Inbox') }}
      badge={<ActivityBadge activity={activity} />}
      facts={
        <>
          <Head activity={activity} />
          <Viewers ids={activity.viewers} />
        </>
      }
      actions={<Actions activity={activity} />}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <EvidenceSection activity={activity} />
            <Decision activity={activity} />
            <CommentsSection activity={activity} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <PeopleSection activity={activity} />
            <DatesSection activity={activity} />
            <AttachmentsSection activity={activity} />
            {activity.related.length > 0 && <RelatedSection related={activity.related} />}
            <Section title={t('History')}>
              <ActivityHistory entries={activity.history} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Actions({ activity }: { activity: ActivityDetailFragment }) {
  const isOver = activity.status !== 'OPEN' && activity.status !== 'CLAIMED';
  return (
    <>
      {activity.may.includes('WATCH') && <WatchButton activity={activity} />}
      <CancelActivity activity={activity} />
      <NextActivity except={activity.id} isProminent={isOver} />
    </>
  );
}

function Head({ activity }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  return (
    <Facts>
      {activity.businessKey && <span>{activity.businessKey}</span>}
      <InstanceAnchor {...activity} />
      <span>
        {t('opened')} <Moment at={activity.createdAt} />
      </span>
    </Facts>
  );
}

function InstanceAnchor({ processInstanceId, processDefinitionKey }: ActivityDetailFragment) {
  const { t } = useTranslation();
  if (!processInstanceId || !processDefinitionKey) return <span>{t('without a process')}</span>;
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId }} {...props} />}>
      {t('{{process}}: see the instance', { process: t(inWords(processDefinitionKey)) })}
    </Anchor>
  );
}
