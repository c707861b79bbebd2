import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import type { FormValue } from '#netlify/site/forms/form-schema.ts';
import { type ActivityDetailFragment, DiscardDraftDocument, SaveDraftDocument } from '#netlify/site/generated/graphql.ts';
import { callApi, isRefusal, toApiError } from '#netlify/site/shared/api.ts';

import { forgetUnsaved, saveUnsaved, unsavedText } from './unsaved-text.ts';

const typingPauseMs = 700;
const tryAgainMs = 3_000;

/** Draft of a decision that a person is typing. */
export interface TypedDraft {
  readonly value: FormValue;
  readonly hasText: boolean;
  /**
   * Place of the draft: on the server since `savedAt`; on the way there; or only in this tab, because the server has not taken the draft
   * yet, or rejects it.
   */
  readonly standing: 'nothing' | 'saving' | 'saved' | 'only-here' | 'refused';
  readonly savedAt: string | null;
  /** Reason why the server rejects the draft, for the person. */
  readonly refusal: string | null;
  keep: (value: FormValue) => void;
  /** Saves the unsaved part; resolves when no request is under way any more. Called before the decision is sent. */
  settle: () => Promise<void>;
  /** Clears the draft after the decision was taken. */
  forget: () => void;
  /** Deletes the draft, on the server too. */
  discard: () => void;
  readonly isDiscarding: boolean;
}

/**
 * Saves the input on the server, for this person only: another browser shows it again. Until the server has taken the input, this tab keeps
 * a copy through reloads.
 */
export function useDraft({ id, draft }: Pick<ActivityDetailFragment, 'id' | 'draft'>): TypedDraft {
  const queries = useQueryClient();
  // Null: no input in this tab, so the server's draft is shown.
  const [typed, setTyped] = useState<FormValue | null>(() => unsavedText(id));
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const save = useMutation({
    // In sequence: an older text never arrives after a newer one.
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
      saveUnsaved(id, next);
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

/** Whether the draft holds anything worth keeping. */
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

// The form library reports changes that change nothing.
function isSame(a: FormValue, b: FormValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** After a reload: saves the text that the server had not taken before. */
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
