import { useState } from 'react';

import type { FormValue } from '#netlify/site/forms/form-schema.ts';

/** What was typed but not decided, kept through errors, closing and reloads of this tab until it is cleared. */
export function useDraft(activityId: string): { draft: FormValue; keep: (draft: FormValue) => void; clear: () => void } {
  const key = `baton.draft.${activityId}`;
  const [draft, setDraft] = useState<FormValue>(() => readDraft(key));
  return {
    draft,
    keep: (next) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      setDraft(next);
    },
    clear: () => {
      sessionStorage.removeItem(key);
      setDraft({});
    },
  };
}

function readDraft(key: string): FormValue {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as FormValue) : {};
  } catch {
    return {};
  }
}
