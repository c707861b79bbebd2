import { Anchor, Box, SegmentedControl, Stack, Text } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { OccurrencesDocument, type OccurrencesQuery } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { Moment } from '#netlify/site/shared/moment.tsx';
import { Facts } from '#netlify/site/shared/page.tsx';
import { Section } from '#netlify/site/shared/section.tsx';
import { ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { endingNames } from './group-words.ts';

const route = getRouteApi('/signed-in/incidents/$groupId');
const noPage = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Incidents of a group with their instances, newest first: the open ones, or all. */
export function Occurrences({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const navigate = useNavigate();
  const list = useLivePages(['occurrences', groupId, show], async (after) => {
    const { errorGroup } = await callApi(OccurrencesDocument, { id: groupId, open: show === 'ALL' ? null : true, first: 20, after });
    return errorGroup?.incidents ?? noPage;
  });
  const choose = (chosen: string) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, show: chosen === 'ALL' ? 'ALL' : undefined }),
      replace: true,
      resetScroll: false,
    });
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={t('Incidents')}
      data={[
        { value: 'OPEN', label: t('Open') },
        { value: 'ALL', label: t('All') },
      ]}
      value={show ?? 'OPEN'}
      onChange={choose}
    />
  );
  return (
    <Section title={t('Incidents')} aside={choice}>
      <Rows list={list} />
    </Section>
  );
}

type Occurrence = NonNullable<OccurrencesQuery['errorGroup']>['incidents']['nodes'][number];

function Rows({
  list,
}: {
  list: ReturnType<typeof useLivePages<{ nodes: Occurrence[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }>>;
}) {
  const { t } = useTranslation();
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const rows = list.data.pages.flatMap((page) => page.nodes);
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('No incident of this cause is open.')}
      </Text>
    );
  }
  return (
    <>
      <Stack gap="sm" component="ul" className="incident-groups" aria-label={t('Incidents')}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </Stack>
      <LoadMore list={list} shown={t('Shown: {{number}}', { number: numberInWords(rows.length) })} />
    </>
  );
}

function Row({ row }: { row: Occurrence }) {
  const { t } = useTranslation();
  const { processInstanceId, businessKey, processVersion, message, failedAt, retriedAt, endedAt, ending } = row;
  return (
    <Box component="li">
      <Anchor size="sm" renderRoot={(props) => <Link to="/instances/$processInstanceId" params={{ processInstanceId }} {...props} />}>
        {businessKey ?? processInstanceId}
      </Anchor>
      <Text component="div" size="sm" c="dimmed">
        <Facts>
          <span>
            {t('failed')} <Moment at={failedAt} />
          </span>
          {processVersion !== null && <span>{t('version {{number}}', { number: processVersion })}</span>}
          {retriedAt && endedAt === null && (
            <span>
              {t('retried')} <Moment at={retriedAt} />
            </span>
          )}
          {ending && endedAt && (
            <span>
              {t(endingNames[ending])} <Moment at={endedAt} />
            </span>
          )}
        </Facts>
      </Text>
      <Text size="sm" className="labelled-value">
        {message}
      </Text>
    </Box>
  );
}
