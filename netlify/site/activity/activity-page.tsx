import { Anchor, Grid, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';

import { ActivityPageDocument, type ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { LabelledList } from '#netlify/site/shared/labelled-list.tsx';
import { useLive } from '#netlify/site/shared/live.ts';
import { DueDate, Moment } from '#netlify/site/shared/moment.tsx';
import { Facts, Page } from '#netlify/site/shared/page.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { ErrorState, LoadingState, NotFoundState } from '#netlify/site/shared/states.tsx';
import { ActivityBadge } from '#netlify/site/shared/status-badge.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import { ActivityHistory } from './activity-history.tsx';
import { Decision } from './decision.tsx';

const route = getRouteApi('/signed-in/activities/$activityId');

export function ActivityPage() {
  const { activityId } = route.useParams();
  const activity = useLive(['activity', activityId], async () => (await callApi(ActivityPageDocument, { id: activityId })).activity);
  if (activity.data === null) return <NotFoundState what="Activity" />;
  if (!activity.data) return activity.error ? <ErrorState error={activity.error} /> : <LoadingState />;
  return <ActivityDetail key={activityId} activity={activity.data} />;
}

function ActivityDetail({ activity }: { activity: ActivityDetailFragment }) {
  return (
    <Page
      title={activity.title}
      back={{ to: '/', label: 'Inbox' }}
      badge={<ActivityBadge status={activity.status} delivery={activity.delivery} />}
      facts={<Head activity={activity} />}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Section title="What is known">
              {activity.description && (
                <Text size="sm" mb="sm">
                  {activity.description}
                </Text>
              )}
              <LabelledList values={Object.fromEntries(activity.context.map(({ label, value }) => [label, value]))} />
            </Section>
            <Decision activity={activity} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Section title="History">
            <ActivityHistory entries={activity.history} />
          </Section>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Head({ activity }: { activity: ActivityDetailFragment }) {
  const isOver = activity.status !== 'OPEN' && activity.status !== 'CLAIMED';
  return (
    <Facts>
      {activity.businessKey && <span>{activity.businessKey}</span>}
      <InstanceAnchor {...activity} />
      <span>
        opened <Moment at={activity.createdAt} />
      </span>
      {activity.dueAt && !isOver && <DueDate at={activity.dueAt} isOver={isOver} />}
    </Facts>
  );
}

function InstanceAnchor({ processInstanceId, processDefinitionKey }: ActivityDetailFragment) {
  if (!processInstanceId || !processDefinitionKey) return null;
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId }} {...props} />}>
      {inWords(processDefinitionKey)}: see the instance
    </Anchor>
  );
}
