import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { NextActivity } from '#netlify/site/activity/next-activity.tsx';
import { NamesProvider } from '#netlify/site/people/names.tsx';
import { Page } from '#netlify/site/shared/page.tsx';
import { useHasRole } from '#netlify/site/shared/session.ts';
import { useKeys } from '#netlify/site/shared/use-keys.ts';

import { ActivityList } from './activity-list.tsx';
import { type InboxSearch, inboxSearch, narrowingOf } from './inbox-search.ts';
import { InboxTools } from './inbox-tools.tsx';
import { ListLinks } from './list-links.tsx';
import { listNames } from './lists.ts';

const FilterPanel = lazy(async () => ({ default: (await import('./filter-panel.tsx')).FilterPanel }));
const NewActivityDialog = lazy(async () => ({ default: (await import('./new-activity.tsx')).NewActivityDialog }));
const route = getRouteApi('/signed-in/');
const participants = ['clerk', 'reviewer', 'lead'];

export function InboxPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [isFilterOpen, filter] = useDisclosure(narrowingOf(search) > 0);
  const go = (next: InboxSearch, isNewPlace = false) => void navigate({ to: '/', search: inboxSearch({ ...next }), replace: !isNewPlace });
  const listKeys = listNames.map((list, index) => [String(index + 1), () => go({ ...search, list, order: undefined }, true)] as const);
  useKeys({ f: filter.toggle, ...Object.fromEntries(listKeys) });
  return (
    <Page title={t('Inbox')} actions={<Actions />}>
      <ListLinks search={search} />
      <InboxTools search={search} onChange={go} isFilterOpen={isFilterOpen} onToggleFilter={filter.toggle} />
      <NamesProvider ids={[search.assignee]}>
        <Suspense>{isFilterOpen && <FilterPanel search={search} onChange={go} />}</Suspense>
      </NamesProvider>
      <ActivityList search={search} />
    </Page>
  );
}

function Actions() {
  const { t } = useTranslation();
  const mayCreate = useHasRole(...participants);
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <NextActivity except="" isProminent={false} />
      {mayCreate && (
        <Button size="xs" variant="default" onClick={dialog.open}>
          {t('New Activity')}
        </Button>
      )}
      <Suspense>{isOpen && <NewActivityDialog onClose={dialog.close} />}</Suspense>
    </>
  );
}
