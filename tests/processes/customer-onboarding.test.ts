import { describe, expect, it } from 'vitest';

import { customerOnboardingWorkflow } from '#inngest/workflows/customer-onboarding/index.ts';
import { applicantNamed } from '#tests/support/customer-onboarding/onboardings.ts';
import { bpmnError, complete, failing, held, processTest } from '#tests/support/process-test/process-test.ts';
import { sagaTests } from '#tests/support/process-test/saga-tests.ts';

const onboarding = processTest(customerOnboardingWorkflow);

/** Returns an application; the name tells the sandbox of the providers what to do. */
const application = (fullName: string) => {
  const { birthDate, country, email } = applicantNamed(fullName);
  return { fullName, birthDate, country, email };
};

const clear = application('Anna Clear');
/** Application of a person whose name is nearly that of a listed person. */
const doubtful = application('Maria Gonzalez');

const approve = { outcome: 'approve' } as const;
const ask = { outcome: 'ask', reason: 'A copy of your passport, please.' } as const;

const screening = {
  screeningId: 'chosen',
  screeningNote: null,
  matchCount: 1,
  topMatchName: 'M. Gonzalez',
  topMatchScore: 0.6,
  topMatchTopics: null,
};
const review = complete({ ...screening, risk: 'review' as const });

sagaTests(onboarding, [customerOnboardingWorkflow], {
  start: clear,
  failures: {
    'customer-onboarding.open-billing-account': bpmnError('ACCOUNT_REFUSED', { billingRefusal: 'No account for this address.' }),
  },
});

