import { createActivity as create } from '#netlify/services/activities/actions/create-activity.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const createActivity: MutationResolvers['createActivity'] = (_, { input, idempotencyKey }, { deps, person }) =>
  create(deps, person, { input: { ...input }, idempotencyKey });
