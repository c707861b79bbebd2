import fc from 'fast-check';
import nock from 'nock';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { classify } from '#inngest/bridge/report/failure-policy.ts';
import { storableProblem } from '#inngest/define/storable.ts';
import { createBillingClient } from '#inngest/workflows/customer-onboarding/systems/billing.ts';
import { createKycClient } from '#inngest/workflows/customer-onboarding/systems/kyc.ts';
import { fuzzMs, givenTimeLimit, seedsOf } from '#tests/support/fuzzing.ts';
import { hostileJson, hostileText } from '#tests/support/hostile.ts';
import { useNock } from '#tests/support/mocked-network.ts';

/** Data that each provider is sent, and that no text of a failure may give back. */
const sent = {
  kyc: ['kyc-key-canary', 'Zora Canary', '1977-07-07'],
  billing: ['billing-key-canary', 'Zora Canary', 'zora@canary.example'],
};
const secrets = Object.values(sent).flat();
const applicant = { fullName: 'Zora Canary', birthDate: '1977-07-07', country: 'DE' };
const account = { customerId: 'customer-1', fullName: 'Zora Canary', email: 'zora@canary.example' };
const options = { idempotencyKey: 'key-1', signal: new AbortController().signal };

const kyc = createKycClient({ baseUrl: 'https://kyc.test', apiKey: 'kyc-key-canary', dataset: 'default', deadlineMs: 2_000 });
const billing = createBillingClient({ baseUrl: 'https://billing.test', apiKey: 'billing-key-canary', deadlineMs: 2_000 });

const results = fc.array(
  fc.record(
    {
      id: hostileText,
      caption: hostileText,
      score: fc.oneof(fc.double(), hostileJson),
      match: fc.oneof(fc.boolean(), hostileJson),
      properties: fc.oneof(fc.dictionary(hostileText, fc.array(hostileJson)), fc.constant({ topics: ['sanction', null, 7] })),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 3 },
);
/** Replies in the right shape but for what is wrong in them, and replies that give back what they were sent. */
const shaped = fc.oneof(
  fc.record({ responses: fc.record({ applicant: fc.record({ status: fc.constantFrom(200, 500), results }) }) }),
  fc.record({ accountId: fc.oneof(hostileText, hostileJson) }),
  fc.record({ error: fc.record({ code: hostileText, message: hostileText }) }),
  fc.constantFrom({ detail: secrets.join(' ') }, { error: { code: 'echo', message: 'no' }, request: account }),
);
const reply = fc.record({
  status: fc.constantFrom(200, 200, 200, 201, 204, 302, 400, 401, 404, 408, 409, 415, 418, 422, 429, 500, 503),
  body: fc.oneof(
    shaped.map((value) => JSON.stringify(value)),
    hostileJson.map((value) => JSON.stringify(value)),
    hostileText,
    fc.constantFrom(`{"echo":"${secrets.join()}"`, '{"a":'.repeat(5_000), '[1e400]', '{"__proto__":{"isMatch":true}}'),
  ),
  retryAfter: fc.constantFrom('', '0', '-1', '1e9', 'Infinity', 'NaN', '9'.repeat(300), 'soon', 'Wed, 21 Oct 2099 07:28:00 GMT', '5'),
});

useNock();
beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

const ofProgram = [TypeError, RangeError, SyntaxError, ReferenceError];

/** An answer that cannot be used is a failure that may be repeated or is for a person: never an outcome, never a crash of ours. */
function expectFailure(error: unknown, given: readonly string[]): void {
  expect(error).toBeInstanceOf(Error);
  for (const kind of ofProgram) expect(error).not.toBeInstanceOf(kind);
  const failed = classify(error, { isFinal: () => false }, 0);
  expect(['retry', 'later', 'giveUp']).toContain(failed.next);
  if (failed.next === 'later') expect(failed.afterMs).toSatisfy((ms: number) => Number.isFinite(ms) && ms > 0);
  expect(failed.message.length).toBeLessThan(1_500);
  expect(given.filter((secret) => failed.message.includes(secret))).toEqual([]);
}

/** Settles a call to a provider that answers so, and says what came of it. */
async function outcomeOf<Outcome>(
  system: keyof typeof sent,
  { status, body, retryAfter }: Reply,
  call: () => Promise<Outcome>,
): Promise<Outcome | null> {
  const headers = { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) };
  nock(`https://${system}.test`).post(/.*/).reply(status, body, headers);
  const [result] = await Promise.allSettled([call()]);
  nock.cleanAll();
  if (result.status === 'fulfilled') return result.value;
  expectFailure(result.reason, sent[system]);
  return null;
}

type Reply = typeof reply extends fc.Arbitrary<infer Value> ? Value : never;

it.each(seedsOf('providers'))(
  'no reply of a provider crashes a worker, shows a secret or counts as a result that it is not (seed %i)',
  async (seed) => {
    let understood = 0;
    const property = fc.asyncProperty(reply, async (given) => {
      const screened = await outcomeOf('kyc', given, () => kyc.match(applicant, options));
      const opened = await outcomeOf('billing', given, () => billing.openAccount(account, options));
      for (const outcome of [screened, opened]) if (outcome) expect(storableProblem(outcome)).toBeNull();
      if (screened?.kind === 'screened') {
        expect(given.status).toBeLessThan(300);
        for (const { score } of screened.matches) expect(Number.isFinite(score)).toBe(true);
      }
      if (opened?.kind === 'opened') {
        expect(given.status).toBeLessThan(300);
        expect(opened.billingAccountId).not.toBe('');
      }
      understood += [screened, opened].filter(Boolean).length;
    });
    await fc.assert(property, { seed, numRuns: 600, endOnFailure: true, ...givenTimeLimit });
    expect(understood).toBeGreaterThan(5);
  },
  fuzzMs + 300_000,
);
