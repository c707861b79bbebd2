import { queryClient } from '#netlify/site/shared/live.ts';
import { currentSession, endSession } from '#netlify/site/shared/session.ts';

/** Ends the session here and, where there is one, at the issuer. */
export async function signOut(): Promise<void> {
  const session = currentSession();
  const next = session?.issued ? await endAtIssuer(session) : null;
  endSession();
  queryClient.clear();
  window.location.assign(next ?? '/sign-in');
}

async function endAtIssuer(session: NonNullable<ReturnType<typeof currentSession>>): Promise<string | null> {
  try {
    return await (await import('./issuer.ts')).signOutUrl(session);
  } catch {
    // The issuer cannot be read: signed out here is better than not at all.
    return null;
  }
}
