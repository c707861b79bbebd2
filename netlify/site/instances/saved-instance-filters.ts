import {
  type ProcessInstanceFilter,
  type SavedInstanceFiltersQuery,
  SavedInstanceFiltersDocument,
  SaveInstanceFilterDocument,
} from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { dayOf } from '#netlify/site/shared/days.ts';
import { isSameFilter } from '#netlify/site/shared/same-filter.ts';
import type { FilterStore } from '#netlify/site/shared/saved-filters.tsx';

import { columnsOf } from './column-names.ts';
import { instanceSearch, type InstanceSearch, requestOf } from './instance-search.ts';
import { variablesInWords } from './variable-search.ts';

/** Filters that this person has saved for the list of instances. */
export const savedInstanceFilters: FilterStore<InstanceSearch> = {
  list: 'instances',
  load: async () =>
    (await callApi(SavedInstanceFiltersDocument, {})).savedInstanceFilters.map((saved) => ({ ...saved, search: searchOf(saved) })),
  save: (name, search) => callApi(SaveInstanceFilterDocument, { name, filter: savedForm(search) }),
};

/** Returns a search in the form in which the API saves it. */
export const savedForm = (search: InstanceSearch) => ({ ...requestOf(search), columns: [...columnsOf(search.columns)] });

type Saved = Pick<SavedInstanceFiltersQuery['savedInstanceFilters'][number], 'filter' | 'order' | 'descending' | 'columns'>;

/** Returns the search for a saved filter; null for a filter with conditions that the page cannot show, and would lose. */
export function searchOf({ filter, order, descending, columns }: Saved): InstanceSearch | null {
  const given = filter as ProcessInstanceFilter;
  const search = instanceSearch({
    status: given.status?.[0],
    definition: given.processDefinitionKey,
    version: given.version,
    text: given.text,
    element: given.element,
    error: given.errorText,
    assignee: given.assignee,
    variables: given.variables && variablesInWords(given.variables),
    from: given.startedAfter && dayOf(given.startedAfter),
    until: given.startedBefore && dayOf(given.startedBefore, -1),
    order,
    ascending: !descending,
    columns: columns.join(','),
  });
  return isSameFilter(requestOf(search).filter, filter) ? search : null;
}
