import { SavedFiltersDocument, SaveFilterDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import type { FilterStore } from '#netlify/site/shared/saved-filters.tsx';

import { type InboxSearch, requestOf, searchOf } from './inbox-search.ts';

/** Filters that this person has saved for the inbox. */
export const savedInboxFilters: FilterStore<InboxSearch> = {
  list: 'inbox',
  load: async () => (await callApi(SavedFiltersDocument, {})).savedFilters.map((saved) => ({ ...saved, search: searchOf(saved) })),
  save: (name, search) => callApi(SaveFilterDocument, { name, filter: requestOf(search) }),
};
