import {
  type ActivityFilter,
  ElementClaimDocument,
  ElementInboxDocument,
  type ElementInboxQuery,
  ElementNamesDocument,
  type TypedDocumentString,
} from './generated/graphql.ts';

export type Row = ElementInboxQuery['activities']['nodes'][number];

/** The lists that the element can show, as the filter of `Query.activities` takes them. */
export const lists = {
  all: { status: ['OPEN', 'CLAIMED'] },
  mine: { status: ['OPEN', 'CLAIMED'], mine: true },
  groups: { status: ['OPEN', 'CLAIMED'], forMe: true },
  unassigned: { status: ['OPEN', 'CLAIMED'], unassigned: true },
  overdue: { status: ['OPEN', 'CLAIMED'], overdue: true },
  watched: { status: ['OPEN', 'CLAIMED'], watched: true },
} satisfies Record<string, ActivityFilter>;
export type List = keyof typeof lists;

/** In which order it can show them. */
export const orders = { due: { order: 'DUE', descending: false }, newest: { order: 'CREATED', descending: true } } as const;
export type Order = keyof typeof orders;

/** A token of the person, or what gives one: asked before every call, so that it may renew it. */
export type Token = string | (() => string | Promise<string>);

export interface Baton {
  /** Origin of Baton's API; '' where it is that of the page. */
  readonly origin: string;
  readonly token: Token;
}

const deadlineMs = 15_000;
const rowsShown = 50;

/** The first of what is in the list, and the names of those who have it. @throws Error in words of the API */
export async function readInbox(baton: Baton, list: List, order: Order) {
  const { activities } = await send(baton, ElementInboxDocument, { filter: lists[list], ...orders[order], first: rowsShown });
  const ids = [...new Set(activities.nodes.flatMap(({ assignee }) => assignee ?? []))];
  const { people } = ids.length > 0 ? await send(baton, ElementNamesDocument, { ids }) : { people: [] };
  return { rows: activities.nodes, total: activities.totalCount, names: new Map(people.map(({ id, name }) => [id, name])) };
}

/** @throws Error in words of the API, for example that somebody was faster */
export async function claim(baton: Baton, { id, version }: Pick<Row, 'id' | 'version'>): Promise<void> {
  await send(baton, ElementClaimDocument, { id, version });
}

/** The headers of a call as the person. */
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
    throw new Error('The server cannot be reached. Nothing was lost; please try again.');
  });
  const { data, errors = [] } = Object(await response.json().catch(() => null));
  // The documents are generated from the schema, together with the types of their results.
  if (data && errors.length === 0) return data;
  throw new Error(errors[0]?.message ?? `The server answered with status ${response.status}. Please try again.`);
}
