import { Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useSession } from '#netlify/site/shared/session.ts';
import { LoadingState } from '#netlify/site/shared/states.tsx';

import { ClaimCard } from './claim-card.tsx';
import { DecisionResult } from './decision-result.tsx';
import { useDraft } from './draft.ts';
import { KeptDraft } from './kept-draft.tsx';
import { useKeptFocus } from './kept-focus.ts';

// The form library is large and most visits only read.
const DecisionForm = lazy(async () => ({ default: (await import('./decision-form.tsx')).DecisionForm }));

/** The part of the page where the person acts: claim, decide, or read how it ended. What was typed is there whatever happens. */
export function Decision({ activity }: { activity: ActivityDetailFragment }) {
  const me = useSession()?.person.id;
  const typed = useDraft(activity);
  const [isDeciding, decide] = useState(false);
  const isClosed = activity.status !== 'OPEN' && activity.status !== 'CLAIMED';
  const isMine = activity.assignee === me;
  const mayDecide = activity.may.includes('COMPLETE');
  const isFormOpen = mayDecide && (isMine || isDeciding || typed.hasText);
  const place = useKeptFocus(`${activity.status} ${isFormOpen} ${isMine}`);
  return (
    <Stack ref={place} tabIndex={-1} gap="lg" className="focus-place">
      {isClosed && <DecisionResult activity={activity} />}
      {!isClosed && !(isMine && mayDecide) && <ClaimCard activity={activity} {...(!isFormOpen && { onDecide: () => decide(true) })} />}
      {isFormOpen && (
        <Suspense fallback={<LoadingState />}>
          <DecisionForm activity={activity} typed={typed} />
        </Suspense>
      )}
      {!mayDecide && <KeptDraft activity={activity} typed={typed} />}
    </Stack>
  );
}
