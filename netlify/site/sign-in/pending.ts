import { isOnSite } from './place.ts';
import type { PendingSignIn } from './issuer.ts';

type Kept = Omit<PendingSignIn, 'url'> & { readonly from: string };

const storageKey = 'baton.sign-in';

/** Kept in this tab while it is at the issuer. */
export function keepPending({ state, verifier, from }: Kept): void {
  sessionStorage.setItem(storageKey, JSON.stringify({ state, verifier, from }));
}

/** What was kept, once: an answer cannot be used twice. Null when nothing was begun in this tab. */
export function takePending(): Kept | null {
  const stored = sessionStorage.getItem(storageKey);
  sessionStorage.removeItem(storageKey);
  try {
    const { state, verifier, from } = Object(JSON.parse(stored ?? 'null')) as Partial<Record<keyof Kept, unknown>>;
    if (typeof state !== 'string' || typeof verifier !== 'string' || typeof from !== 'string') return null;
    return { state, verifier, from: isOnSite(from) ? from : '/' };
  } catch {
    return null;
  }
}
