import { listAudit } from '#netlify/services/audit/list-audit.ts';

import type { QueryResolvers } from '../generated/resolvers.ts';

export const queries = {
  audit: (_, request, { deps, person }) => listAudit(deps, person, request),
} satisfies Partial<QueryResolvers>;
