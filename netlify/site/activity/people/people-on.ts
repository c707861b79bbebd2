import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';

const peopleFields = new Set(['assignee', 'owner']);

/** Returns the ids of all people whose names the page of an Activity shows. Pure. */
export function peopleOn(activity: ActivityDetailFragment): (string | null)[] {
  const { assignee, owner, createdBy, decidedBy, candidateUsers, watchers, viewers, comments, attachments, related, history } = activity;
  const changed = history
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => peopleFields.has(field))
    .flatMap(({ before, after }) => [before, after]);
  return [
    assignee,
    owner,
    createdBy,
    decidedBy,
    ...candidateUsers,
    ...watchers,
    ...viewers,
    ...comments.flatMap(({ author, mentions }) => [author, ...mentions]),
    ...attachments.map(({ addedBy }) => addedBy),
    ...related.flatMap((other) => [other.assignee, other.decidedBy]),
    ...history.map(({ actor }) => (actor === 'process' ? null : actor)),
    ...changed,
  ];
}