describe.concurrent('customer-onboarding', () => {
  describe.concurrent('goes by the screening', () => {
    it('and makes a customer of a clear applicant without anybody', async () => {
      const instance = await onboarding.start(clear);
      await instance.expectPassed('screen-applicant', 'risk-clear', 'create-customer', 'open-billing-account', 'send-welcome');
      await instance.expectNotPassed('review-application');
      await instance.expectVariables({ risk: 'clear', matchCount: 0, screeningNote: null });
      await instance.expectWorked('customer-onboarding.send-welcome', { times: 1, input: { email: clear.email } });
      await instance.expectEnded('customer-onboarded');
    });

    it('and refuses a sanctioned applicant at once', async () => {
      const instance = await onboarding.start(application('Viktor Sanction'));
      await instance.expectPassed('risk-not-clear', 'risk-refuse', 'send-refusal');
      await instance.expectNotPassed('review-application', 'create-customer');
      await instance.expectEnded('application-refused');
    });

    it('and lets a reviewer decide when the applicant cannot be screened', async () => {
      const instance = await onboarding.start(application('Ingrid Impossible'));
      await instance.expectPassed('screening-impossible-caught', 'not-screened');
      await instance.expectNotPassed('screened', 'risk');
      await instance.expectVariables({ risk: 'review', matchCount: 0 });
      await instance.decide('review-application', { as: 'rita', decision: approve });
      await instance.expectEnded('customer-onboarded');
    });
  });

  describe.concurrent('waits for a review', () => {
    it('that approves', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.expectPassed('risk-review');
      await instance.expectWaitsAt('review-application');
      await instance.expectActivity('review-application', { status: 'OPEN', candidateGroups: ['onboarding-reviewers'] });
      await instance.claim('review-application', 'rita');
      await instance.decide('review-application', { as: 'rita', decision: approve });
      await instance.expectActivity('review-application', { status: 'COMPLETED', delivery: 'ACCEPTED', decidedBy: 'rita' });
      await instance.expectPassed('review-application', 'decision-approve', 'create-customer');
      await instance.expectEnded('customer-onboarded');
    });

    it('that rejects', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.decide('review-application', { as: 'ravi', decision: { outcome: 'reject', reason: 'The passport has expired.' } });
      await instance.expectPassed('decision-reject', 'send-refusal');
      await instance.expectVariables({ reviewOutcome: 'reject', reviewReason: 'The passport has expired.' });
      await instance.expectEnded('application-refused');
    });

    it('and reminds of it when nobody decides for four hours', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.advance('PT3H59M');
      await instance.expectNotPassed('review-reminder-due');
      await instance.advance('PT1M');
      await instance.expectPassed('review-reminder-due', 'remind-reviewers', 'reviewers-reminded');
      await instance.expectNotPassed('review-escalation-due');
      await instance.expectWaitsAt('review-application');
      const byProcess = (action: string) => ({ actor: 'process', action, note: null });
      await instance.expectActivity('review-application', {
        status: 'OPEN',
        priority: 50,
        candidateGroups: ['onboarding-reviewers'],
        history: [byProcess('opened'), byProcess('reminded')],
      });
      await instance.decide('review-application', { as: 'rita', decision: approve });
      await instance.expectEnded('customer-onboarded');
    });

    it('and asks a lead as well when nobody decides for a day', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.advance('PT23H');
      await instance.expectNotPassed('review-escalation-due');
      await instance.advance('PT1H');
      await instance.expectPassed('review-escalation-due', 'escalate-review', 'review-escalated');
      await instance.expectWaitsAt('review-application');
      await instance.expectActivity('review-application', {
        status: 'OPEN',
        candidateGroups: ['onboarding-reviewers', 'onboarding-leads'],
        priority: 75,
      });
      await instance.decide('review-application', { as: 'leo', decision: approve });
      await instance.expectEnded('customer-onboarded');
    });

    it('and closes when nobody decides for five days', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.advance('P5D');
      await instance.expectPassed('review-escalation-due', 'escalate-review', 'review-overdue', 'send-closing-notice');
      await instance.expectActivity('review-application', { status: 'SUPERSEDED', decidedBy: null });
      await instance.expectEnded('application-closed');
    });

    it('and is cancelled with its Activity', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.cancel('Withdrawn by the applicant');
      await instance.expectActivity('review-application', { status: 'CANCELLED', closedReason: 'Withdrawn by the applicant' });
      await instance.expectCancelled('Withdrawn by the applicant');
    });
  });

  describe.concurrent('asks the applicant', () => {
    it('and screens again with what the answer corrects', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.decide('review-application', { as: 'rita', decision: ask });
      await instance.expectWorked('customer-onboarding.request-information', { input: { reviewReason: ask.reason } });
      await instance.expectWaitsAt('information-arrived', 'information-overdue');
      await instance.correlate('information-received', { fullName: clear.fullName });
      await instance.expectPassed('decision-ask', 'information-arrived', 'screen-again', 'screen-applicant', 'risk-clear');
      await instance.expectWorked('customer-onboarding.screen-applicant', { times: 2, input: { fullName: clear.fullName } });
      await instance.expectEnded('customer-onboarded');
    });

    it('and screens again after seven days without an answer', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.decide('review-application', { as: 'rita', decision: ask });
      await instance.advance('P7D');
      await instance.expectPassed('information-overdue', 'not-answered', 'back-to-screening', 'risk-review');
      await instance.expectWaitsAt('review-application');
      await instance.expectActivity('review-application', { status: 'OPEN' });
      await instance.decide('review-application', { as: 'ravi', decision: approve });
      await instance.expectEnded('customer-onboarded');
    });

    it('and takes no answer that comes too late', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.decide('review-application', { as: 'rita', decision: ask });
      await instance.advance('P7D');
      await expect(instance.correlate('information-received')).rejects.toMatchObject({ cause: { code: 'MESSAGE_NOT_EXPECTED' } });
      await instance.expectWaitsAt('review-application');
    });

    it('as often as it must', async () => {
      const instance = await onboarding.start(doubtful, {
        workers: { 'customer-onboarding.screen-applicant': [review, review, complete({ ...screening, risk: 'clear' })] },
      });
      for (const reviewer of ['rita', 'ravi'] as const) {
        await instance.decide('review-application', { as: reviewer, decision: ask });
        await instance.correlate('information-received');
      }
      await instance.expectWorked('customer-onboarding.request-information', { times: 2 });
      await instance.expectEnded('customer-onboarded');
    });
  });

  describe.concurrent('undoes', () => {
    it('the customer record when billing refuses for good', async () => {
      const instance = await onboarding.start(application('Bella Refused'));
      await instance.expectPassed('create-customer', 'account-refused-caught', 'undo-customer', 'send-failure-notice');
      await instance.expectNotPassed('send-welcome');
      await instance.expectEnded('application-failed');
    });

    it('that record before it tells the applicant, with the reason', async () => {
      const refused = bpmnError('ACCOUNT_REFUSED', { billingRefusal: 'No credit' });
      const workers = {
        'customer-onboarding.open-billing-account': refused,
        'customer-onboarding.undo-customer': failing('The API is away', { times: 1 }),
      };
      const instance = await onboarding.start(clear, { workers });
      await instance.expectWorked('customer-onboarding.undo-customer', { times: 2, input: { billingRefusal: 'No credit' } });
      await instance.expectWorked('customer-onboarding.send-failure-notice', { times: 1 });
      await instance.expectEnded('application-failed');
    });
  });

  describe.concurrent('bears failures', () => {
    it('of a provider that answers at the third try', async () => {
      const instance = await onboarding.start(application('Fiona Fivehundred'));
      await instance.expectWorked('customer-onboarding.screen-applicant', { times: 3 });
      await instance.expectNoIncident();
      await instance.expectEnded('customer-onboarded');
    });

    it('for good as an incident, and goes on when an operator tries again', async () => {
      const workers = { 'customer-onboarding.send-welcome': failing('The mail server is away', { times: 3 }) };
      const instance = await onboarding.start(clear, { workers });
      await instance.expectIncident('send-welcome', 'The mail server is away');
      await instance.expectWaitsAt('send-welcome');
      await instance.retryIncident('send-welcome');
      await instance.expectWorked('customer-onboarding.send-welcome', { times: 4 });
      await instance.expectWorked('customer-onboarding.open-billing-account', { times: 1 });
      await instance.expectEnded('customer-onboarded');
    });
  });

  describe.concurrent('settles a race', () => {
    it('of a decision and the fifth day by what the engine took first', async () => {
      const instance = await onboarding.start(doubtful);
      const deliver = await instance.recordDecision('review-application', { as: 'rita', decision: approve });
      await instance.expectActivity('review-application', { status: 'COMPLETED', delivery: 'SENDING' });
      await instance.advance('P5D');
      await deliver();
      await instance.expectActivity('review-application', { status: 'SUPERSEDED', delivery: 'TOO_LATE', decidedBy: 'rita' });
      await instance.expectNotPassed('decision');
      await instance.expectEnded('application-closed');
    });

    it('of two reviewers by who was first', async () => {
      const instance = await onboarding.start(doubtful);
      await instance.recordDecision('review-application', { as: 'rita', decision: approve });
      await expect(instance.decide('review-application', { as: 'ravi', decision: ask })).rejects.toThrow('ravi sees no open Activity');
    });

    it('of a decision and its escalation: there is nothing left to escalate', async () => {
      const instance = await onboarding.start(doubtful, { workers: { 'customer-onboarding.escalate-review': held } });
      await instance.advance('P1D');
      await instance.decide('review-application', { as: 'rita', decision: approve });
      await instance.expectWaitsAt('escalate-review');
      await instance.release('customer-onboarding.escalate-review');
      await instance.expectVariables({ reviewEscalated: false });
      await instance.expectEnded('review-escalated');
    });
  });
});
