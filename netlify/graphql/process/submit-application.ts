import { createHash } from 'node:crypto';

import { startProcess } from '#netlify/intents/start-process.ts';

import type { MutationResolvers } from '../generated/resolvers.ts';
import { requireStart } from './instance-access.ts';

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
