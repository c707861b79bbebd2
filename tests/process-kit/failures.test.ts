/** Message of a failing process test: the whole text, except for values that differ from run to run. */
import { describe, expect, it } from 'vitest';

import { RetryLaterError } from '#inngest/define/errors.ts';
import { caseReviewWorkflow } from '#tests/support/case-review/workflow.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { bpmnError, complete, failing, held, processTest } from '#tests/support/process-test/process-test.ts';

import { orderWorkflow, paymentWorkflow, watchWorkflow } from './models/workflows.ts';

const models = new URL('models/', import.meta.url);
const cases = processTest(caseReviewWorkflow, { models: new URL('../support/case-review/', import.meta.url) });
const orders = processTest(orderWorkflow, { calls: [paymentWorkflow], models });
const watch = processTest(watchWorkflow, { models });
const impatient = processTest(watchWorkflow, { models, maxSteps: 50 });

/** Returns the message of the failure, with stable values. */
async function messageOf(failing: Promise<unknown>): Promise<string> {
  const error = await failing.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replaceAll(/test-[0-9a-f]{8}/g, 'test-KEY')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replaceAll(/\d\.\d s/g, '0.0 s')
    .replaceAll(/(?<=in )\d+ d( \d+ h)?/g, 'DAYS');
}

describe('a failure tells', () => {
  it('what was expected, the way with its times, and where the instance stands', async () => {
    const instance = await cases.start(senderNamed('Maria Gonzalez'));
    await instance.advance('P1D');
    expect(await messageOf(instance.expectPassed('review-escalation-due', 'review-case', 'send-confirmation'))).toMatchInlineSnapshot(`
      "Expected the instance to pass, in this order:
        ✓ review-escalation-due
        ✗ review-case (still waits there)
        ✗ send-confirmation (never passed)

      The way of case-review (test-KEY):
           0.0 s  ○  case-received            Case received
           0.0 s  □  check-case               Check case
                     worker: complete { risk: 'review', labels: 'debtor, guarantor', resembles: 'María GONZÁLEZ RUIZ', resemblance: 0.62 }
           0.0 s  ◇  risk                     Risk?  → risk-review "review"
           0.0 s  □  review-case              Review case
                     Activity OPEN for case-reviewers, case-leads
             4 h  ◎  review-reminder-due      4 hours without decision
             4 h  □  remind-reviewers         Remind reviewers
                     worker: complete {}
             4 h  ●  reviewers-reminded       Reviewers reminded
             1 d  ◎  review-escalation-due    1 day without decision
             1 d  □  escalate-review          Escalate review
                     log: escalated the review
                     worker: complete { reviewEscalated: true }
             1 d  ●  review-escalated         Review escalated

        status     RUNNING
        waits at   review-case
        timers     review-overdue in DAYS
        variables  { birthDate: '1990-04-12', country: 'NL', email: 'maria.gonzalez@example.com', fullName: 'Maria Gonzalez', labels: 'debtor, guarantor', resemblance: 0.62, resembles: 'María GONZÁLEZ RUIZ', reviewEscalated: true, risk: 'review' }
      "
    `);
  });

  it('the incident, and each run before it', async () => {
    const workers = { 'case-review.record-case': failing('The database is read-only') };
    const instance = await cases.start(senderNamed('Anna Clear'), { workers });
    expect(await messageOf(instance.expectEnded('case-approved'))).toMatchInlineSnapshot(`
      "Expected the instance to end at case-approved, but it stands still at record-case with an incident: "The database is read-only".

      The way of case-review (test-KEY):
           0.0 s  ○  case-received            Case received
           0.0 s  □  check-case               Check case
                     worker: complete { risk: 'clear', labels: null, resembles: null, resemblance: null }
           0.0 s  ◇  risk                     Risk?  → risk-clear "clear"
           0.0 s  □  record-case              Record case
                     worker: failed with "The database is read-only"
                     worker: failed with "The database is read-only"
                     worker: failed with "The database is read-only", which is an incident now

        status     FAILED
        waits at   record-case
        incidents  record-case: The database is read-only
        variables  { birthDate: '1990-04-12', country: 'NL', email: 'anna.clear@example.com', fullName: 'Anna Clear', labels: null, resemblance: null, resembles: null, risk: 'clear' }
      "
    `);
  });

  it('the way of the called process as well', async () => {
    const order = await orders.start({ amount: 20 });
    expect(await messageOf(order.expectEnded('sent'))).toMatchInlineSnapshot(`
      "Expected the instance to end at sent, but it waits at pay.

      The way of order (test-KEY):
           0.0 s  ○  ordered          Ordered
           0.0 s  □  pay              Pay

        status     RUNNING
        waits at   pay
        variables  { amount: 20 }

        It called payment:
             0.0 s  ○  asked             Asked to pay
             0.0 s  □  charge-card       Charge card
                       worker: complete { receipt: 'paid 20' }
             0.0 s  □  confirm           Confirm payment
                       Activity OPEN for case-reviewers

          status     RUNNING
          waits at   confirm
          timers     confirmation-due in DAYS
          variables  { amount: 20, receipt: 'paid 20' }
      "
    `);
  });

  it('at which line of the test it happened, and nothing of the kit', async () => {
    const order = await orders.start({ amount: 20 });
    const { stack } = (await order.expectEnded('sent').catch((error: Error) => error)) ?? {};
    const frames = (stack ?? '').split('\n').filter((line) => /^\s+at .*tests/.test(line));
    expect(frames[0]).toContain('failures.test.ts');
    expect(stack).not.toContain('process-test/');
  });
});

