import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { t } from 'i18next';

import { DefinitionNamesDocument, PaletteDocument, type PaletteQuery } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { useHasRole } from '#netlify/site/shared/session.ts';

const typingPauseMs = 200;
const shortestText = 2;
const rowsOfKind = 5;

/** Records that fit a text, and whether the answer is still awaited. */
export interface Search {
  readonly isTooShort: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly found: PaletteQuery | undefined;
  readonly processes: readonly { readonly key: string; readonly name: string }[];
}

/**
 * Searches instances, Activities, processes and, for operators, problems, after a pause in typing. Rows always belong to the text that is
 * typed: Enter never opens a row of an earlier one.
 */
export function useSearch(typed: string, isOpen: boolean): Search {
  const text = typed.trim();
  const [settled] = useDebouncedValue(text, typingPauseMs);
  const withProblems = useHasRole('operator');
  const isTooShort = text.length < shortestText;
  const isAsked = isOpen && !isTooShort && settled === text;
  const rows = useQuery({
    queryKey: ['palette', text],
    queryFn: () => callApi(PaletteDocument, { text, first: rowsOfKind, withProblems }),
    staleTime: 10_000,
    enabled: isAsked,
  });
  const names = useQuery({
    queryKey: ['definition-names'],
    queryFn: async () => (await callApi(DefinitionNamesDocument, {})).processDefinitions,
    staleTime: 300_000,
    enabled: isAsked,
  });
  return {
    isTooShort,
    isPending: !isTooShort && (!isAsked || rows.isPending || names.isPending),
    error: rows.error ?? names.error,
    found: isAsked ? rows.data : undefined,
    processes: isAsked
      ? (names.data ?? []).filter(({ name, key }) => [name, key, t(name)].some((one) => fits(one, text))).slice(0, rowsOfKind)
      : [],
  };
}

/** Whether the words contain the text, in upper or lower case. */
export const fits = (words: string, text: string): boolean => words.toLowerCase().includes(text.trim().toLowerCase());
