import * as control from '#netlify/services/operations/control-operation.ts';
import { listOperations } from '#netlify/services/operations/list-operations.ts';
import { findOperation, type Operation } from '#netlify/services/operations/operation.ts';
import { listUnmappedElements } from '#netlify/services/operations/unmapped-elements.ts';
import { planOperation } from '#netlify/services/operations/plan-operation.ts';

import type { MutationResolvers, OperationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { requireReason } from '../process/require-reason.ts';
import type { Remaining } from '../remaining.ts';
import { itemsOf } from './items.ts';
import { select } from './select.ts';

export const queries = {
  operation: (_, { id }, { deps, person }) => findOperation(deps, person, id),
  operations: (_, request, { deps, person }) => listOperations(deps, person, request),
  unmappedElements: (_, request, { deps, person }) => listUnmappedElements(deps, { ...request, tenant: person.tenant }),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  planOperation: async (_, { input }, context) => {
    const { kind, processInstanceIds, incidentIds, errorGroupId, filter, ...given } = input;
    const selection = await select(context, { processInstanceIds, incidentIds, errorGroupId, filter });
    const args = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined));
    return planOperation(context.deps, context.person, { kind, args, selection });
  },
  startOperation: (_, { id, reason }, { deps, person }) =>
    control.startOperation(deps, person, { id, reason: requireReason(reason, 'the operation is started') }),
  pauseOperation: (_, { id }, { deps, person }) => control.pauseOperation(deps, person, id),
  resumeOperation: (_, { id }, { deps, person }) => control.resumeOperation(deps, person, id),
  abortOperation: (_, { id }, { deps, person }) => control.abortOperation(deps, person, id),
} satisfies Partial<MutationResolvers>;

const operationFields: Remaining<OperationResolvers, Operation> = {
  items: (operation, request, context) => itemsOf(context, operation, request),
};

export const types = { Operation: operationFields };
