import { undoCustomer as undo } from '#netlify/customers/customers.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const undoCustomer: MutationResolvers['undoCustomer'] = (_, request, { deps, person }) => undo(deps, person, request);
