import { eq } from 'drizzle-orm';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { audit } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi, tokenOfStranger } from './api-under-test.ts';
import { processApi, startedInstance } from './engine-replies.ts';

const start = /* GraphQL */ `
  mutation ($businessKey: String!, $idempotencyKey: String!) {
    startProcess(key: "hello-world", businessKey: $businessKey, variables: { message: "Hello" }, idempotencyKey: $idempotencyKey) {
      processInstanceId
    }
  }
`;

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const startAs = async (tenant: string, businessKey: string, idempotencyKey = `key-of-${businessKey}`) =>
  api.withToken(await tokenOfStranger({ id: `clerk-of-${tenant}`, tenant }), start, { businessKey, idempotencyKey });

const engineStarts = (tenant: string, id: string) =>
  nock(processApi)
    .post('/runtime/process-instances', (body) => body.overrideDefinitionTenantId === `baton/${tenant}` && body.tenantId === undefined)
    .reply(201, { ...startedInstance(id, 'BK'), tenantId: `baton/${tenant}` });

describe('two tenants', () => {
  it('may use the same business key and the same idempotency key', async () => {
    for (const tenant of ['north', 'south']) {
      engineStarts(tenant, `pi-${tenant}`);
      expect((await startAs(tenant, 'BK-SAME')).data).toEqual({ startProcess: { processInstanceId: `pi-${tenant}` } });
    }
    engineStarts('', 'pi-none');
    expect((await startAs('', 'BK-SAME')).data).toEqual({ startProcess: { processInstanceId: 'pi-none' } });
    expect((await startAs('south', 'BK-SAME')).data).toEqual({ startProcess: { processInstanceId: 'pi-south' } });
    const taken = await startAs('north', 'BK-SAME', 'another-key');
    expect(taken.errors[0]?.extensions).toMatchObject({ code: 'BUSINESS_KEY_IN_USE', processInstanceId: 'pi-north' });
    expect(codeOf(await startAs('north', 'BK-OTHER', 'key-of-BK-SAME'))).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('have audit rows of their own', async () => {
    const rows = await api.deps.database
      .select({ actor: audit.actor, tenantId: audit.tenantId })
      .from(audit)
      .where(eq(audit.tenantId, 'north'));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['clerk-of-north']));
  });
});
