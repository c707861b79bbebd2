import DataLoader from 'dataloader';

import type { Activity } from '#netlify/services/activities/activity.ts';
import { type Content, contentOf } from '#netlify/services/activities/content.ts';
import { type Attachment, attachmentsOf } from '#netlify/services/activities/conversation/attachments.ts';
import { type Comment, commentsOf } from '#netlify/services/activities/conversation/comments.ts';
import { type Draft, draftsOf } from '#netlify/services/activities/conversation/drafts.ts';
import { viewersOf } from '#netlify/services/activities/conversation/viewers.ts';
import { ownWatching, type Watcher, watchersOf } from '#netlify/services/activities/conversation/watchers.ts';
import { type SameEyes, sameEyes } from '#netlify/services/activities/four-eyes.ts';
import { findActivities } from '#netlify/services/activities/find-activity.ts';
import { type HistoryEntry, historyOf } from '#netlify/services/activities/history.ts';
import { privateDecisions } from '#netlify/services/activities/private-fields.ts';

import type { ApiContext } from '../context.ts';

/** Loader of at most `limit` rows of each Activity: one query for all Activities of a list that ask for the same number. */
type SeveralOf<Row> = (limit: number) => DataLoader<string, Row[]>;

interface Loaders {
  readonly activity: DataLoader<string, Activity | null>;
  readonly content: DataLoader<string, Content>;
  readonly sameEyes: DataLoader<Activity, SameEyes | null>;
  readonly privateDecision: DataLoader<string, Record<string, unknown>>;
  readonly history: SeveralOf<HistoryEntry>;
  readonly comments: SeveralOf<Comment>;
  readonly attachments: SeveralOf<Attachment>;
  readonly watchers: SeveralOf<Watcher>;
  readonly watching: DataLoader<string, Watcher[]>;
  readonly viewers: DataLoader<string, { activityId: string; personId: string }[]>;
  readonly drafts: DataLoader<string, Draft[]>;
}

const loadersByRequest = new WeakMap<ApiContext['memo'], Loaders>();

/** Returns the loaders of an Activity's parts, one query for all of a list. Without a cache: a mutation's answer shows its own changes. */
export function loadersOf({ deps, person, memo }: ApiContext): Loaders {
  const { database } = deps;
  const before = loadersByRequest.get(memo);
  if (before) return before;
  const loaders: Loaders = {
    activity: new DataLoader(async (ids) => {
      const seen = new Map((await findActivities(deps, person, ids)).map((one) => [one.id, one]));
      return ids.map((id) => seen.get(id) ?? null);
    }, notRemembered),
    sameEyes: new DataLoader(async (activities) => {
      const barred = await sameEyes(deps, person.id, activities);
      return activities.map(({ id }) => barred.get(id) ?? null);
    }, notRemembered),
    content: oneEach((ids) => contentOf(database, ids)),
    privateDecision: oneEach((ids) => privateDecisions(database, ids)),
    history: atMostEach((ids, limit) => historyOf(database, ids, limit)),
    comments: atMostEach((ids, limit) => commentsOf(database, ids, limit)),
    attachments: atMostEach((ids, limit) => attachmentsOf(database, ids, limit)),
    watchers: atMostEach((ids, limit) => watchersOf(database, ids, limit)),
    watching: severalEach((ids) => ownWatching(database, person, ids)),
    viewers: severalEach((ids) => viewersOf(database, person, ids)),
    drafts: severalEach((ids) => draftsOf(database, person, ids)),
  };
  loadersByRequest.set(memo, loaders);
  return loaders;
}

function atMostEach<Row extends { readonly activityId: string }>(
  load: (ids: readonly string[], limit: number) => Promise<Row[]>,
): SeveralOf<Row> {
  const loaders = new Map<number, DataLoader<string, Row[]>>();
  return (limit) => {
    const loader = loaders.get(limit) ?? severalEach((ids) => load(ids, limit));
    loaders.set(limit, loader);
    return loader;
  };
}

const notRemembered = { cache: false };

function oneEach<Row>(load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>): DataLoader<string, Row> {
  return new DataLoader(async (ids) => {
    const rows = await load(ids);
    return ids.map((id) => rows.get(id) ?? new Error(`Activity ${id} is gone.`));
  }, notRemembered);
}

function severalEach<Row extends { readonly activityId: string }>(
  load: (ids: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const byActivity = new Map<string, Row[]>(ids.map((id) => [id, []]));
    for (const row of await load([...byActivity.keys()])) byActivity.get(row.activityId)?.push(row);
    return ids.map((id) => byActivity.get(id) ?? []);
  }, notRemembered);
}
