import { pageSize } from '#netlify/core/page.ts';
import { recordDeadLetters } from '#netlify/services/incidents/dead-letters.ts';
import { syncDecisionIncidents } from '#netlify/services/incidents/decision-incidents.ts';
import { leaseIncidents, settleIncidents } from '#netlify/services/incidents/settle-incidents.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

const maxInstances = 500;

/** Incidents as the bridge reads them from the engine. */
export const mutations = {
  recordIncidents: (_, { incidents }, { deps }) =>
    recordDeadLetters(
      deps,
      incidents.map(({ jobCorrelationId = null, businessKey = null, elementId = null, elementName = null, ...rest }) => ({
        ...rest,
        jobCorrelationId,
        businessKey,
        elementId,
        elementName,
        exceptionMessage: rest.exceptionMessage ?? null,
      })),
    ),
  leaseIncidents: async (_, { limit, processInstanceIds }, { deps }) => {
    const of = processInstanceIds?.slice(0, maxInstances);
    const most = pageSize(limit, { defaultSize: limit, limit: 500, field: 'limit' });
    const leased = await leaseIncidents(deps, { limit: most, ...(of && { processInstanceIds: of }) });
    return leased.map(({ sourceId, ...rest }) => ({ ...rest, jobId: sourceId }));
  },
  settleIncidents: (_, { incidents }, { deps }) =>
    settleIncidents(
      deps,
      incidents.map(({ id, ending = null }) => ({ id, ending })),
    ),
  syncDecisionIncidents: (_, { limit }, { deps }) =>
    syncDecisionIncidents(deps, pageSize(limit, { defaultSize: limit, limit: 500, field: 'limit' })),
} satisfies Partial<MutationResolvers>;
