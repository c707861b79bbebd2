import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { PeopleByIdsDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { useSession } from '#netlify/site/shared/session.ts';
import { inWords } from '#netlify/site/shared/words.ts';

/** Returns the name to show for a person's id. */
type NameOf = (id: string) => string;

const Names = createContext<NameOf>(inWords);
const maxAtOnce = 100;
const knownForMs = 300_000;

/** Provides the names of these people to the components below. A person who never signed in is named by id. */
export function NamesProvider({ ids, children }: { ids: readonly (string | null | undefined)[]; children: ReactNode }) {
  const { t } = useTranslation();
  const me = useSession()?.person;
  const asked = [...new Set(ids.filter((id) => id !== null && id !== undefined))].toSorted().slice(0, maxAtOnce);
  const known = useQuery({
    queryKey: ['names', asked],
    queryFn: async () => (await callApi(PeopleByIdsDocument, { ids: asked })).people,
    staleTime: knownForMs,
    placeholderData: (before) => before,
    enabled: asked.length > 0,
  });
  const nameOf = useMemo<NameOf>(() => {
    const names = new Map(known.data?.map(({ id, name }) => [id, name]));
    return (id) => {
      if (id === me?.id) return t('{{name}} (you)', { name: me.name });
      return id === 'process' ? t('The process') : (names.get(id) ?? inWords(id));
    };
  }, [known.data, me, t]);
  return <Names value={nameOf}>{children}</Names>;
}

export function useNameOf(): NameOf {
  return useContext(Names);
}
