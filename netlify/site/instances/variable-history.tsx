import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { VariableChangesDocument } from '#netlify/site/generated/graphql.ts';
import { NamesProvider, useNameOf } from '#netlify/site/people/names.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { valueInWords } from '#netlify/site/shared/labelled-list.tsx';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { exactTime } from '#netlify/site/shared/time.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { omissionWords, sourceInWords, type VariableChange } from './change-words.ts';

const noChanges = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Changes of one variable, newest first. */
export function VariableHistory({ instanceId, name, label }: { instanceId: string; name: string; label: string }) {
  const { t } = useTranslation();
  const list = useLivePages(['variable-changes', instanceId, name], async (after) => {
    const { processInstance } = await callApi(VariableChangesDocument, { id: instanceId, name, first: 10, after });
    return processInstance?.variableChanges ?? noChanges;
  });
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const changes = [...new Map(list.data.pages.flatMap(({ nodes }) => nodes).map((change) => [change.id, change])).values()];
  if (changes.length === 0 && !list.hasNextPage) return <NoChanges />;
  return (
    <NamesProvider ids={changes.map(({ actor }) => actor)}>
      <Stack component="ul" gap="xs" className="variable-history" aria-label={label}>
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </Stack>
      {(list.hasNextPage || changes.length > 10) && (
        <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(changes.length) })} />
      )}
    </NamesProvider>
  );
}

/** An instance may be older than the recording. */
function NoChanges() {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {t('No changes are recorded.')}
    </Text>
  );
}

function Change({ change }: { change: VariableChange }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  return (
    <li>
      <Values change={change} />
      <Group gap="0 xs" fz="xs">
        <Text span inherit c="dimmed">
          {sourceInWords(change, t, nameOf)}, {exactTime(change.at)}
        </Text>
        <ChangeLink change={change} />
      </Group>
    </li>
  );
}

function Values({ change: { before, after } }: { change: VariableChange }) {
  if (after.omitted === 'PRIVATE' || !before) return <Value value={after} />;
  return (
    <>
      <Value value={before} /> → <Value value={after} />
    </>
  );
}

function Value({ value: { value, omitted } }: { value: VariableChange['after'] }) {
  const { t } = useTranslation();
  if (omitted === null) return valueInWords(value);
  return (
    <Text span inherit c="dimmed">
      {t(omissionWords[omitted])}
    </Text>
  );
}

function ChangeLink({ change: { activityId, operationId } }: { change: VariableChange }) {
  const { t } = useTranslation();
  if (activityId !== null) {
    return (
      <Anchor inherit renderRoot={(props) => <Link to="/activities/$activityId" params={{ activityId }} {...props} />}>
        {t('See the Activity')}
      </Anchor>
    );
  }
  if (operationId === null) return null;
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/operations/$operationId" params={{ operationId }} {...props} />}>
      {t('See the operation')}
    </Anchor>
  );
}
