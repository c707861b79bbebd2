import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { NextActivitiesDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { KeyHint } from '#netlify/site/shared/key-hint.tsx';
import { useLive } from '#netlify/site/shared/live.ts';

/** Link to the next Activity: first of the person's own, then of the unclaimed ones. Key: N. */
export function NextActivity({ except, isProminent }: { except: string; isProminent: boolean }) {
  const { t } = useTranslation();
  const router = useRouter();
  const waiting = useLive(['activities', 'next'], () => callApi(NextActivitiesDocument, {}));
  const nodes = waiting.data ? [...waiting.data.mine.nodes, ...waiting.data.open.nodes] : [];
  const next = nodes.find(({ id }) => id !== except);
  const go = () => void (next && router.navigate({ to: '/activities/$activityId', params: { activityId: next.id } }));
  useHotkeys([['n', go]]);
  if (!next) return null;
  return (
    <Button size="xs" variant={isProminent ? 'filled' : 'default'} onClick={go} rightSection={<KeyHint name="N" />} aria-keyshortcuts="n">
      {t('Next Activity')}
    </Button>
  );
}
