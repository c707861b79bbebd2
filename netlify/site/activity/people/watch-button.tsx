import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type ActivityDetailFragment, UnwatchActivityDocument, WatchActivityDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { EyeIcon } from '#netlify/site/shared/icons.tsx';

import { useActivityMutation } from '../activity-mutation.ts';

/** Button to watch an Activity: the person is notified of its events, and finds the Activity in the list Watched. */
export function WatchButton({ activity: { id, watching } }: { activity: ActivityDetailFragment }) {
  const { t } = useTranslation();
  const toggle = useActivityMutation(id, async () =>
    watching
      ? (await callApi(UnwatchActivityDocument, { id })).unwatchActivity
      : (await callApi(WatchActivityDocument, { id })).watchActivity,
  );
  return (
    <Button
      variant={watching ? 'light' : 'default'}
      size="xs"
      aria-pressed={watching}
      leftSection={<EyeIcon size={16} />}
      loading={toggle.isPending}
      onClick={() => toggle.mutate(undefined)}
    >
      {watching ? t('Watching') : t('Watch')}
    </Button>
  );
}
