import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { SelectionBar } from '#netlify/site/shared/selection-bar.tsx';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { allowedAmong, type BulkAction, haveSameForm } from './bulk-actions.ts';
import type { Selection } from './selection.ts';

interface BulkBarProps {
  selection: Selection;
  isBusy: boolean;
  onChoose: (kind: BulkAction['kind']) => void;
}

/** Bar under the list while Activities are selected: their number, and the possible actions. */
export function BulkBar({ selection, isBusy, onChoose }: BulkBarProps) {
  const { t } = useTranslation();
  const { activities, clear } = selection;
  if (activities.length === 0) return null;
  const [claimable, assignable, completable] = (['claim', 'assign', 'complete'] as const).map((kind) => allowedAmong(activities, kind));
  const number = (some: readonly unknown[] = []) => ({ number: numberInWords(some.length) });
  return (
    <SelectionBar label={t('The selected Activities')} count={t('Selected: {{number}}', number(activities))} onClear={clear}>
      {claimable && claimable.length > 0 && (
        <Button size="xs" loading={isBusy} onClick={() => onChoose('claim')}>
          {t('Claim {{number}}', number(claimable))}
        </Button>
      )}
      {assignable && assignable.length > 0 && (
        <Button size="xs" variant="default" onClick={() => onChoose('assign')}>
          {t('Assign {{number}}…', number(assignable))}
        </Button>
      )}
      {completable && completable.length > 0 && (
        <Button
          size="xs"
          variant="default"
          disabled={!haveSameForm(completable)}
          title={haveSameForm(completable) ? undefined : t('They have different forms. Select Activities of one kind.')}
          onClick={() => onChoose('complete')}
        >
          {t('Decide {{number}}…', number(completable))}
        </Button>
      )}
      {claimable?.length === 0 && assignable?.length === 0 && completable?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('No bulk action applies to this selection. Open one to see its actions.')}
        </Text>
      )}
    </SelectionBar>
  );
}
