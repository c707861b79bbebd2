/** The four-eyes principle of a model on the real engine: who decided before, or started, does not decide. */
import { describe, expect, it } from 'vitest';

import { processTest } from '#tests/support/process-test/process-test.ts';

import { approvalWorkflow, tenderWorkflow } from './models/workflows.ts';

const models = new URL('models/', import.meta.url);
const approvals = processTest(approvalWorkflow, { models });
const tenders = processTest(tenderWorkflow, { calls: [approvalWorkflow], models });

const decision = { note: 'fine' };
const barred = (person: string, why: string) =>
  `Somebody else than ${person} must decide this: two people decide here, and ${person} has ${why}.`;

describe.concurrent('a user task with the four-eyes principle', () => {
  it('is neither claimed nor decided by who decided the task before, and by who started the instance', async () => {
    const approval = await approvals.start({}, { as: 'rita' });
    await approval.decide('enter', { as: 'ravi', decision });
    await expect(approval.claim('approve', 'ravi')).rejects.toThrow(barred('ravi', "decided 'enter'"));
    await expect(approval.decide('approve', { as: 'ravi', decision })).rejects.toThrow(barred('ravi', "decided 'enter'"));
    await expect(approval.decide('approve', { as: 'rita', decision })).rejects.toThrow(barred('rita', 'started the process instance'));
    await approval.expectWaitsAt('approve');
    await approval.decide('approve', { as: 'leo', decision });
    await approval.expectEnded('done');
  });

  it('bars of a called process who started its caller', async () => {
    const tender = await tenders.start({}, { as: 'rita' });
    const approval = await tender.called(approvalWorkflow);
    await approval.decide('enter', { as: 'ravi', decision });
    await expect(approval.decide('approve', { as: 'rita', decision })).rejects.toThrow(barred('rita', 'started the process instance'));
    await approval.decide('approve', { as: 'leo', decision });
    await tender.expectEnded('awarded');
  });
});
