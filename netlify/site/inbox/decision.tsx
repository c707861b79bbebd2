import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';
import { useSession } from '#netlify/site/shared/session.ts';

import { ClaimCard } from './claim-card.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionResult } from './decision-result.tsx';
import { useDraft } from './draft.ts';
import { KeptDraft } from './kept-draft.tsx';

/** The part of the page where the person acts: claim, decide, or read how it ended. */
export function Decision({ activity }: { activity: ActivityDetailFragment }) {
  const me = useSession()?.person.id;
  const typed = useDraft(activity.id);
  const isMine = activity.status === 'CLAIMED' && activity.assignee === me;
  if (isMine) return <DecisionForm activity={activity} typed={typed} />;
  const isDecidable = activity.status === 'OPEN' || activity.status === 'CLAIMED';
  return (
    <>
      {isDecidable ? <ClaimCard activity={activity} /> : <DecisionResult activity={activity} />}
      <KeptDraft typed={typed} />
    </>
  );
}
