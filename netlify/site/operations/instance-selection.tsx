import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProcessInstanceFilter } from '#netlify/site/generated/graphql.ts';
import { SelectionBar } from '#netlify/site/shared/selection-bar.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { OperateMenu, plainKinds } from './operate-menu.tsx';
import { VersionDialog } from './version-dialog.tsx';

export interface InstanceSelection {
  /** Ids of the selected instances; null: all that match the filter. */
  readonly ids: ReadonlySet<string> | null;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** Keeps the selection of instances for an operation: some rows, or all that match the filter. */
export function useInstanceSelection(): InstanceSelection {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(none);
  return {
    ids,
    has: (id) => ids?.has(id) ?? true,
    toggle: (id) => setIds((before) => without(before, id) ?? new Set([...(before ?? []), id])),
    selectAll: () => setIds(null),
    clear: () => setIds(none),
  };
}

/** Returns the selection without a selected id; null for an id that is not selected. After all, a single click begins anew. */
const without = (ids: ReadonlySet<string> | null, id: string): ReadonlySet<string> | null =>
  ids?.has(id) ? new Set([...ids].filter((one) => one !== id)) : null;

interface InstanceSelectionBarProps {
  readonly selection: InstanceSelection;
  readonly filter: ProcessInstanceFilter;
  /** Number of instances that match the filter. */
  readonly matching: number;
}

/** Bar under the list while instances are selected: their number, and the operations. */
export function InstanceSelectionBar({ selection: { ids, selectAll, clear }, filter, matching }: InstanceSelectionBarProps) {
  const { t } = useTranslation();
  const [migrates, setMigrates] = useState(false);
  if (ids?.size === 0) return null;
  // Versions are those of one process.
  const key = filter.processDefinitionKey;
  const selected = ids ? { processInstanceIds: [...ids] } : { filter };
  const count = ids
    ? t('Selected: {{number}}', { number: numberInWords(ids.size) })
    : t('All {{number}} that match', { number: numberInWords(matching) });
  return (
    <SelectionBar label={t('The selected instances')} count={count} onClear={clear}>
      {ids && ids.size < matching && (
        <Button size="xs" variant="subtle" onClick={selectAll}>
          {t('Select all {{number}} that match', { number: numberInWords(matching) })}
        </Button>
      )}
      <OperateMenu selected={selected} {...(key && { kinds: [...plainKinds, 'MIGRATE'] })} onChoose={() => setMigrates(true)} />
      {key && migrates && <VersionDialog selected={selected} processDefinitionKey={key} onClose={() => setMigrates(false)} />}
    </SelectionBar>
  );
}
