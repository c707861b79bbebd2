import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { applicants, findApplicant } from '#sandbox/customer-onboarding/named-cases.ts';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';

let sandbox: Sandbox;
let folder: string;
const options = { httpPort: 0, smtpPort: 0, apiKeys: { kyc: 'kyc-key', billing: 'billing-key' } };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandbox({ ...options, logFile: join(folder, 'effects.log') });
});
afterAll(async () => {
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

const post = (path: string, body: unknown, headers: Record<string, string>) =>
  fetch(`${sandbox.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
const match = (name: string, headers: Record<string, string> = {}) => {
  const query = { schema: 'Person', properties: { name: [name], birthDate: ['1990-04-12'], country: ['nl'] } };
  return post('/kyc/match/default', { queries: { applicant: query } }, { authorization: 'ApiKey kyc-key', ...headers });
};
const log = async () => (await fetch(`${sandbox.url}/log`)).json();

describe('/kyc/match', () => {
  it('answers in the contract of the OpenSanctions match API', async () => {
    const reply = await match('Viktor Sanction');
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({
      responses: {
        applicant: {
          status: 200,
          total: { value: 1, relation: 'eq' },
          query: { schema: 'Person' },
          results: [
            { id: 'sbx-sanction', caption: 'Viktor SANCTION', schema: 'Person', match: true, properties: { topics: ['sanction'] } },
          ],
        },
      },
      limit: 5,
    });
  });

  it.each([[{ authorization: 'ApiKey wrong' }], [{ authorization: 'Bearer kyc-key' }]])('refuses %o', async (headers) => {
    expect((await match('Anna Clear', headers)).status).toBe(401);
  });

  it('refuses another shape', async () => {
    expect((await post('/kyc/match/default', { name: 'Anna' }, { authorization: 'ApiKey kyc-key' })).status).toBe(422);
  });

  it('counts faults for each key by itself', async () => {
    const statuses = async (key: string) =>
      [await match('Theo Toomany', { 'idempotency-key': key }), await match('Theo Toomany', { 'idempotency-key': key })].map(
        (reply) => reply.status,
      );
    expect(await Promise.all([statuses('t1'), statuses('t2')])).toEqual([
      [429, 200],
      [429, 200],
    ]);
  });
});

describe('/billing/accounts', () => {
  it.each([
    [{ authorization: 'Bearer wrong' }, { customerId: 'c', fullName: 'Anna Clear', email: 'a@b.c' }, 401],
    [{ authorization: 'Bearer billing-key' }, { customerId: 'c' }, 400],
    [{ authorization: 'Bearer billing-key' }, { customerId: 'c', fullName: 'Bella Refused', email: 'a@b.c' }, 422],
    [{ authorization: 'Bearer billing-key' }, { customerId: 'c', fullName: 'Anna Clear', email: 'a@b.c' }, 201],
  ])('answers %o with %o by %i', async (headers, body, status) => {
    expect((await post('/billing/accounts', body, headers)).status).toBe(status);
  });
});

describe('/log', () => {
  it('has effects only, in order, each once however often it came; cleared by DELETE', async () => {
    await fetch(`${sandbox.url}/log`, { method: 'DELETE' });
    await match('Fiona Fivehundred', { 'idempotency-key': 'fails' });
    await match('Anna Clear 17', { 'idempotency-key': 'b' });
    await match('Anna Clear 17', { 'idempotency-key': 'b' });
    await match('Ingrid Impossible', { 'idempotency-key': 'a' });
    const expected = [
      { system: 'kyc', idempotencyKey: 'b', effect: 'screened', about: 'Anna Clear 17', count: 1, deliveries: 2 },
      { system: 'kyc', idempotencyKey: 'a', effect: 'screening refused', count: 1, deliveries: 1 },
    ];
    expect(await log()).toMatchObject(expected);
    const lines = (await readFile(join(folder, 'effects.log'), 'utf8')).trim().split('\n').slice(-2);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ idempotencyKey: 'b' }, { idempotencyKey: 'a' }]);

    await fetch(`${sandbox.url}/log`, { method: 'DELETE' });
    expect(await log()).toEqual([]);
  });
});

describe('pages', () => {
  it('shows every applicant with what happens to it', async () => {
    const text = await (await fetch(sandbox.url)).text();
    for (const { fullName } of applicants) expect(text).toContain(fullName);
    const cases = applicants.map(({ fullName: name, effect }) => ({ name, effect }));
    expect(await (await fetch(`${sandbox.url}/cases`)).json()).toEqual(expect.arrayContaining(cases));
  });
});

describe('findApplicant', () => {
  it('knows each by name, in any case and with something after it', () => {
    for (const applicant of applicants) expect(findApplicant(`  ${applicant.fullName.toUpperCase()} 42`)).toBe(applicant);
    expect(findApplicant('Anna')).toBeNull();
  });
});
