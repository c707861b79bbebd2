import { eraseBusinessKey as eraseKey } from '#netlify/services/erasure/erase-business-key.ts';
import { erasePerson as eraseOne } from '#netlify/services/erasure/erase-person.ts';
import { ApiError } from '#netlify/core/errors.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';

export const eraseBusinessKey: MutationResolvers['eraseBusinessKey'] = async (_, { businessKey }, { deps, person }) => {
  const key = required('businessKey', businessKey);
  await deps.audit?.ask();
  const erasure = await eraseKey(deps, person.tenant, key);
  return erasure;
};

export const erasePerson: MutationResolvers['erasePerson'] = async (_, { personId }, { deps, person }) => {
  // The audit row of the erasure would name the erased operator again.
  if (personId === person.id) throw new ApiError('ERASURE_TOO_EARLY', { problem: 'Nobody erases themselves. Ask another operator.' });
  const id = required('personId', personId);
  await deps.audit?.ask();
  const erasure = await eraseOne(deps, person.tenant, id);
  return erasure;
};

function required(field: string, given: string): string {
  if (given.trim() === '') throw new ApiError('INVALID_INPUT', { field, problem: 'must not be empty.' });
  return given;
}
