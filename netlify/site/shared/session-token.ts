import { currentSession, type Session, sessionHasExpired, startSession } from './session.ts';

const renewBeforeMs = 60_000;
const retryMs = 10_000;

let renewing: Promise<void> | null = null;
let nextTry = 0;

/** Returns the token for a call, renewed shortly before its end where the issuer allows that. Null: signed out or expired. */
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

/** Renews the token. After a failure the old token serves until its end. */
async function renew(session: Session): Promise<void> {
  nextTry = Date.now() + retryMs;
  try {
    const { renewSession } = await import('../sign-in/issuer.ts');
    const renewed = await renewSession(session);
    // The person may have signed out or in meanwhile.
    if (currentSession() === session) startSession(renewed);
  } catch {
    return;
  }
}
