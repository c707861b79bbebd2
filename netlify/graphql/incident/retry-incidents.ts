import { ApiError } from '#netlify/core/errors.ts';
import { goneError } from '#netlify/services/incidents/change-error-group.ts';
import { openCounts } from '#netlify/services/incidents/group-facts.ts';
import { findErrorGroup } from '#netlify/services/incidents/list-error-groups.ts';
import { startOperation } from '#netlify/services/operations/control-operation.ts';
import { planOperation } from '#netlify/services/operations/plan-operation.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { selectGroup } from '../operation/select.ts';
import { requireReason } from '../process/require-reason.ts';

/** Plans the retry of a group's incidents as one operation, and starts it. */
export const retryIncidents: MutationResolvers['retryIncidents'] = async (_, { id, count, reason: given }, context) => {
  const { deps, person } = context;
  const reason = requireReason(given, 'the incidents are tried again');
  const group = await findErrorGroup(deps, person, id);
  if (!group) throw goneError(id);
  const [open] = await openCounts(deps, [group]);
  const waiting = open?.waiting ?? 0;
  if (waiting > count) {
    const problem = `was ${count}, but ${waiting} incidents of this cause wait by now. Look at them again.`;
    throw new ApiError('INVALID_INPUT', { field: 'count', problem });
  }
  const selection = await selectGroup(context, id);
  // Two transactions: the audit tells before the first that it was asked for, and with the second that it was done.
  await deps.audit?.ask();
  const { audit: _audit, ...unrecorded } = deps;
  const plan = await planOperation(unrecorded, person, { kind: 'RETRY_INCIDENTS', args: {}, selection });
  return startOperation(deps, person, { id: plan.id, reason });
};
