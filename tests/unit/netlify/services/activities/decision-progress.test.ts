import { describe, expect, it } from 'vitest';

import { decisionProgress } from '#netlify/services/activities/decision-progress.ts';
import { activityStatuses, deliveries, type DeliveryFailure } from '#netlify/database/schema.ts';

const failure: DeliveryFailure = {
  cause: 'ENGINE_FAILED',
  problem: 'The process engine failed.',
  attempts: 2,
  maxAttempts: 10,
  since: '2026-11-29T12:00:00.000Z',
  nextAt: '2026-11-29T12:00:04.000Z',
};
const sending = { status: 'COMPLETED', delivery: 'SENDING', decidedBy: 'rita', stuckAt: null, deliveryFailure: null } as const;

describe('decisionProgress', () => {
  it.each([
    ['DONE', { ...sending, delivery: 'ACCEPTED' }],
    ['DONE', { ...sending, delivery: 'NONE' }],
    ['WAITING', sending],
    ['WAITING', { ...sending, deliveryFailure: { ...failure, cause: 'SUSPENDED' } }],
    ['RETRYING', { ...sending, deliveryFailure: failure }],
    ['NEEDS_ATTENTION', { ...sending, stuckAt: new Date(), deliveryFailure: { ...failure, nextAt: null } }],
    ['REJECTED', { ...sending, status: 'SUPERSEDED', delivery: 'TOO_LATE' }],
  ] as const)('is %s', (state, facts) => {
    expect(decisionProgress(facts)?.state).toBe(state);
  });

  it('says n of m, when next, why, what to do and who may', () => {
    expect(decisionProgress({ ...sending, deliveryFailure: failure })).toMatchObject({
      attempts: 2,
      maxAttempts: 10,
      nextAt: new Date('2026-11-29T12:00:04.000Z'),
      action: null,
      allowedTo: [],
    });
    const stuck = decisionProgress({ ...sending, stuckAt: new Date(), deliveryFailure: { ...failure, nextAt: null } });
    expect(stuck).toMatchObject({ problem: failure.problem, nextAt: null, allowedTo: ['decider', 'lead', 'operator'] });
    expect(stuck?.action).toContain('reopen');
  });

  it('has none without a decision, and one with every combination of the others', () => {
    for (const status of ['OPEN', 'CLAIMED', 'CANCELLED'] as const)
      expect(decisionProgress({ ...sending, status, delivery: 'NONE', decidedBy: null })).toBeNull();
    for (const status of activityStatuses)
      for (const delivery of deliveries.filter((one) => one !== 'NONE'))
        for (const stuckAt of [null, new Date()]) expect(decisionProgress({ ...sending, status, delivery, stuckAt })).not.toBeNull();
  });
});
