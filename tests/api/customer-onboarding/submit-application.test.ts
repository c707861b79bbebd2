import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, startApi } from '../api-under-test.ts';
import { processApi, startedInstance } from '../engine-replies.ts';

const applicant = { fullName: 'Ada Example', birthDate: '1990-05-17', country: 'NL', email: 'ada@example.org' };

mockNetwork();
let api: ApiUnderTest;
const clara = (query: string, variables: Record<string, unknown>) => api.as('clara')(query, variables);

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('submitApplication', () => {
  const mutation = /* GraphQL */ `
    mutation ($input: ApplicationInput!, $idempotencyKey: String!) {
      submitApplication(input: $input, idempotencyKey: $idempotencyKey) {
        status
        businessKey
        processDefinitionKey
      }
    }
  `;

  it('makes the business key from the idempotency key, the same each time', async () => {
    nock(processApi)
      .post('/runtime/process-instances', (body) => body.processDefinitionKey === 'customer-onboarding')
      .reply(201, async (request: Request) => startedInstance('pi-submitted', Object(await request.json()).businessKey));
    const submit = () => clara(mutation, { input: applicant, idempotencyKey: 'submission-1' });
    const [first, second] = [await submit(), await submit()];
    expect(first.data?.['submitApplication'].businessKey).toMatch(/^APP-[0-9A-F]{12}$/);
    expect(second.data).toEqual(first.data);
  });

  it('names the field of the input that is wrong', async () => {
    const answer = await clara(mutation, { input: { ...applicant, email: 'nowhere' }, idempotencyKey: 'submission-2' });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'input.email' });
  });
});
