import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { NamesProvider, useNameOf } from '#netlify/site/people/names.tsx';
import { DueDate, Moment } from '#netlify/site/shared/moment.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { inWords } from '#netlify/site/shared/words.ts';

import type { Instance } from './instance.ts';
import { type Wait, waitInWords, waitLabels } from './wait-words.ts';

type Element = Instance['currentElements'][number];

const colors: Partial<Record<Wait['kind'], string>> = {
  INCIDENT: 'red',
  RETRY: 'orange',
  SYSTEM: 'orange',
  SUSPENDED: 'yellow',
  OTHER: 'gray',
};

/** List of the active elements of an instance: the reason of each wait, and a link to the person or page that can end it. */
export function Waits({ instance: { currentElements, unreadWaits } }: { instance: Pick<Instance, 'currentElements' | 'unreadWaits'> }) {
  const { t } = useTranslation();
  if (currentElements.length === 0) return null;
  const people = currentElements.flatMap(({ waits }) => waits.map(({ assignee }) => assignee));
  return (
    <Section title={t('Waiting for')}>
      <NamesProvider ids={people}>
        <Stack gap="md">
          {currentElements.map((element, index) => (
            <ElementWaits key={`${element.elementId}${element.since}${index}`} element={element} />
          ))}
        </Stack>
      </NamesProvider>
      {unreadWaits.length > 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {t('Some of it could not be read, so waits may be missing here.')}
        </Text>
      )}
    </Section>
  );
}

function ElementWaits({ element: { elementId, name, since, waits } }: { element: Element }) {
  const { t } = useTranslation();
  return (
    <div>
      <Group gap="xs" mb={4}>
        <Text fw={600}>{t(name ?? inWords(elementId))}</Text>
        {since && <Moment at={since} fz="xs" c="dimmed" />}
      </Group>
      <Stack gap={6}>
        {waits.map((wait, index) => (
          <WaitLine key={`${wait.kind}${wait.elementId ?? ''}${index}`} wait={wait} />
        ))}
      </Stack>
    </div>
  );
}

function WaitLine({ wait }: { wait: Wait }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  return (
    <Group gap="xs" align="baseline">
      <Badge size="sm" variant="light" color={colors[wait.kind] ?? 'indigo'} style={{ flexShrink: 0 }}>
        {t(waitLabels[wait.kind])}
      </Badge>
      <Text size="sm" component="span" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {waitInWords(wait, t, nameOf)}
      </Text>
      <Until wait={wait} />
      <WayOn wait={wait} />
    </Group>
  );
}

function Until({ wait: { kind, until } }: { wait: Wait }) {
  if (!until) return null;
  return (
    <Text size="xs" c="dimmed" component="span">
      {kind === 'PERSON' ? <DueDate at={until} isOver={false} /> : <Moment at={until} />}
    </Text>
  );
}

/** Link to the Activity or the called instance. */
function WayOn({ wait: { activityId, processInstanceId } }: { wait: Wait }) {
  const { t } = useTranslation();
  if (activityId)
    return (
      <Anchor size="sm" renderRoot={(props) => <Link to="/activities/$activityId" params={{ activityId }} {...props} />}>
        {t('See the Activity')}
      </Anchor>
    );
  if (!processInstanceId) return null;
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId }} {...props} />}>
      {t('See the called instance')}
    </Anchor>
  );
}
