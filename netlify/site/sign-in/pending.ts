import { isOnSite } from './place.ts';
import type { PendingSignIn } from './issuer.ts';

type StoredSignIn = Omit<PendingSignIn, 'url'> & { readonly from: string };

const storageKey = 'baton.sign-in';

/** Stores the sign-in in this tab while the person is at the issuer. */
export function savePending({ state, verifier, from }: StoredSignIn): void {
  sessionStorage.setItem(storageKey, JSON.stringify({ state, verifier, from }));
}

/** Takes the stored sign-in, once: no answer can be used twice. Null without a sign-in in this tab. */
export function consumePending(): StoredSignIn | null {
  const stored = sessionStorage.getItem(storageKey);
  sessionStorage.removeItem(storageKey);
  try {
    const { state, verifier, from } = Object(JSON.parse(stored ?? 'null')) as Partial<Record<keyof StoredSignIn, unknown>>;
    if (typeof state !== 'string' || typeof verifier !== 'string' || typeof from !== 'string') return null;
    return { state, verifier, from: isOnSite(from) ? from : '/' };
  } catch {
    return null;
  }
}
