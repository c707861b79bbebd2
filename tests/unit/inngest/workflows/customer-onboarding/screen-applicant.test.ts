import { describe, expect, it } from 'vitest';

import type { KycAnswer } from '#inngest/workflows/customer-onboarding/systems/kyc.ts';
import { screenApplicant } from '#inngest/workflows/customer-onboarding/workers/screen-applicant.ts';

import { idempotencyKey, workerContext } from '../worker-context.ts';
import { applicant } from './applicant.ts';

const nothing = { topMatchName: null, topMatchScore: null, topMatchTopics: null };

describe('screenApplicant', () => {
  it('is clear without a match', async () => {
    const { context } = workerContext({ services: { kyc: { match: async () => ({ kind: 'screened', matches: [] }) } } });
    expect(await screenApplicant.run(applicant, context)).toEqual({
      kind: 'complete',
      variables: { risk: 'clear', screeningId: idempotencyKey, screeningNote: null, matchCount: 0, ...nothing },
    });
  });

  it('tells of the best match in small variables', async () => {
    const matches = [
      { id: 'a', name: 'Anna CLEAR', score: 0.9, isMatch: true, topics: ['role.pep', 'sanction.linked'] },
      { id: 'b', name: 'Other', score: 0.4, isMatch: false, topics: [] },
    ];
    const { context } = workerContext({ services: { kyc: { match: async () => ({ kind: 'screened', matches }) } } });
    expect(await screenApplicant.run(applicant, context)).toMatchObject({
      variables: {
        risk: 'review',
        matchCount: 2,
        topMatchName: 'Anna CLEAR',
        topMatchScore: 0.9,
        topMatchTopics: 'role.pep, sanction.linked',
      },
    });
  });

  it('hands its idempotency key to the paid call and does not repeat it in a later attempt', async () => {
    const keys: string[] = [];
    const keptSteps = {};
    const match = async (_: unknown, options: { idempotencyKey: string }): Promise<KycAnswer> => {
      keys.push(options.idempotencyKey);
      return { kind: 'screened', matches: [] };
    };
    const first = await screenApplicant.run(applicant, workerContext({ services: { kyc: { match } }, keptSteps }).context);
    const second = await screenApplicant.run(applicant, workerContext({ services: { kyc: { match } }, keptSteps }).context);
    expect(second).toEqual(first);
    expect(keys).toEqual([idempotencyKey]);
  });

  it('reports data that cannot be screened as the error of the model, and asks for a review', async () => {
    const { context } = workerContext({
      services: { kyc: { match: async () => ({ kind: 'impossible', reason: 'No such birth date.' }) } },
    });
    expect(await screenApplicant.run(applicant, context)).toEqual({
      kind: 'bpmnError',
      code: 'SCREENING_IMPOSSIBLE',
      variables: { risk: 'review', screeningId: idempotencyKey, screeningNote: 'No such birth date.', matchCount: 0, ...nothing },
    });
  });

  it('lets a failure of the provider through, for the bridge to retry', async () => {
    const { context } = workerContext({
      services: { kyc: { match: () => Promise.reject(new Error('The KYC provider failed with status 500.')) } },
    });
    await expect(screenApplicant.run(applicant, context)).rejects.toThrow('status 500');
  });
});
