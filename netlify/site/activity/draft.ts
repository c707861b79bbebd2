import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import type { FormValue } from '#netlify/site/forms/form-schema.ts';
import { type ActivityDetailFragment, DiscardDraftDocument, SaveDraftDocument } from '#netlify/site/generated/graphql.ts';
import { callApi, isRefusal, toApiError } from '#netlify/site/shared/api.ts';

import { forgetUnsaved, keepUnsaved, unsavedText } from './unsaved-text.ts';

const typingPauseMs = 700;
const tryAgainMs = 3_000;

/** What a person has typed and not decided. */
export interface TypedDraft {
  readonly value: FormValue;
  readonly hasText: boolean;
  /** Where it is: on the server since `savedAt`; on its way; or only in this tab, because the server did not take it yet, or will not. */
  readonly standing: 'nothing' | 'saving' | 'saved' | 'only-here' | 'refused';
  readonly savedAt: string | null;
  /** Why the server does not take it, for the person. */
  readonly refusal: string | null;
  keep: (value: FormValue) => void;
  /** Saves what is not saved yet; resolves when nothing is under way any more. Before the decision is sent. */
  settle: () => Promise<void>;
  /** The decision is taken: there is nothing to keep any more. */
  forget: () => void;
  /** Throws it away, on the server too. */
  discard: () => void;
  readonly isDiscarding: boolean;
}

/**
 * Keeps what is typed on the server, for this person only: it is there again in another browser. Until the server has taken it, it also
 * stays in this tab, through reloads.
 */
export function useDraft({ id, draft }: Pick<ActivityDetailFragment, 'id' | 'draft'>): TypedDraft {
  const queries = useQueryClient();
  // Null: nothing was typed here, so what the server has is shown.
  const [typed, setTyped] = useState<FormValue | null>(() => unsavedText(id));
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const save = useMutation({
    // One after the other: an older text never arrives after a newer one.
    scope: { id: `draft:${id}` },
    mutationFn: (decision: FormValue) => {
      const sent = callApi(SaveDraftDocument, { activityId: id, decision });
      underWay.current = sent.catch(() => undefined);
      return sent;
    },
    onSuccess: (_, decision) => forgetUnsaved(id, decision),
  });
  const saveSoon = useDebouncedCallback(save.mutate, { delay: typingPauseMs, flushOnUnmount: true });
  useOnce(() => typed && saveSoon(typed));
  const refusal = save.error && isRefusal(toApiError(save.error)) ? save.error.message : null;
  useRetries(save.isError && refusal === null, () => typed && save.mutate(typed));
  const setDraft = (next: ActivityDetailFragment['draft']) =>
    queries.setQueryData<ActivityDetailFragment>(['activity', id], (before) => before && { ...before, draft: next });
  const forget = () => {
    saveSoon.cancel();
    forgetUnsaved(id);
    setTyped(null);
    setDraft(null);
  };
  const discard = useMutation({
    scope: { id: `draft:${id}` },
    mutationFn: () => callApi(DiscardDraftDocument, { activityId: id }),
    onSuccess: forget,
  });

  const value = typed ?? draft?.decision ?? {};
  const savedAt = save.data?.saveDraft ?? draft?.savedAt ?? null;
  return {
    value,
    hasText: hasText(value),
    standing: standingOf({ isTyped: typed !== null, isWaiting: saveSoon.isPending(), save, refusal, savedAt }),
    savedAt,
    refusal,
    keep: (next) => {
      if (isSame(next, value)) return;
      keepUnsaved(id, next);
      setTyped(next);
      saveSoon(next);
    },
    settle: async () => {
      const isWaiting = saveSoon.isPending();
      saveSoon.cancel();
      // The decision may be refused: then the draft is all that there is.
      if (isWaiting && typed) await save.mutateAsync(typed).catch(() => undefined);
      else await underWay.current;
    },
    forget,
    discard: () => {
      saveSoon.cancel();
      discard.mutate();
    },
    isDiscarding: discard.isPending,
  };
}

/** True when there is something that would be missed. */
function hasText(value: FormValue): boolean {
  return Object.values(value).some((field) => field !== undefined && field !== null && field !== '');
}

interface Facts {
  readonly isTyped: boolean;
  readonly isWaiting: boolean;
  readonly save: { readonly isPending: boolean; readonly isError: boolean };
  readonly refusal: string | null;
  readonly savedAt: string | null;
}

function standingOf({ isTyped, isWaiting, save, refusal, savedAt }: Facts): TypedDraft['standing'] {
  if (refusal !== null) return 'refused';
  if (save.isError) return 'only-here';
  if (isTyped && (isWaiting || save.isPending)) return 'saving';
  return savedAt === null ? 'nothing' : 'saved';
}

// Forms tell of changes that are none.
function isSame(a: FormValue, b: FormValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** After a reload: what the server had not taken before it. */
function useOnce(begin: () => unknown): void {
  const first = useRef(begin);
  useEffect(() => void first.current(), []);
}

function useRetries(hasFailed: boolean, again: () => unknown): void {
  const newest = useRef(again);
  useEffect(() => {
    newest.current = again;
  });
  useEffect(() => {
    if (!hasFailed) return undefined;
    const timer = setTimeout(() => newest.current(), tryAgainMs);
    return () => clearTimeout(timer);
  }, [hasFailed]);
}
