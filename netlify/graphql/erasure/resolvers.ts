import { ApiError } from '#netlify/core/errors.ts';
import { eraseBusinessKey } from '#netlify/services/erasure/erase-business-key.ts';
import { erasePerson } from '#netlify/services/erasure/erase-person.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const mutations = {
  eraseBusinessKey: async (_, { businessKey }, { deps, person }) => {
    const key = required('businessKey', businessKey);
    await deps.audit?.ask();
    const erasure = await eraseBusinessKey(deps, person.tenant, key);
    return erasure;
  },
  erasePerson: async (_, { personId }, { deps, person }) => {
    // The audit row of the erasure would name the erased operator again.
    if (personId === person.id) throw new ApiError('ERASURE_TOO_EARLY', { problem: 'Nobody erases themselves. Ask another operator.' });
    const id = required('personId', personId);
    await deps.audit?.ask();
    const erasure = await erasePerson(deps, person.tenant, id);
    return erasure;
  },
} satisfies Partial<MutationResolvers>;

function required(field: string, given: string): string {
  if (given.trim() === '') throw new ApiError('INVALID_INPUT', { field, problem: 'must not be empty.' });
  return given;
}
