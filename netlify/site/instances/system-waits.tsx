import { Alert, Stack, Text } from '@mantine/core';

import { ClockIcon } from '#netlify/site/shared/icons.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { exactTime } from '#netlify/site/shared/time.ts';

import type { Instance } from './instance.ts';

type Element = Instance['currentElements'][number];
type System = NonNullable<Element['waitsFor']>;

/** Where the work waits for an external system that does not answer as it should: since when, and until about when. */
export function SystemWaits({ elements }: { elements: Instance['currentElements'] }) {
  const waits = elements.flatMap((element) => (element.waitsFor ? [{ element, system: element.waitsFor }] : []));
  if (waits.length === 0) return null;
  return (
    <Stack gap="sm">
      {waits.map(({ element, system }) => (
        <Alert
          key={element.elementId}
          color="orange"
          icon={<ClockIcon />}
          title={`${element.name ?? element.elementId} waits for the ${system.name}`}
        >
          <Text size="sm" component="div">
            {system.message} {system.since && `Jobs have been waiting for it since ${exactTime(system.since)}.`} <NextTry system={system} />
          </Text>
        </Alert>
      ))}
    </Stack>
  );
}

function NextTry({ system: { state, retryAt } }: { system: System }) {
  if (state === 'HALF_OPEN' || !retryAt) return <>It is tried again now; the work goes on by itself.</>;
  return (
    <>
      It is tried again <Moment at={retryAt} />; the work then goes on by itself.
    </>
  );
}
