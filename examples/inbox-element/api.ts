import {
  type ActivityFilter,
  ElementClaimDocument,
  ElementInboxDocument,
  type ElementInboxQuery,
  ElementNamesDocument,
  type TypedDocumentString,
} from './generated/graphql.ts';
import { fill, type Words } from './words.ts';

export type Row = ElementInboxQuery['activities']['nodes'][number];

/** Lists that the element can show, as filters of `Query.activities`. */
export const lists = {
  all: { status: ['OPEN', 'CLAIMED'] },
  mine: { status: ['OPEN', 'CLAIMED'], mine: true },
  groups: { status: ['OPEN', 'CLAIMED'], forMe: true },
  unassigned: { status: ['OPEN', 'CLAIMED'], unassigned: true },
  overdue: { status: ['OPEN', 'CLAIMED'], overdue: true },
  watched: { status: ['OPEN', 'CLAIMED'], watched: true },
} satisfies Record<string, ActivityFilter>;
export type List = keyof typeof lists;

/** Orders in which the element can show a list. */
export const orders = { due: { order: 'DUE', descending: false }, newest: { order: 'CREATED', descending: true } } as const;
export type Order = keyof typeof orders;

/** Token of the person, or a function that returns one. The function is called before every request, so that it may renew the token. */
export type Token = string | (() => string | Promise<string>);

export interface Baton {
  /** Origin of Baton's API; '' for the origin of the page. */
  readonly origin: string;
  readonly token: Token;
  readonly words: Words;
}

const deadlineMs = 15_000;
const rowsOfPage = 50;

/** Reads the first pages of the list, and the names of the assignees. @throws Error in words of the API */
export async function readInbox(baton: Baton, { list, order, pages }: { list: List; order: Order; pages: number }) {
  const rows: Row[] = [];
  let total = 0;
  let hasMore = true;
  let after: string | null = null;
  for (let page = 0; page < pages && hasMore; page++) {
    const asked: ElementInboxQuery = await send(baton, ElementInboxDocument, {
      filter: lists[list],
      ...orders[order],
      first: rowsOfPage,
      after,
    });
    rows.push(...asked.activities.nodes);
    total = asked.activities.totalCount;
    hasMore = asked.activities.pageInfo.hasNextPage;
    after = asked.activities.pageInfo.endCursor ?? null;
  }
  return { rows, total, hasMore, names: await namesOf(baton, rows) };
}

async function namesOf(baton: Baton, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ assignee }) => assignee ?? []))];
  const { people } = ids.length > 0 ? await send(baton, ElementNamesDocument, { ids }) : { people: [] };
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Claims an Activity. @throws Error in words of the API, for example that another person was faster */
export async function claim(baton: Baton, { id, version }: Pick<Row, 'id' | 'version'>): Promise<void> {
  await send(baton, ElementClaimDocument, { id, version });
}

/** Returns the headers of a call as the person. */
export async function authorized({ token }: Baton): Promise<Record<string, string>> {
  return { authorization: `Bearer ${typeof token === 'string' ? token : await token()}` };
}

async function send<Result, Variables>(
  baton: Baton,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(`${baton.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...(await authorized(baton)) },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: AbortSignal.timeout(deadlineMs),
  }).catch(() => {
    // A browser does not tell an unreachable server from a forbidden origin.
    if (baton.origin) console.warn(`No answer from ${baton.origin}: it is away, or ${location.origin} is not one of its ALLOWED_ORIGINS.`);
    throw new Error(baton.words.unreachable);
  });
  const { data, errors = [] } = Object(await response.json().catch(() => null));
  // Safe: documents are generated from the schema, together with the types of their results.
  if (data && errors.length === 0) return data;
  throw new Error(errors[0]?.message ?? fill(baton.words.failed, { status: response.status }));
}
