import { describe, expect, it } from 'vitest';

import type { WorkerCalls } from '#inngest/define/worker.ts';
import { CreateCustomerDocument, UndoCustomerDocument } from '#inngest/graphql/generated/graphql.ts';
import { createCustomer } from '#inngest/workflows/customer-onboarding/workers/create-customer.ts';
import { escalateReview } from '#inngest/workflows/customer-onboarding/workers/escalate-review.ts';
import { openBillingAccount } from '#inngest/workflows/customer-onboarding/workers/open-billing-account.ts';
import { remindReviewers } from '#inngest/workflows/customer-onboarding/workers/remind-reviewers.ts';
import { undoCustomer } from '#inngest/workflows/customer-onboarding/workers/undo-customer.ts';

import { idempotencyKey, workerContext } from '../worker-context.ts';
import { applicant } from './applicant.ts';

const { fullName, country, email } = applicant;
const record = { id: 'customer-1', businessKey: 'APP-1', status: 'ACTIVE' };

/** Returns an API that answers every operation with `reply` and records the calls. */
const answering = (reply: object, calls: unknown[]): Partial<WorkerCalls> => ({
  call: async <Result>(...call: unknown[]) => {
    calls.push(call);
    return reply as Result;
  },
});

describe('createCustomer', () => {
  it.each([
    ['the business key', 'APP-1', 'APP-1'],
    ['the process instance when there is no business key', null, 'instance-1'],
  ])('creates the record under %s', async (_, businessKey, expected) => {
    const calls: unknown[] = [];
    const { context } = workerContext({
      businessKey,
      api: answering({ createCustomer: record }, calls),
    });
    expect(await createCustomer.run(applicant, context)).toEqual({ kind: 'complete', variables: { customerId: 'customer-1' } });
    const input = { tenantId: 'tenant-1', businessKey: expected, fullName, country, email };
    expect(calls).toEqual([[CreateCustomerDocument, { input, idempotencyKey }]]);
  });
});

describe('openBillingAccount', () => {
  const input = { ...applicant, customerId: 'customer-1' };

  it('keeps the account id', async () => {
    const { context } = workerContext({
      services: { billing: { openAccount: async () => ({ kind: 'opened', billingAccountId: 'ACC-1' }) } },
    });
    expect(await openBillingAccount.run(input, context)).toEqual({ kind: 'complete', variables: { billingAccountId: 'ACC-1' } });
  });

  it('reports a refusal for good as the error of the model', async () => {
    const { context } = workerContext({
      services: { billing: { openAccount: async () => ({ kind: 'refused', reason: 'Credit check failed.' }) } },
    });
    expect(await openBillingAccount.run(input, context)).toEqual({
      kind: 'bpmnError',
      code: 'ACCOUNT_REFUSED',
      variables: { billingRefusal: 'Credit check failed.' },
    });
  });
});

describe('undoCustomer', () => {
  it('takes the record back with the reason', async () => {
    const calls: unknown[] = [];
    const { context } = workerContext({
      api: answering({ undoCustomer: { ...record, status: 'UNDONE' } }, calls),
    });
    const result = await undoCustomer.run({ customerId: 'customer-1', billingRefusal: 'Credit check failed.' }, context);
    expect(result).toEqual({ kind: 'complete', variables: {} });
    expect(calls).toEqual([[UndoCustomerDocument, { id: 'customer-1', reason: 'No billing account: Credit check failed.' }]]);
  });
});

describe('escalateReview', () => {
  it.each([
    [1, true],
    [0, false],
  ])('with %i open Activities says escalated: %s', async (escalated, reviewEscalated) => {
    const calls: unknown[] = [];
    const { context } = workerContext({
      api: {
        escalateActivities: async (request) => {
          calls.push(request);
          return escalated;
        },
      },
    });
    expect(await escalateReview.run({}, context)).toEqual({ kind: 'complete', variables: { reviewEscalated } });
    expect(calls).toEqual([{ processInstanceId: 'instance-1', userTaskKey: 'review-application', group: 'onboarding-leads' }]);
  });
});

describe('remindReviewers', () => {
  it('reminds of the review of its instance, under the key of its job', async () => {
    const calls: unknown[] = [];
    const { context } = workerContext({
      api: {
        remindActivities: async (reminder) => {
          calls.push(reminder);
          return 1;
        },
      },
    });
    expect(await remindReviewers.run({}, context)).toEqual({ kind: 'complete', variables: {} });
    const { idempotencyKey } = context;
    expect(calls).toEqual([{ processInstanceId: 'instance-1', userTaskKey: 'review-application', idempotencyKey }]);
  });
});
