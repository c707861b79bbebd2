import { createHash } from 'node:crypto';

import type { MutationResolvers } from '#netlify/graphql/generated/resolvers.ts';
import { requireStart } from '#netlify/graphql/process/instance-access.ts';
import { startProcess } from '#netlify/services/processes/starts/start-process.ts';

const processDefinitionKey = 'customer-onboarding';
const names = { variables: 'input', businessKey: 'input.businessKey', idempotencyKey: 'idempotencyKey' };

export const submitApplication: MutationResolvers['submitApplication'] = async (_, { input, idempotencyKey }, context) => {
  await requireStart(context, processDefinitionKey);
  const { businessKey, ...variables } = input;
  const request = { processDefinitionKey, businessKey: businessKey ?? applicationNumber(idempotencyKey), variables, idempotencyKey };
  return startProcess(context.deps, context.person, request, names);
};

/** Derives the application number: the same for every repeat of a submission, and readable on the telephone. */
function applicationNumber(idempotencyKey: string): string {
  return `APP-${createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 12).toUpperCase()}`;
}
