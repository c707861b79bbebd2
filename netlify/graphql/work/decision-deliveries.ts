import * as deliveries from '#netlify/services/activities/process/decision-deliveries.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const leaseDecisions: MutationResolvers['leaseDecisions'] = (_, { limit }, { deps }) =>
  deliveries.leaseDecisions(deps, pageSize(limit, { usual: limit, field: 'limit' }));

export const recordDeliveryFailure: MutationResolvers['recordDeliveryFailure'] = (_, { activityId, failure }, { deps }) =>
  deliveries.recordDeliveryFailure(deps, activityId, {
    ...failure,
    since: failure.since.toISOString(),
    nextAt: failure.nextAt?.toISOString() ?? null,
  });
