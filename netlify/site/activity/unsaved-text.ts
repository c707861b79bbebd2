import type { FormValue } from '#netlify/site/forms/form-schema.ts';
import { currentSession } from '#netlify/site/shared/session.ts';

// Another person may sign in in the same tab.
const keyOf = (activityId: string) => `baton.draft.${currentSession()?.person.id}.${activityId}`;

/** What this person has typed in this tab that has not reached the server; null: nothing. */
export function unsavedText(activityId: string): FormValue | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(activityId)) ?? 'null');
    return typeof stored === 'object' ? (stored as FormValue | null) : null;
  } catch {
    return null;
  }
}

export function keepUnsaved(activityId: string, value: FormValue): void {
  sessionStorage.setItem(keyOf(activityId), JSON.stringify(value));
}

/** With `saved`: only if nothing else was typed since. */
export function forgetUnsaved(activityId: string, saved?: FormValue): void {
  if (saved === undefined || sessionStorage.getItem(keyOf(activityId)) === JSON.stringify(saved))
    sessionStorage.removeItem(keyOf(activityId));
}
