import { sealAudit as seal } from '#netlify/services/audit/seal-audit.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const sealAudit: MutationResolvers['sealAudit'] = (_, { limit }, { deps }) =>
  seal(deps, pageSize(limit, { usual: limit, limit: 500, field: 'limit' }));
