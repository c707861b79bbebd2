import { Button, Checkbox, Group, Paper } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { type ActivityRowFragment, InboxDocument } from '#netlify/site/generated/graphql.ts';
import { NamesProvider } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { InboxIcon } from '#netlify/site/shared/icons.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { EmptyState, ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { StartButton } from '#netlify/site/start/start-button.tsx';

import { activitiesInWords } from './activities-in-words.ts';
import { ActivityRow } from './activity-row.tsx';
import { useBulk } from './bulk.tsx';
import { type InboxSearch, narrowingOf, requestOf } from './inbox-search.ts';
import { type InboxList, lists } from './lists.ts';
import { useRowKeys } from './row-keys.ts';
import { useSelection } from './selection.ts';

const rowsAtOnce = 25;

/** Rows of one list, kept up to date, with the rest on demand. */
export function ActivityList({ search }: { search: InboxSearch }) {
  const list = useLivePages(
    ['activities', 'inbox', search],
    async (after) => (await callApi(InboxDocument, { ...requestOf(search), first: rowsAtOnce, after })).activities,
  );
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const activities = list.data.pages.flatMap((page) => page.nodes);
  if (activities.length === 0) return list.isPlaceholderData ? <LoadingState /> : <NothingHere search={search} />;
  return (
    <NamesProvider ids={activities.flatMap(({ assignee, owner, decidedBy }) => [assignee, owner, decidedBy])}>
      <Rows activities={activities} isOld={list.isPlaceholderData} />
      <LoadMore list={list} shown={activitiesInWords(list.data.pages[0]?.totalCount ?? 0)} />
    </NamesProvider>
  );
}

/** `isOld`: rows of another list, until the requested one is there. */
function Rows({ activities, isOld }: { activities: readonly ActivityRowFragment[]; isOld: boolean }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLUListElement>(null);
  const selection = useSelection(activities);
  const bulk = useBulk(selection);
  const claim = (id: string) => bulk.claim(activities.filter((one) => one.id === id && one.may.includes('CLAIM')));
  useRowKeys(frame, { onSelect: selection.toggle, onClaim: claim });
  const selected = selection.activities.length;
  return (
    <>
      <Paper withBorder className="inbox-frame" data-old={isOld || undefined}>
        <Group className="inbox-head" px="md" py={8}>
          <Checkbox
            size="xs"
            label={t('Select all shown')}
            checked={selected > 0 && selected === activities.length}
            indeterminate={selected > 0 && selected < activities.length}
            onChange={selection.toggleAll}
          />
        </Group>
        <ul ref={frame} className="inbox-rows" aria-label={t('Activities')}>
          {activities.map((activity) => (
            <ActivityRow
              key={activity.id}
              activity={activity}
              isSelected={selection.has(activity.id)}
              onSelect={() => selection.toggle(activity.id)}
              onClaim={() => claim(activity.id)}
            />
          ))}
        </ul>
      </Paper>
      {bulk.bar}
      {bulk.dialogs}
    </>
  );
}

function NothingHere({ search }: { search: InboxSearch }) {
  const { t } = useTranslation();
  const name = search.list ?? 'all';
  const { empty }: InboxList = lists[name];
  if (narrowingOf(search) > 0 || search.text)
    return (
      <EmptyState
        icon={<InboxIcon size={28} />}
        title={t('No Activity fits')}
        action={
          <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/" search={name === 'all' ? {} : { list: name }} {...props} />}>
            {t('Show the whole list')}
          </Button>
        }
      >
        {t('Search for other words, or take something out of the filter. New matches appear here automatically.')}
      </EmptyState>
    );
  return (
    <EmptyState icon={<InboxIcon size={28} />} title={t(empty.title)} action={name === 'all' ? <StartButton /> : <ShowAll />}>
      {t(empty.text)}
    </EmptyState>
  );
}

function ShowAll() {
  const { t } = useTranslation();
  return (
    <Button mt="sm" variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
      {t('Show all that is open')}
    </Button>
  );
}
