import { lazy, Suspense } from 'react';

import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useSession } from '#netlify/site/shared/session.ts';
import { LoadingState } from '#netlify/site/shared/states.tsx';

import { ClaimCard } from './claim-card.tsx';
import { DecisionResult } from './decision-result.tsx';
import { useDraft } from './draft.ts';
import { KeptDraft } from './kept-draft.tsx';

// The form library is large and most visits only read.
const DecisionForm = lazy(async () => ({ default: (await import('./decision-form.tsx')).DecisionForm }));

/** The part of the page where the person acts: claim, decide, or read how it ended. */
export function Decision({ activity }: { activity: ActivityDetailFragment }) {
  const me = useSession()?.person.id;
  const typed = useDraft(activity.id);
  const isMine = activity.status === 'CLAIMED' && activity.assignee === me;
  if (isMine) {
    return (
      <Suspense fallback={<LoadingState />}>
        <DecisionForm activity={activity} typed={typed} />
      </Suspense>
    );
  }
  const isDecidable = activity.status === 'OPEN' || activity.status === 'CLAIMED';
  return (
    <>
      {isDecidable ? <ClaimCard activity={activity} /> : <DecisionResult activity={activity} />}
      <KeptDraft typed={typed} />
    </>
  );
}
