import { Alert, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { withTexts } from '#netlify/site/i18n/i18n.ts';
import { AlertIcon } from '#netlify/site/shared/icons.tsx';
import { useSession } from '#netlify/site/shared/session.ts';
import { LoadingState } from '#netlify/site/shared/states.tsx';

import { ClaimCard } from './claim-card.tsx';
import { DecisionResult } from './decision-result.tsx';
import { useDraft } from './draft.ts';
import { UnsentDraft } from './unsent-draft.tsx';
import { useRestoredFocus } from './restored-focus.ts';

// The form library is large and most visits only read.
const DecisionForm = lazy(withTexts('renderer', async () => ({ default: (await import('./decision-form.tsx')).DecisionForm })));

/** Part of the page where the person acts: claims, decides, or reads the result. Input survives every change of the part. */
export function Decision({ activity }: { activity: ActivityDetailFragment }) {
  const me = useSession()?.person.id;
  const typed = useDraft(activity);
  const [isDeciding, decide] = useState(false);
  const isClosed = activity.status !== 'OPEN' && activity.status !== 'CLAIMED';
  const isMine = activity.assignee === me;
  const mayDecide = activity.may.includes('COMPLETE');
  const isFormOpen = mayDecide && (isMine || isDeciding || typed.hasText);
  const place = useRestoredFocus(`${activity.status} ${isFormOpen} ${isMine}`);
  return (
    <Stack ref={place} tabIndex={-1} gap="lg" className="focus-place">
      {isClosed && <DecisionResult activity={activity} />}
      {!isClosed && activity.suspended && <SuspendedNote />}
      {!isClosed && !(isMine && mayDecide) && <ClaimCard activity={activity} {...(!isFormOpen && { onDecide: () => decide(true) })} />}
      {isFormOpen && (
        <Suspense fallback={<LoadingState />}>
          <DecisionForm activity={activity} typed={typed} />
        </Suspense>
      )}
      {!mayDecide && <UnsentDraft activity={activity} typed={typed} />}
    </Stack>
  );
}

function SuspendedNote() {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" icon={<AlertIcon />} title={t('The process instance is suspended')}>
      {t('You can decide now; the decision counts once an operator of the engine has resumed the instance.')}
    </Alert>
  );
}
