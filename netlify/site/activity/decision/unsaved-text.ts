import type { FormValue } from '#netlify/site/forms/form-schema.ts';
import { currentSession } from '#netlify/site/shared/session.ts';

const prefix = 'baton.draft.';
// Another person may sign in in the same tab.
const keyOf = (activityId: string) => `${prefix}${currentSession()?.person.id}.${activityId}`;

/** Returns this person's input in this tab that has not reached the server; null: none. */
export function unsavedText(activityId: string): FormValue | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(activityId)) ?? 'null');
    return typeof stored === 'object' ? (stored as FormValue | null) : null;
  } catch {
    return null;
  }
}

export function saveUnsaved(activityId: string, value: FormValue): void {
  sessionStorage.setItem(keyOf(activityId), JSON.stringify(value));
}

/** Removes the stored input. With `saved`: only if the input has not changed since. */
export function forgetUnsaved(activityId: string, saved?: FormValue): void {
  if (saved === undefined || sessionStorage.getItem(keyOf(activityId)) === JSON.stringify(saved))
    sessionStorage.removeItem(keyOf(activityId));
}

/** Removes the input of all people from this tab. */
export function forgetEverythingUnsaved(): void {
  const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? '');
  for (const key of keys.filter((name) => name.startsWith(prefix))) sessionStorage.removeItem(key);
}
