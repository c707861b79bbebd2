import { sessionToken } from '#netlify/site/shared/session-token.ts';
import { currentSession, expireSession } from '#netlify/site/shared/session.ts';

/** Where this page stands in the feed, and what it shows. */
export interface Standing {
  /** The place that the server told last; null: read everything anew. */
  place: string | null;
  /** The Activity that the page shows. */
  readonly viewing: string | null;
}

/** Tells one tab of the browser from another. */
const tab = crypto.randomUUID();

/** Asks `/live`. @throws when nobody is signed in, nothing answers, or the answer is no news. */
export async function askLive({ place, viewing }: Standing, accept: string, signal: AbortSignal): Promise<Response> {
  const token = await sessionToken();
  if (token === null) throw new Error('Nobody is signed in.');
  const question = new URLSearchParams({ tab, ...(place !== null && { after: place }), ...(viewing !== null && { viewing }) });
  const response = await fetch(`/live?${question}`, {
    headers: { accept, authorization: `Bearer ${token}` },
    cache: 'no-store',
    signal,
  });
  if (response.status === 401) expireSession();
  if (!response.ok && response.status !== 304) throw new Error(`/live answered with status ${response.status}.`);
  return response;
}

/** Tells the others that this tab shows no Activity any more, also while it is being closed. */
export function sayGoodbye(): void {
  const authorization = `Bearer ${currentSession()?.token}`;
  void fetch(`/live?tab=${tab}`, { headers: { authorization }, keepalive: true }).catch(() => undefined);
}
