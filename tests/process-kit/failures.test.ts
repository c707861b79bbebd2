/** Message of a failing process test: the whole text, except for values that differ from run to run. */
import { describe, expect, it } from 'vitest';

import { RetryLaterError } from '#inngest/define/errors.ts';
import { customerOnboardingWorkflow } from '#inngest/workflows/customer-onboarding/index.ts';
import { applicantNamed } from '#tests/support/onboardings.ts';
import { bpmnError, complete, failing, held, processTest } from '#tests/support/process-test/process-test.ts';

import { orderWorkflow, paymentWorkflow, watchWorkflow } from './models/workflows.ts';

const models = new URL('models/', import.meta.url);
const onboarding = processTest(customerOnboardingWorkflow);
const orders = processTest(orderWorkflow, { calls: [paymentWorkflow], models });
const watch = processTest(watchWorkflow, { models });

const application = (fullName: string) => {
  const { birthDate, country, email } = applicantNamed(fullName);
  return { fullName, birthDate, country, email };
};

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
    const instance = await onboarding.start(application('Maria Gonzalez'));
    await instance.advance('P1D');
    expect(await messageOf(instance.expectPassed('review-escalation-due', 'review-application', 'send-welcome'))).toMatchInlineSnapshot(`
      "Expected the instance to pass, in this order:
        ✓ review-escalation-due
        ✗ review-application (still waits there)
        ✗ send-welcome (never passed)

      The way of customer-onboarding (test-KEY):
           0.0 s  ○  application-received         Application received
           0.0 s  □  screen-applicant             Screen applicant
                     worker: complete { risk: 'review', matchCount: 1, screeningId: 'UUID', topMatchName: 'María GO…
           0.0 s  ◇  risk                         Risk?  → risk-not-clear "not clear"
           0.0 s  ◇  refuse-at-once               Refuse at once?  → risk-review "review"
           0.0 s  □  review-application           Review application
                     Activity OPEN for onboarding-reviewers, onboarding-leads
             4 h  ◎  review-reminder-due          4 hours without decision
             4 h  □  remind-reviewers             Remind reviewers
                     log: reminded the reviewers
                     worker: complete {}
             4 h  ●  reviewers-reminded           Reviewers reminded
             1 d  ◎  review-escalation-due        1 day without decision
             1 d  □  escalate-review              Escalate review
                     log: escalated the review
                     worker: complete { reviewEscalated: true }
             1 d  ●  review-escalated             Review escalated

        status     RUNNING
        waits at   review-application
        timers     review-overdue in DAYS
        variables  { birthDate: '1990-04-12', country: 'NL', email: 'maria.gonzalez@example.com', fullName: 'Maria Gonzalez', matchCount: 1, reviewEscalated: true, risk: 'review', screeningId: 'UUID', screeningNote: null, topMatchName: 'María GONZÁLEZ RUIZ', topMatchScore: 0.62, topMatchTopics: 'sanction' }
      "
    `);
  });

  it('the incident, and each run before it', async () => {
    const workers = { 'customer-onboarding.create-customer': failing('The database is read-only') };
    const instance = await onboarding.start(application('Anna Clear'), { workers });
    expect(await messageOf(instance.expectEnded('customer-onboarded'))).toMatchInlineSnapshot(`
      "Expected the instance to end at customer-onboarded, but it stands still at create-customer with an incident: "The database is read-only".

      The way of customer-onboarding (test-KEY):
           0.0 s  ○  application-received         Application received
           0.0 s  □  screen-applicant             Screen applicant
                     worker: complete { risk: 'clear', matchCount: 0, screeningId: 'UUID', topMatchName: null, scre…
           0.0 s  ◇  risk                         Risk?  → risk-clear "clear"
           0.0 s  □  create-customer              Create customer record
                     worker: failed with "The database is read-only"
                     worker: failed with "The database is read-only"
                     worker: failed with "The database is read-only", which is an incident now

        status     FAILED
        waits at   create-customer
        incidents  create-customer: The database is read-only
        variables  { birthDate: '1990-04-12', country: 'NL', email: 'anna.clear@example.com', fullName: 'Anna Clear', matchCount: 0, risk: 'clear', screeningId: 'UUID', screeningNote: null, topMatchName: null, topMatchScore: null, topMatchTopics: null }
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
                       Activity OPEN for onboarding-reviewers

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
    const instance = await onboarding.start(application('Maria Gonzalez'));
    const problems = await Promise.all([
      messageOf(instance.expectEnded('customer-onboarded')),
      messageOf(instance.expectWaitsAt('information-arrived', 'information-overdue')),
      messageOf(instance.expectNotPassed('risk-review', 'send-refusal')),
      messageOf(instance.expectVariables({ risk: 'clear', matchCount: 1 })),
      messageOf(instance.expectIncident('send-refusal', 'no mail')),
      messageOf(instance.expectCancelled('Withdrawn')),
      messageOf(instance.expectActivity('review-application', { status: 'CLAIMED', assignee: 'rita' })),
      messageOf(instance.expectWorked('customer-onboarding.send-refusal')),
      messageOf(instance.expectWorked('customer-onboarding.screen-applicant', { times: 1, input: { country: 'DE' } })),
    ]);
    expect(problems.map((problem) => problem.split('\n\n')[0]).join('\n')).toMatchInlineSnapshot(`
      "Expected the instance to end at customer-onboarded, but it waits at review-application.
      Expected the instance to wait at information-arrived, information-overdue, but it waits at review-application.
      Expected the instance not to come by risk-review, and it did.
      Expected other variables:
        risk: expected 'clear', is 'review'
      Expected an incident at send-refusal that says "no mail", but there is none.
      Expected the instance to be cancelled with "Withdrawn", but it waits at review-application.
      Expected the Activity of review-application to be another:
        status: expected 'CLAIMED', is 'OPEN'
        assignee: expected 'rita', is null
        It is: Activity OPEN for onboarding-reviewers
      Expected customer-onboarding.send-refusal to run at all, but it ran 0 times.
      Expected customer-onboarding.screen-applicant to get another input:
        country: expected 'DE', was 'NL'"
    `);
  });
});

describe.concurrent('what a test cannot do is said:', () => {
  it('release what is not held', async () => {
    const instance = await watch.start({});
    expect(await messageOf(instance.release('watch.look-around'))).toMatch(/^No job of watch.look-around is held\.\n\nThe way of watch/);
  });

  it('decide what nobody may see', async () => {
    const instance = await onboarding.start(application('Anna Clear'));
    const decision = { as: 'rita', decision: { outcome: 'approve' } } as const;
    expect(await messageOf(instance.decide('review-application', decision))).toMatch(/^rita sees no open Activity of review-application\./);
  });

  it('advance by what is no duration', async () => {
    const instance = await watch.start({});
    expect(await messageOf(instance.advance('P1M'))).toMatch(/^"P1M" is no duration/);
  });

  it('go round for ever', async () => {
    const again = async () => {
      throw new RetryLaterError('Later', 60_000);
    };
    const instance = await watch.start({}, { workers: { 'watch.look-around': again } });
    expect(await messageOf(instance.advance('PT1H'))).toMatch(/^The instance did not come to rest within 100 steps/);
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
