import { Button, Paper, Tabs } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { t } from 'i18next';

import { InboxDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { InboxIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { ActivityLink } from './activity-link.tsx';
import { type InboxTab, inboxTabs } from './inbox-tabs.ts';

const route = getRouteApi('/signed-in/');

export function InboxPage() {
  const { tab = 'open' } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page title="Inbox">
      <Tabs value={tab} onChange={(next) => void navigate({ to: '/', search: next === 'open' ? {} : { tab: next as InboxTab } })}>
        <Tabs.List>
          {Object.entries(inboxTabs).map(([key, { label }]) => (
            <Tabs.Tab key={key} value={key}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <ActivityList tab={tab} />
    </Page>
  );
}

function ActivityList({ tab }: { tab: InboxTab }) {
  const { filter, empty } = inboxTabs[tab];
  const list = useLivePages(['activities', tab], async (after) => (await callApi(InboxDocument, { filter, first: 25, after })).activities);
  if (!list.data || list.isPlaceholderData) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const activities = list.data.pages.flatMap((page) => page.nodes);
  if (activities.length === 0) {
    return (
      <EmptyState icon={<InboxIcon size={28} />} title={empty.title} action={tab === 'open' && <StartButton />}>
        {empty.text}
      </EmptyState>
    );
  }
  return (
    <>
      <Paper withBorder style={{ overflow: 'hidden' }}>
        {activities.map((activity) => (
          <ActivityLink key={activity.id} activity={activity} />
        ))}
      </Paper>
      <LoadMore list={list} shown={activitiesInWords(list.data.pages[0]?.totalCount ?? 0)} />
    </>
  );
}

const activitiesInWords = (number: number): string =>
  number === 1 ? t('1 Activity') : t('{{number}} Activities', { number: numberInWords(number) });

function StartButton() {
  return (
    <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/start" {...props} />}>
      Start a process
    </Button>
  );
}
