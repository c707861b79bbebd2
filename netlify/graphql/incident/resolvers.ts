import DataLoader from 'dataloader';
import { z } from 'zod';

import { invalidInput } from '#netlify/core/invalid-input.ts';
import { pageSize } from '#netlify/core/page.ts';
import { ignoreErrorGroup, reopenErrorGroup, resolveErrorGroup } from '#netlify/services/incidents/change-error-group.ts';
import { classOperations, runbookOf } from '#netlify/services/incidents/class-operations.ts';
import {
  businessKeysOf,
  type OpenCounts,
  openCounts,
  type TrendPoint,
  type TrendSpan,
  trendsOf,
} from '#netlify/services/incidents/group-facts.ts';
import type { ErrorGroup, Incident } from '#netlify/services/incidents/incident.ts';
import { findErrorGroup, listErrorGroups } from '#netlify/services/incidents/list-error-groups.ts';
import { listIncidents } from '#netlify/services/incidents/list-incidents.ts';

import type { ApiContext } from '../context.ts';
import type { ErrorGroupResolvers, MutationResolvers, OccurrenceResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { requireReason } from '../process/require-reason.ts';
import type { Remaining } from '../remaining.ts';
import { retryIncidents } from './retry-incidents.ts';

export const queries = {
  errorGroups: (_, request, { deps, person }) => listErrorGroups(deps, person, request),
  errorGroup: (_, { id }, { deps, person }) => findErrorGroup(deps, person, id),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  retryIncidents,
  resolveErrorGroup: async (_, { id, reason }, { deps, person }) =>
    resolveErrorGroup(deps, person, { id, reason: requireReason(reason, 'the cause is removed') }),
  ignoreErrorGroup: async (_, { id, until = null, occurrences = null, reason: given }, { deps, person }) => {
    const reason = requireReason(given, 'nothing is to be done');
    return ignoreErrorGroup(deps, person, { id, reason, ...requireCondition({ until, occurrences }) });
  },
  reopenErrorGroup: async (_, { id, reason }, { deps, person }) =>
    reopenErrorGroup(deps, person, { id, reason: requireReason(reason, 'the group is opened again') }),
} satisfies Partial<MutationResolvers>;

const condition = z.object({
  until: z
    .date()
    .refine((until) => until > new Date(), 'must be in the future')
    .nullable(),
  occurrences: z.number().int().min(1, 'must be at least 1').max(1_000_000, 'must be at most 1,000,000').nullable(),
});

function requireCondition(given: z.input<typeof condition>): z.output<typeof condition> {
  const parsed = condition.safeParse(given);
  if (!parsed.success) throw invalidInput('', parsed.error);
  return parsed.data;
}

interface Loaders {
  readonly open: DataLoader<ErrorGroup, OpenCounts>;
  readonly trend: Readonly<Record<TrendSpan, DataLoader<ErrorGroup, TrendPoint[]>>>;
}

const loadersByRequest = new WeakMap<ApiContext['memo'], Loaders>();

/** Returns the loaders of the groups' facts: one query for all groups of a list. Without a cache: an answer shows its own changes. */
function loadersOf({ deps, memo }: ApiContext): Loaders {
  const known = loadersByRequest.get(memo);
  if (known) return known;
  const trend = (span: TrendSpan) => new DataLoader((groups: readonly ErrorGroup[]) => trendsOf(deps, span, groups), { cache: false });
  const loaders: Loaders = {
    open: new DataLoader((groups) => openCounts(deps, groups), { cache: false }),
    trend: { HOUR: trend('HOUR'), DAY: trend('DAY') },
  };
  loadersByRequest.set(memo, loaders);
  return loaders;
}

const errorGroupFields: Remaining<ErrorGroupResolvers, ErrorGroup> = {
  id: ({ fingerprint }) => fingerprint,
  waitingCount: async (group, _, context) => (await loadersOf(context).open.load(group)).waiting,
  retryingCount: async (group, _, context) => (await loadersOf(context).open.load(group)).retrying,
  trend: (group, { by }, context) => loadersOf(context).trend[by].load(group),
  businessKeys: (group, { first }, { deps }) => businessKeysOf(deps, group, pageSize(first, { defaultSize: 10 })),
  incidents: (group, request, { deps }) => listIncidents(deps, group, request),
  runbook: ({ errorClass }) => runbookOf(errorClass),
  operations: ({ errorClass }) => [...classOperations[errorClass]],
};

const occurrenceFields: Remaining<OccurrenceResolvers, Incident> = {
  activityId: ({ kind, sourceId }) => (kind === 'DECISION' ? sourceId : null),
};

export const types = { ErrorGroup: errorGroupFields, Occurrence: occurrenceFields };
