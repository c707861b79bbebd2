import { forgetEverythingUnsaved } from '#netlify/site/activity/decision/unsaved-text.ts';
import { queryClient } from '#netlify/site/shared/live.ts';
import { currentSession, endSession } from '#netlify/site/shared/session.ts';

/** Ends the session here and, where there is one, at the issuer. No data of the person stays in the tab. */
export async function signOut(): Promise<void> {
  const session = currentSession();
  const next = session?.issued ? await endAtIssuer(session) : null;
  endSession();
  forgetEverythingUnsaved();
  queryClient.clear();
  window.location.assign(next ?? '/sign-in');
}

async function endAtIssuer(session: NonNullable<ReturnType<typeof currentSession>>): Promise<string | null> {
  try {
    const { revokeTokens, signOutUrl } = await import('./issuer.ts');
    await revokeTokens(session);
    return await signOutUrl(session);
  } catch {
    // Without the issuer the person is at least signed out here.
    return null;
  }
}
