import { sessionToken } from '#netlify/site/shared/session-token.ts';
import { currentSession, expireSession } from '#netlify/site/shared/session.ts';

/** Place of this page in the feed, and the Activity on view. */
export interface Standing {
  /** Last place that the server told; null: read all data anew. */
  place: string | null;
  /** Activity that the page shows. */
  readonly viewing: string | null;
}

/** Id of this browser tab. */
const tab = crypto.randomUUID();

/** Requests `/live`. @throws when signed out, without an answer, or for an answer that is no news. */
export async function requestLive(standing: Standing, accept: string, signal: AbortSignal): Promise<Response> {
  const { place, viewing } = standing;
  const token = await sessionToken();
  if (token === null) throw new Error('Nobody is signed in.');
  const question = new URLSearchParams({ tab, ...(place !== null && { after: place }), ...(viewing !== null && { viewing }) });
  const response = await fetch(`/live?${question}`, {
    headers: { accept, authorization: `Bearer ${token}` },
    cache: 'no-store',
    signal,
  });
  if (response.status === 401) expireSession();
  // A release with another format of places cannot read ours: begin anew.
  if (response.status === 400) standing.place = null;
  if (!response.ok && response.status !== 304) throw new Error(`/live answered with status ${response.status}.`);
  return response;
}

/** Tells other viewers that this tab shows no Activity any more, also while the tab is closing. */
export function announceLeave(): void {
  const authorization = `Bearer ${currentSession()?.token}`;
  void fetch(`/live?tab=${tab}`, { headers: { authorization }, keepalive: true }).catch(() => undefined);
}
