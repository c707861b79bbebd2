import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Person } from '#netlify/auth/person.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

import type { Call } from './activity-calls.ts';

export const operator: Person = { id: 'otto', name: 'Otto', roles: ['operator'], groups: [], tenant: '', kind: 'person' };

export const overview: Call = {
  query: `{ processOverview(hours: 24) { versions { processDefinitionKey version running failed completed medianMs p95Ms } waits { kind count }
    hours { at started ended } } }`,
  variables: {},
};

export const process: Call = {
  query: '{ versionStatistics(key: "process-1", version: 2) { sampled elements { elementId tokens failed passes medianMs } } }',
  variables: {},
};

/** Documents of the site. */
const documents = Object.values<string>(JSON.parse(readFileSync(join(ROOT, 'netlify/site/generated/persisted-documents.json'), 'utf8')));

/** @throws Error for an operation that the site does not have. */
function siteDocument(name: string): string {
  const found = documents.find((document) => document.includes(`query ${name}(`));
  if (!found) throw new Error(`The site has no operation ${name}.`);
  return found;
}

/** Calls that the site makes side by side to open the page of an instance. */
export const instancePage = (id: string): Call[] => [
  ...['InstancePage', 'InstanceModel', 'InstancePasses'].map((name) => ({ query: siteDocument(name), variables: { id } })),
  { query: siteDocument('InstanceEvents'), variables: { id, kinds: null, first: 25, after: null } },
];

export const groups: Call = { query: siteDocument('ErrorGroups'), variables: { filter: {}, order: 'LAST_SEEN', first: 25, after: null } };

const list = `query ($filter: ProcessInstanceFilter, $order: ProcessInstanceOrder) { processInstances(filter: $filter, order: $order) {
  totalCount nodes { id businessKey status startedAt endedAt outcome problem currentElements { elementId } } } }`;

const search = (filter: object, order = 'STARTED'): Call => ({ query: list, variables: { filter, order } });
const variable = (condition: object) => ({ variables: [{ anyOf: [condition] }] });

/** Searches, each with a page and its exact count. */
export const searches: Readonly<Record<string, Call>> = {
  'search: key begins': search({ text: 'app-4711' }),
  'search: failed': search({ status: ['FAILED'] }),
  'search: running by key': search({ status: ['RUNNING'] }, 'BUSINESS_KEY'),
  'search: error text': search({ errorText: 'to request 1000' }),
  'search: element of a process': search({ element: 'task-3', processDefinitionKey: 'process-1' }),
  'search: version of a day': search({
    processDefinitionKey: 'process-1',
    version: 2,
    startedAfter: new Date(Date.now() - 86_400_000).toISOString(),
  }),
  'search: rare number': search(variable({ name: 'amount', comparison: 'GE', number: 99_900 })),
  'search: text begins': search(variable({ name: 'reference', comparison: 'LIKE', text: 'REF-4711*' })),
  'search: cancelled, longest first': search({ status: ['CANCELLED'] }, 'DURATION'),
  'search: everything': search({}),
};
