import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ClockIcon } from '#netlify/site/shared/icons.tsx';
import { exactTime, relativeTime, useNow } from '#netlify/site/shared/time.ts';

import type { Instance } from './instance.ts';

type Element = Instance['currentElements'][number];
type System = NonNullable<Element['waitsFor']>;

/** Note on work that waits for a failing external system: since when, and until about when. */
export function SystemWaits({ elements }: { elements: Instance['currentElements'] }) {
  const { t } = useTranslation();
  const waits = elements.flatMap((element) => (element.waitsFor ? [{ element, system: element.waitsFor }] : []));
  if (waits.length === 0) return null;
  return (
    <Stack gap="sm">
      {waits.map(({ element, system }) => (
        <Alert
          key={element.elementId}
          color="orange"
          icon={<ClockIcon />}
          title={t('{{element}} waits for the {{system}}', { element: t(element.name ?? element.elementId), system: t(system.name) })}
        >
          <Text size="sm" component="div">
            {system.message && t(system.message)}{' '}
            {system.since && t('Jobs have been waiting for it since {{time}}.', { time: exactTime(system.since) })}{' '}
            <NextTry system={system} />
          </Text>
        </Alert>
      ))}
    </Stack>
  );
}

function NextTry({ system: { state, retryAt } }: { system: System }) {
  const { t } = useTranslation();
  const now = useNow();
  if (state === 'HALF_OPEN' || !retryAt) return t('It is being retried now.');
  return t('Next retry {{when}}.', { when: relativeTime(retryAt, now) });
}
