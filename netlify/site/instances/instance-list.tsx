import { Group, Paper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { t } from 'i18next';

import { InstancesDocument } from '#netlify/site/generated/graphql.ts';
import { InstanceSelectionBar, useInstanceSelection } from '#netlify/site/operations/instance-selection.tsx';
import { callApi } from '#netlify/site/shared/api.ts';
import { useLivePages } from '#netlify/site/shared/live.ts';
import { LoadMore } from '#netlify/site/shared/load-more.tsx';
import { useHasRole } from '#netlify/site/shared/session.ts';
import { ErrorState, LoadingState } from '#netlify/site/shared/states.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { columnsOf } from './column-names.ts';
import { InstanceCard } from './instance-card.tsx';
import { type InstanceSearch, requestOf } from './instance-search.ts';
import { InstanceTable } from './instance-table.tsx';
import { NoInstances } from './no-instances.tsx';
import { SelectInstance } from './select-instance.tsx';

interface InstanceListProps {
  search: InstanceSearch;
  onChange: (search: InstanceSearch) => void;
}

/** Below the breakpoint `md`. */
const narrow = '(max-width: 61.99em)';

/** Instances that match the search: a table, on a narrow screen cards. Operators select some for an operation. */
export function InstanceList({ search, onChange }: InstanceListProps) {
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false });
  const isOperator = useHasRole('operator');
  const selection = useInstanceSelection();
  const request = requestOf(search);
  const list = useLivePages(
    ['instances', request],
    async (after) => (await callApi(InstancesDocument, { ...request, first: 25, after })).processInstances,
  );
  if (!list.data) return list.error ? <ErrorState error={list.error} /> : <LoadingState />;
  const shown = { instances: list.data.pages.flatMap((page) => page.nodes), selection: isOperator ? selection : null, search };
  if (shown.instances.length === 0) return <NoInstances search={search} />;
  const matching = list.data.pages[0]?.totalCount ?? 0;
  return (
    <>
      <Paper withBorder style={{ overflow: 'hidden' }} aria-busy={list.isPlaceholderData}>
        {isNarrow ? <Cards {...shown} /> : <InstanceTable {...shown} onChange={onChange} />}
      </Paper>
      <LoadMore list={list} shown={instancesInWords(matching)} />
      <InstanceSelectionBar selection={selection} filter={request.filter} matching={matching} />
    </>
  );
}

function Cards({ instances, selection, search }: Omit<Parameters<typeof InstanceTable>[0], 'onChange'>) {
  const shown = columnsOf(search.columns);
  return instances.map((instance) => (
    <Group key={instance.id} wrap="nowrap" gap={0} pl={selection ? 'md' : 0} className="selectable-row">
      {selection && <SelectInstance instance={instance} selection={selection} />}
      <InstanceCard instance={instance} shown={shown} />
    </Group>
  ));
}

const instancesInWords = (number: number): string =>
  number === 1 ? t('1 instance') : t('{{number}} instances', { number: numberInWords(number) });
