import { describe, expect, it } from 'vitest';

import { requestInformation } from '#inngest/workflows/customer-onboarding/workers/request-information.ts';
import { sendClosingNotice } from '#inngest/workflows/customer-onboarding/workers/send-closing-notice.ts';
import { sendFailureNotice } from '#inngest/workflows/customer-onboarding/workers/send-failure-notice.ts';
import { sendRefusal } from '#inngest/workflows/customer-onboarding/workers/send-refusal.ts';
import { sendWelcome } from '#inngest/workflows/customer-onboarding/workers/send-welcome.ts';

import { idempotencyKey, workerContext } from '../worker-context.ts';
import { applicant } from './applicant.ts';

describe.each([
  ['sendRefusal', sendRefusal, 'cannot accept it'],
  ['sendClosingNotice', sendClosingNotice, 'have closed it'],
  ['sendFailureNotice', sendFailureNotice, 'could not be opened'],
])('%s', (_, worker, sentence) => {
  it('sends one message to the applicant, under the key of the job', async () => {
    const { context, sent } = workerContext();
    expect(await worker.run(applicant, context)).toEqual({ kind: 'complete', variables: {} });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ idempotencyKey, mail: { to: 'anna@example.com' } });
    expect(sent[0]?.mail.text).toContain('Dear Anna Clear');
    expect(sent[0]?.mail.text).toContain(sentence);
  });
});

describe('sendRefusal', () => {
  it('does not tip off: no word of the screening', async () => {
    const { context, sent } = workerContext();
    await sendRefusal.run(applicant, context);
    expect(JSON.stringify(sent)).not.toMatch(/sanction|screening|match|list/i);
  });
});

describe('requestInformation', () => {
  it("sends the reviewer's question", async () => {
    const { context, sent } = workerContext();
    await requestInformation.run({ ...applicant, reviewReason: 'Where were you born?' }, context);
    expect(sent[0]?.mail.text).toContain('Where were you born?');
  });
});

describe('sendWelcome', () => {
  it('names the account', async () => {
    const { context, sent } = workerContext();
    await sendWelcome.run({ ...applicant, billingAccountId: 'ACC-1' }, context);
    expect(sent[0]?.mail.text).toContain('account ACC-1');
  });
});

describe('what people wrote', () => {
  const lure = {
    ...applicant,
    fullName: 'ACME Bank: confirm your login at https://acme.example/login',
    reviewReason: 'Please visit\nwww.acme.example',
    billingAccountId: 'ACC-1',
  };

  it.each([
    ['sendRefusal', sendRefusal],
    ['sendClosingNotice', sendClosingNotice],
    ['sendFailureNotice', sendFailureNotice],
    ['requestInformation', requestInformation],
    ['sendWelcome', sendWelcome],
  ])('becomes no link in %s, and no part of its subject', async (_, worker) => {
    const { context, sent } = workerContext();
    await worker.run(lure, context);
    const { subject = '', text = '' } = sent[0]?.mail ?? {};
    expect(text).toContain('Dear ACME Bank: confirm your login at https[:]//acme[.]example/login,');
    expect(`${subject} ${text}`).not.toMatch(/acme\.example|:\/\//);
    expect(subject).not.toContain('ACME');
  });
});
