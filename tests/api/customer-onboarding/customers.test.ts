import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CreateCustomerDocument, UndoCustomerDocument } from '#inngest/graphql/generated/graphql.ts';

import { type ApiUnderTest, codeOf, startApi, tokenOfStranger } from '../api-under-test.ts';
import { useNock } from '#tests/support/mocked-network.ts';
import { fakeHistory } from '../fake-history.ts';

useNock();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const applicant = { fullName: 'Ada Example', country: 'NL', email: 'ada@example.org' };

const create = async (input: typeof applicant & { tenantId: string; businessKey: string }, idempotencyKey: string) =>
  (await api.worker.call(CreateCustomerDocument, { input, idempotencyKey })).createCustomer;
const undo = async (id: string, reason: string) => (await api.worker.call(UndoCustomerDocument, { id, reason })).undoCustomer;

const ERASE = 'mutation ($key: String!) { eraseBusinessKey(businessKey: $key) { done erased { what rows } } }';

describe('customers', () => {
  it('are created once per idempotency key, however often it is asked, and undone once', async () => {
    const input = { ...applicant, tenantId: '', businessKey: 'APP-1' };
    const created = await Promise.all(Array.from({ length: 8 }, () => create(input, 'effect-1')));
    expect(new Set(created.map(({ id }) => id)).size).toBe(1);
    const id = created[0]?.id ?? '';
    await expect(create({ ...input, country: 'DE' }, 'effect-1')).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect((await undo(id, 'the account was refused')).status).toBe('UNDONE');
    await undo(id, 'another reason');
    const answer = await api.as('otto')(`query { customers(businessKey: "APP-1") { id status undoneReason } }`);
    expect(answer.data?.['customers']).toEqual([{ id, status: 'UNDONE', undoneReason: 'the account was refused' }]);
    expect(codeOf(await api.as('otto')(`mutation { undoCustomer(id: "${id}", reason: "x") { id } }`))).toBe('FORBIDDEN');
  });

  it('belong to one tenant', async () => {
    const input = { ...applicant, businessKey: 'BK-1' };
    const { id } = await create({ ...input, tenantId: 'north' }, 'effect-2');
    const query = `query { customers(businessKey: "BK-1") { id } customer(id: "${id}") { id } }`;
    const seenIn = async (tenant: string) => {
      const token = await tokenOfStranger({ id: 'o', roles: ['operator'], tenant });
      return (await api.withToken(token, query)).data;
    };
    expect(await seenIn('north')).toEqual({ customers: [{ id }], customer: { id } });
    expect(await seenIn('south')).toEqual({ customers: [], customer: null });
    expect(await seenIn('')).toEqual({ customers: [], customer: null });
    await expect(create({ ...input, tenantId: 'south' }, 'effect-2')).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });

  it('are erased by business key, in their tenant alone', async () => {
    fakeHistory();
    await create({ ...applicant, tenantId: '', businessKey: 'APP-3' }, 'effect-3');
    await create({ ...applicant, tenantId: 'north', businessKey: 'APP-3' }, 'effect-4');
    const { data } = await api.as('otto')(ERASE, { key: 'APP-3' });
    expect(data?.['eraseBusinessKey']).toMatchObject({
      done: true,
      erased: expect.arrayContaining([{ what: 'customer', rows: 1 }]) as unknown,
    });
    const answer = await api.as('otto')('{ customers(businessKey: "APP-3") { id } }');
    expect(answer.data).toEqual({ customers: [] });
  });
});
