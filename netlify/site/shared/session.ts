import { useSyncExternalStore } from 'react';

/** Session of a signed-in person; `token` goes into the Authorization header unchanged. */
export interface Session {
  readonly token: string;
  readonly person: SessionPerson;
  /** Tokens of an issuer for renewing and ending the session. */
  readonly issued?: IssuedTokens | undefined;
}

export interface IssuedTokens {
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  /** Time of expiry in milliseconds since 1970; null: the issuer does not say. */
  readonly expiresAt: number | null;
}

export interface SessionPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

const storageKey = 'baton.session';
const listeners = new Set<() => void>();
// A new object per change, as useSyncExternalStore compares by identity.
let state: { session: Session | null; hasExpired: boolean } = { session: readStored(), hasExpired: false };

/** Returns the session of this tab: two people can be signed in side by side. */
export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, currentSession);
}

/** Role that may start processes. */
export const startingRole = 'clerk';

/** Whether the signed-in person has one of these roles. */
export function useHasRole(...roles: readonly string[]): boolean {
  return useSession()?.person.roles.some((role) => roles.includes(role)) ?? false;
}

/** Whether the session has expired: true from the end of the token until the next sign-in. The page stays unchanged meanwhile. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, sessionHasExpired);
}

export function currentSession(): Session | null {
  return state.session;
}

export function sessionHasExpired(): boolean {
  return state.hasExpired;
}

export function startSession(session: Session): void {
  sessionStorage.setItem(storageKey, JSON.stringify(session));
  change({ session, hasExpired: false });
}

export function expireSession(): void {
  if (state.session && !state.hasExpired) change({ ...state, hasExpired: true });
}

export function endSession(): void {
  sessionStorage.removeItem(storageKey);
  change({ session: null, hasExpired: false });
}

export function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false;
  const { token, person } = value as Partial<Record<keyof Session, unknown>>;
  return typeof token === 'string' && isPerson(person);
}

export function isPerson(value: unknown): value is SessionPerson {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, roles } = value as Partial<Record<keyof SessionPerson, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && Array.isArray(roles) && roles.every((role) => typeof role === 'string');
}

function readStored(): Session | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    return isSession(stored) ? stored : null;
  } catch {
    return null;
  }
}

function change(next: typeof state): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
