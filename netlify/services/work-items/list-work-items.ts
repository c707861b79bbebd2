import { z } from 'zod';

import { isFlowableError } from '#flowable/client/index.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { decodeCursor, encodeCursor, instantText, type Page, pageSize } from '#netlify/core/page.ts';

import { decisions } from './decisions.ts';
import { messagesOfKind } from './messages.ts';
import { notifications } from './notifications.ts';
import { reports } from './reports.ts';
import { rows } from './rows.ts';
import type { Reading, Source } from './source.ts';
import { starts } from './starts.ts';
import { type WorkState, workStates } from '#netlify/core/work-state.ts';
import { type WorkItem, type WorkItemKind, workItemKinds } from './states.ts';

/** The table of each kind. One that is missing is a type error. */
const sources: Readonly<Record<WorkItemKind, Source>> = {
  START: starts,
  DECISION: decisions,
  MESSAGE: messagesOfKind('MESSAGE'),
  SIGNAL: messagesOfKind('SIGNAL'),
  REPORT: reports,
  NOTIFICATION: notifications,
  ROW: rows,
};

export interface WorkItemRequest {
  readonly filter?: { readonly kinds?: readonly WorkItemKind[] | null; readonly states?: readonly WorkState[] | null } | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface WorkItemPage extends Page<WorkItem> {
  /** Kinds that cannot be read because the engine does not answer: none of them is in the page. */
  readonly unread: WorkItemKind[];
}

const placeSchema = z.object({ at: instantText, kind: z.enum(workItemKinds), id: z.string().max(500) });

/**
 * Lists what was accepted in the person's tenant, newest first, whatever table has it. A page is shorter than asked for where rows that were
 * looked at turn out to be in another state.
 */
export async function listWorkItems(deps: ApiDependencies, person: Person, request: WorkItemRequest): Promise<WorkItemPage> {
  const size = pageSize(request.first, { defaultSize: 50 });
  const kinds = request.filter?.kinds ?? workItemKinds;
  const states = request.filter?.states ?? workStates;
  const reading = { states, before: decodeCursor(placeSchema, request.after), limit: size + 1 };
  const unread: WorkItemKind[] = [];
  const found = await Promise.all(
    workItemKinds
      .filter((kind) => kinds.includes(kind))
      .map((kind) => read(kind, { deps, person, reading, onUnread: () => unread.push(kind) })),
  );
  const looked = found.flat().toSorted(newestFirst);
  const page = looked.slice(0, size);
  const last = page.at(-1);
  const endCursor = last ? encodeCursor({ at: last.acceptedAt.toISOString(), kind: last.kind, id: last.id }) : null;
  const nodes = page.filter(({ standing }) => states.includes(standing.state));
  return { nodes, pageInfo: { hasNextPage: looked.length > size, endCursor }, unread };
}

interface ReadingOfKind {
  readonly deps: ApiDependencies;
  readonly person: Person;
  readonly reading: Reading;
  onUnread(): void;
}

async function read(kind: WorkItemKind, { deps, person, reading, onUnread }: ReadingOfKind): Promise<WorkItem[]> {
  try {
    return await sources[kind](deps, person, reading);
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    deps.log.warn({ kind, problem: error.message }, 'Work of one kind could not be read');
    onUnread();
    return [];
  }
}

/** Rows of one kind come in their order, which a stable sort keeps. */
function newestFirst(a: WorkItem, b: WorkItem): number {
  const byTime = b.acceptedAt.getTime() - a.acceptedAt.getTime();
  if (byTime !== 0 || a.kind === b.kind) return byTime;
  return a.kind < b.kind ? 1 : -1;
}
