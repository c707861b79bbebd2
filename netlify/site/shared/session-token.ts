import { currentSession, type Session, sessionHasExpired, startSession } from './session.ts';

const renewBeforeMs = 60_000;
const retryMs = 10_000;

let renewing: Promise<void> | null = null;
let nextTry = 0;

/** The token for a call, renewed before it ends where the issuer allows that. Null: nobody is signed in any more. */
export async function sessionToken(): Promise<string | null> {
  const session = currentSession();
  if (!session || sessionHasExpired()) return null;
  if (isDue(session)) {
    renewing ??= renew(session).finally(() => (renewing = null));
    await renewing;
  }
  return currentSession()?.token ?? null;
}

function isDue({ issued }: Session): boolean {
  const now = Date.now();
  return Boolean(issued?.refreshToken && issued.expiresAt !== null && issued.expiresAt - now < renewBeforeMs && now >= nextTry);
}

/** A failure shows when the old token no longer holds; until then it serves. */
async function renew(session: Session): Promise<void> {
  nextTry = Date.now() + retryMs;
  try {
    const { renewSession } = await import('../sign-in/issuer.ts');
    const renewed = await renewSession(session);
    // Somebody may have signed out, or in, meanwhile.
    if (currentSession() === session) startSession(renewed);
  } catch {
    return;
  }
}
