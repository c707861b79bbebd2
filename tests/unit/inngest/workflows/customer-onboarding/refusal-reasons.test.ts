import nock from 'nock';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { createBillingClient } from '#inngest/workflows/customer-onboarding/systems/billing.ts';
import { createKycClient } from '#inngest/workflows/customer-onboarding/systems/kyc.ts';
import { useNock } from '#tests/support/mocked-network.ts';

const options = { idempotencyKey: 'key-1', signal: new AbortController().signal };
const config = { baseUrl: 'https://provider.example', apiKey: 'secret', dataset: 'default', deadlineMs: 2_000 };
/** Text whose character at the limit of 200 has two halves. */
const told = `${'x'.repeat(199)}😀 and more`;

useNock();
beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

it('cuts the reason of the billing system before a character, not inside of it', async () => {
  nock(config.baseUrl)
    .post('/accounts')
    .reply(422, { error: { code: 'REFUSED', message: told } });
  const request = { customerId: 'c', fullName: 'Anna Clear', email: 'anna@example.org' };
  expect(await createBillingClient(config).openAccount(request, options)).toEqual({ kind: 'refused', reason: 'x'.repeat(199) });
});

it('cuts the reason of the KYC provider before a character, not inside of it', async () => {
  nock(config.baseUrl).post('/match/default').reply(400, { detail: told });
  const applicant = { fullName: 'Anna Clear', birthDate: '1990-01-01', country: 'NL' };
  expect(await createKycClient(config).match(applicant, options)).toEqual({ kind: 'impossible', reason: 'x'.repeat(199) });
});
