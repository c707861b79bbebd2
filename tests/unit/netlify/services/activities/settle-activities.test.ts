import { describe, expect, it } from 'vitest';

import { settlementOf } from '#netlify/services/activities/process/settle-activities.ts';

const task = { taskId: 't', endedAt: new Date(0), deleteReason: null, activityId: null };
const sending = { id: 'a', status: 'COMPLETED', delivery: 'SENDING' } as const;

describe('settlementOf', () => {
  it('takes a completion with another decision for one outside Baton', () => {
    expect(settlementOf(sending, { ...task, activityId: 'another' })).toMatchObject({ action: 'too-late', set: { delivery: 'TOO_LATE' } });
    expect(settlementOf(sending, { ...task, activityId: 'a' })).toMatchObject({ action: 'accepted' });
  });

  it.each(['boundary event (x)', 'event subprocess (x)', 'event based gateway cancel (x)', 'terminate end event (x)'])(
    '%s is the model, not a person',
    (deleteReason) => {
      expect(settlementOf({ id: 'a', status: 'OPEN', delivery: 'NONE' }, { ...task, deleteReason })).toMatchObject({
        action: 'superseded',
      });
    },
  );

  it('leaves what is settled alone', () => {
    for (const status of ['CANCELLED', 'SUPERSEDED'] as const) expect(settlementOf({ id: 'a', status, delivery: 'NONE' }, task)).toBeNull();
    expect(settlementOf({ ...sending, delivery: 'ACCEPTED' }, { ...task, deleteReason: 'x' })).toBeNull();
  });
});
