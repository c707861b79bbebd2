import '@mantine/spotlight/styles.css';
import './palette.css';

import { Text } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SearchIcon } from '#netlify/site/shared/icons.tsx';
import { usePlaces } from '#netlify/site/shared/places.tsx';
import { ProblemAlert } from '#netlify/site/shared/problem-alert.tsx';
import { useHasRole } from '#netlify/site/shared/session.ts';

import { foundItems, type ItemGroup, processItems } from './items.tsx';
import { listId, rowId, Rows } from './rows.tsx';
import { fits, type Search, useSearch } from './use-search.ts';

const [store, spotlight] = createSpotlight();
const combobox = { role: 'combobox', 'aria-controls': listId };

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Command palette: the pages of the person, and what a text is found in. The arrows choose, Enter goes there. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const search = useSearch(typed, isOpen);
  const groups = useGroups(search, typed);
  const items = groups.flatMap((group) => group.items);
  useEffect(() => (isOpen ? spotlight.open() : spotlight.close()), [isOpen]);
  const shown = [isOpen, typed, ...items.map(({ label }) => label)].join('\n');
  const [mark, setMark] = useState({ shown, row: 0 });
  // Other rows are marked from the first one on.
  const selected = mark.shown === shown ? mark.row : 0;
  useEffect(() => store.updateState((state) => ({ ...state, selected: 0 })), [shown]);
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      // Cleared when it opens: it may open again before it has faded out.
      clearQueryOnClose={false}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightOpen={() => setTyped('')}
      onSpotlightClose={onClose}
      attributes={{ content: { 'aria-label': t('Search or go to…'), 'data-palette': true } }}
    >
      <Spotlight.Search
        {...combobox}
        // The library moves its mark without telling.
        onKeyDown={() => queueMicrotask(() => setMark({ shown, row: Math.max(0, store.getState().selected) }))}
        aria-label={t('Search or go to…')}
        aria-expanded={items.length > 0}
        aria-activedescendant={items.length === 0 ? undefined : rowId(selected)}
        placeholder={t('Page, business key, Activity, process or problem')}
        leftSection={<SearchIcon size={18} />}
      />
      {items.length > 0 && <Rows groups={groups} selected={selected} />}
      <Answer search={search} isEmpty={items.length === 0} />
    </Spotlight.Root>
  );
}

/** Returns the rows of a search by kind, kinds without rows left out. */
function useGroups({ found, processes }: Search, typed: string): ItemGroup[] {
  const { t } = useTranslation();
  const places = usePlaces();
  const withFigures = useHasRole('operator', 'auditor');
  const pages = places.map(({ to, label, icon }) => ({ label: t(label), icon, to: { to } })).filter(({ label }) => fits(label, typed));
  return [
    { name: t('Pages'), items: pages },
    { name: t('Processes'), items: processItems(processes, withFigures) },
    ...(found ? foundItems(found, typed.trim()) : []),
  ].filter(({ items }) => items.length > 0);
}

/** State of the search, for the eye and for screen readers. */
function Answer({ search, isEmpty }: { search: Search; isEmpty: boolean }) {
  const { t } = useTranslation();
  const { isTooShort, isPending, error } = search;
  if (error) return <ProblemAlert title={t('The search failed')} error={error} />;
  return (
    <Spotlight.Footer>
      <Text component="output" size="sm" c="dimmed">
        {isTooShort && t('Type two characters to find instances, Activities, processes and problems.')}
        {isPending && t('Looking…')}
        {!isTooShort &&
          !isPending &&
          (isEmpty ? t('Nothing found. Business keys and ids are found by their beginning.') : t('Enter goes there.'))}
      </Text>
    </Spotlight.Footer>
  );
}
