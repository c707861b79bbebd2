import DataLoader from 'dataloader';

import type { Activity } from '#netlify/activities/activity.ts';
import { type Content, contentOf } from '#netlify/activities/content.ts';
import { type Attachment, attachmentsOf } from '#netlify/activities/conversation/attachments.ts';
import { type Comment, commentsOf } from '#netlify/activities/conversation/comments.ts';
import { type Draft, draftsOf } from '#netlify/activities/conversation/drafts.ts';
import { viewersOf } from '#netlify/activities/conversation/viewers.ts';
import { type Watcher, watchersOf } from '#netlify/activities/conversation/watchers.ts';
import { findActivities } from '#netlify/activities/find-activity.ts';
import { type HistoryEntry, historyOf } from '#netlify/activities/history.ts';
import { privateDecisions } from '#netlify/activities/private-fields.ts';

import type { ApiContext } from '../context.ts';

interface Loaders {
  readonly activity: DataLoader<string, Activity | null>;
  readonly content: DataLoader<string, Content>;
  readonly privateDecision: DataLoader<string, Record<string, unknown>>;
  readonly history: DataLoader<string, HistoryEntry[]>;
  readonly comments: DataLoader<string, Comment[]>;
  readonly attachments: DataLoader<string, Attachment[]>;
  readonly watchers: DataLoader<string, Watcher[]>;
  readonly viewers: DataLoader<string, { activityId: string; personId: string }[]>;
  readonly drafts: DataLoader<string, Draft[]>;
}

const loadersByRequest = new WeakMap<ApiContext['memo'], Loaders>();

/** What hangs on Activities, one query for all of a list. Nothing is remembered: a mutation's answer shows what it has changed. */
export function loadersOf({ deps, person, memo }: ApiContext): Loaders {
  const { database } = deps;
  const before = loadersByRequest.get(memo);
  if (before) return before;
  const loaders: Loaders = {
    activity: new DataLoader(async (ids) => {
      const seen = new Map((await findActivities(deps, person, ids)).map((one) => [one.id, one]));
      return ids.map((id) => seen.get(id) ?? null);
    }, notRemembered),
    content: oneEach((ids) => contentOf(database, ids)),
    privateDecision: oneEach((ids) => privateDecisions(database, ids)),
    history: severalEach((ids) => historyOf(database, ids)),
    comments: severalEach((ids) => commentsOf(database, ids)),
    attachments: severalEach((ids) => attachmentsOf(database, ids)),
    watchers: severalEach((ids) => watchersOf(database, ids)),
    viewers: severalEach((ids) => viewersOf(database, person, ids)),
    drafts: severalEach((ids) => draftsOf(database, person, ids)),
  };
  loadersByRequest.set(memo, loaders);
  return loaders;
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
