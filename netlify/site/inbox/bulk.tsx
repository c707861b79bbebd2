import { notifications } from '@mantine/notifications';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { withTexts } from '#netlify/site/i18n/i18n.ts';
import type { ActivityRowFragment } from '#netlify/site/generated/graphql.ts';
import { toApiError } from '#netlify/site/shared/api.ts';
import { numberInWords } from '#netlify/site/shared/words.ts';

import { allowedAmong, type BulkAction, type BulkAnswer, doneWords, useBulkAction } from './bulk-actions.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { Selection } from './selection.ts';

const AssignDialog = lazy(async () => ({ default: (await import('./bulk-dialogs.tsx')).BulkAssignDialog }));
const CompleteDialog = lazy(withTexts('renderer', async () => ({ default: (await import('./bulk-dialogs.tsx')).BulkCompleteDialog })));
const Answers = lazy(async () => ({ default: (await import('./bulk-answers.tsx')).BulkAnswers }));

export interface Bulk {
  readonly claim: (activities: readonly ActivityRowFragment[]) => unknown;
  readonly choose: (kind: BulkAction['kind']) => void;
  /** Layers over the list: the open dialog, or the answer. */
  readonly dialogs: ReactNode;
  readonly bar: ReactNode;
}

/** Bulk actions of a list; a single claim is one of them. */
export function useBulk(selection: Selection): Bulk {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ kind: 'assign' | 'complete'; activities: readonly ActivityRowFragment[] } | null>(null);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const bulk = useBulkAction((given) => {
    setOpen(null);
    selection.clear();
    if (given.outcomes.some(({ problem }) => problem)) return setAnswer(given);
    notifications.show({ color: 'teal', message: t(doneWords[given.kind], { number: numberInWords(given.outcomes.length) }) });
  });
  const claim = (activities: readonly ActivityRowFragment[]) =>
    activities.length > 0 &&
    bulk.mutate(
      { activities, action: { kind: 'claim' } },
      { onError: (error) => notifications.show({ color: 'red', title: t('Not done'), message: t(toApiError(error).message) }) },
    );
  const choose = (kind: BulkAction['kind']) => {
    const activities = allowedAmong(selection.activities, kind);
    if (kind === 'claim') return void claim(activities);
    bulk.reset();
    setOpen({ kind, activities });
  };
  const Dialog = open?.kind === 'assign' ? AssignDialog : CompleteDialog;
  return {
    claim,
    choose,
    bar: <BulkBar selection={selection} isBusy={bulk.isPending} onChoose={choose} />,
    dialogs: (
      <Suspense>
        {open && (
          <Dialog
            activities={open.activities}
            onSend={(action) => bulk.mutate({ activities: open.activities, action })}
            onClose={() => setOpen(null)}
            isSending={bulk.isPending}
            error={bulk.error}
          />
        )}
        {answer && <Answers answer={answer} onClose={() => setAnswer(null)} />}
      </Suspense>
    ),
  };
}