describe('an expectation says what is wrong', () => {
  it('in one sentence or a list, before the way', async () => {
    const instance = await cases.start(senderNamed('Maria Gonzalez'));
    const problems = await Promise.all([
      messageOf(instance.expectEnded('case-approved')),
      messageOf(instance.expectWaitsAt('answer-arrived', 'answer-overdue')),
      messageOf(instance.expectNotPassed('risk-review', 'send-refusal')),
      messageOf(instance.expectVariables({ risk: 'clear', resemblance: 1 })),
      messageOf(instance.expectIncident('send-refusal', 'no mail')),
      messageOf(instance.expectCancelled('Withdrawn')),
      messageOf(instance.expectActivity('review-case', { status: 'CLAIMED', assignee: 'rita' })),
      messageOf(instance.expectWorked('case-review.send-refusal')),
      messageOf(instance.expectWorked('case-review.check-case', { times: 1, input: { fullName: 'Somebody else' } })),
    ]);
    expect(problems.map((problem) => problem.split('\n\n')[0]).join('\n')).toMatchInlineSnapshot(`
      "Expected the instance to end at case-approved, but it waits at review-case.
      Expected the instance to wait at answer-arrived, answer-overdue, but it waits at review-case.
      Expected the instance not to come by risk-review, and it did.
      Expected other variables:
        risk: expected 'clear', is 'review'
        resemblance: expected 1, is 0.62
      Expected an incident at send-refusal that says "no mail", but there is none.
      Expected the instance to be cancelled with "Withdrawn", but it waits at review-case.
      Expected the Activity of review-case to be another:
        status: expected 'CLAIMED', is 'OPEN'
        assignee: expected 'rita', is null
        It is: Activity OPEN for case-reviewers
      Expected case-review.send-refusal to run at all, but it ran 0 times.
      Expected case-review.check-case to get another input:
        fullName: expected 'Somebody else', was 'Maria Gonzalez'"
    `);
  });
});

describe.concurrent('what a test cannot do is said:', () => {
  it('release what is not held', async () => {
    const instance = await watch.start({});
    expect(await messageOf(instance.release('watch.look-around'))).toMatch(/^No job of watch.look-around is held\.\n\nThe way of watch/);
  });

  it('decide what nobody may see', async () => {
    const instance = await cases.start(senderNamed('Anna Clear'));
    const decision = { as: 'rita', decision: { outcome: 'approve' } } as const;
    expect(await messageOf(instance.decide('review-case', decision))).toMatch(/^rita sees no open Activity of review-case\./);
  });

  it('advance by what is no duration', async () => {
    const instance = await watch.start({});
    expect(await messageOf(instance.advance('P1M'))).toMatch(/^"P1M" is no duration/);
  });

  it('go round for ever', async () => {
    const again = async () => {
      throw new RetryLaterError('Later', 60_000);
    };
    const instance = await impatient.start({}, { workers: { 'watch.look-around': again } });
    expect(await messageOf(instance.advance('PT1H'))).toMatch(/^The instance did not come to rest within 50 steps/);
  });
});

describe.concurrent('a worker', () => {
  it('whose chosen outcome breaks its schema ends in an incident that says which field', async () => {
    const instance = await watch.start({}, { workers: { 'watch.look-around': complete({ seen: 5 as unknown as string }) } });
    await instance.advance('PT1H');
    await instance.expectIncident('look-around', 'seen');
  });

  it('whose error nobody catches ends in an incident when the engine has tried often enough', async () => {
    const instance = await watch.start({}, { workers: { 'watch.look-around': bpmnError('NOBODY' as 'BROKEN') } });
    await instance.advance('PT1H');
    await instance.expectIncident('look-around', "Nothing in the model catches the business error 'NOBODY'.");
  });

  it('that is held is not worked on by a cancelled instance', async () => {
    const instance = await watch.start({}, { workers: { 'watch.look-around': held } });
    await instance.advance('PT1H');
    await instance.cancel('Over');
    await instance.expectCancelled('Over');
  });
});
