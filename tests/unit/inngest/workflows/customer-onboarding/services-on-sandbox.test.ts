/** Clients against the sandbox of development, faults included. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { PermanentError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import { mail as mailServer } from '#inngest/services/mail.ts';
import type { Services } from '#inngest/services/services.ts';
import { billing } from '#inngest/workflows/customer-onboarding/systems/billing.ts';
import { kyc } from '#inngest/workflows/customer-onboarding/systems/kyc.ts';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';

let sandbox: Sandbox;
type Own = Pick<Services, 'kyc' | 'billing' | 'mail'>;
let services: Own;

function connect({ kycApiKey = 'kyc-key', deadlineMs = 5_000 } = {}): Own {
  const settings = {
    KYC_BASE_URL: `${sandbox.url}/kyc`,
    KYC_API_KEY: kycApiKey,
    BILLING_BASE_URL: `${sandbox.url}/billing`,
    BILLING_API_KEY: 'billing-key',
    MAIL_SMTP_URL: sandbox.smtpUrl,
    MAIL_FROM: 'Baton <us@example.com>',
  };
  return { kyc: kyc.open(settings, deadlineMs), billing: billing.open(settings, deadlineMs), mail: mailServer.open(settings, deadlineMs) };
}

beforeAll(async () => {
  sandbox = await startSandbox({
    httpPort: 0,
    smtpPort: 0,
    apiKeys: { kyc: 'kyc-key', billing: 'billing-key' },
    slowMs: 50,
    verySlowMs: 60_000,
  });
  services = connect();
});
afterAll(() => sandbox.stop());

const signal = new AbortController().signal;
const match = (fullName: string, idempotencyKey: string, from = services) =>
  from.kyc.match({ fullName, birthDate: '1990-04-12', country: 'NL' }, { idempotencyKey, signal });
const openAccount = (fullName: string, idempotencyKey: string) =>
  services.billing.openAccount({ customerId: 'c1', fullName, email: 'a@example.com' }, { idempotencyKey, signal });

async function effectsOf(key: string): Promise<{ count: number; deliveries: number; effect: string }[]> {
  const log: { idempotencyKey: string; count: number; deliveries: number; effect: string }[] = await (
    await fetch(`${sandbox.url}/log`)
  ).json();
  return log.filter((entry) => entry.idempotencyKey === key).map(({ count, deliveries, effect }) => ({ count, deliveries, effect }));
}

const clear = { kind: 'screened', matches: [] };

describe('kyc.match', () => {
  it.each([
    ['Anna Clear', []],
    ['Nobody Inparticular', []],
    ['Sam Slow', []],
    ['Maria Gonzalez', [{ score: 0.62, isMatch: false, topics: ['sanction'] }]],
    ['Paolo Politico 17', [{ score: 0.91, isMatch: true, topics: ['role.pep'] }]],
    ['Viktor Sanction', [{ score: 0.98, isMatch: true, topics: ['sanction'] }]],
  ])('screens %s', async (name, matches) => {
    expect(await match(name, randomUUID())).toMatchObject({ kind: 'screened', matches });
  });

  it('says why an applicant cannot be screened', async () => {
    expect(await match('Ingrid Impossible', randomUUID())).toEqual({
      kind: 'impossible',
      reason: expect.stringContaining('cannot be used'),
    });
  });

  it.each([
    ['Fiona Fivehundred', 2, /status 500/],
    ['Hugo Html', 1, /expected JSON, got text\/html with status 200, beginning "<!doctype html>/],
    ['Trudy Truncated', 1, /expected JSON, got application\/json with status 200/],
  ])('fails for %s %i times, then answers; one effect', async (name, failures, message) => {
    const key = randomUUID();
    for (let attempt = 0; attempt < failures; attempt += 1) await expect(match(name, key)).rejects.toThrow(message);
    expect(await match(name, key)).toEqual(clear);
    expect(await effectsOf(key)).toEqual([{ count: 1, deliveries: failures + 1, effect: 'screened' }]);
  });

  it('ends at its deadline when the provider is too slow, and the repeat is answered', async () => {
    const key = randomUUID();
    await expect(match('Vera Veryslow', key, connect({ deadlineMs: 200 }))).rejects.toThrow('did not answer within 200 ms');
    expect(await match('Vera Veryslow', key)).toEqual(clear);
  });

  it('waits as long as a busy provider asks', async () => {
    const key = randomUUID();
    const busy = match('Theo Toomany', key);
    await expect(busy).rejects.toBeInstanceOf(RetryLaterError);
    await expect(busy).rejects.toMatchObject({ afterMs: 2_000 });
    expect(await match('Theo Toomany', key)).toEqual(clear);
  });

  it('names the setting when the key is wrong', async () => {
    const refused = match('Anna Clear', randomUUID(), connect({ kycApiKey: 'wrong' }));
    await expect(refused).rejects.toBeInstanceOf(PermanentError);
    await expect(refused).rejects.toThrow('KYC_API_KEY');
  });
});

describe('billing.openAccount', () => {
  it('opens one account for one key', async () => {
    const key = randomUUID();
    const first = await openAccount('Anna Clear', key);
    expect(first).toEqual({ kind: 'opened', billingAccountId: expect.stringMatching(/^ACC-/) });
    expect(await openAccount('Anna Clear', key)).toEqual(first);
    expect(await effectsOf(key)).toEqual([{ count: 1, deliveries: 2, effect: 'account opened' }]);
  });

  it('gives a refusal for good as a value', async () => {
    expect(await openAccount('Bella Refused', randomUUID())).toEqual({ kind: 'refused', reason: expect.stringContaining('credit check') });
  });

  it('waits when billing is busy', async () => {
    await expect(openAccount('Boris Busy', randomUUID())).rejects.toMatchObject({ name: 'RetryLaterError', afterMs: 1_000 });
  });

  it('opens no second account when the first answer was lost', async () => {
    const key = randomUUID();
    await expect(openAccount('Rosa Reset', key)).rejects.toThrow('could not be reached or broke off');
    expect(await openAccount('Rosa Reset', key)).toMatchObject({ kind: 'opened' });
    expect(await effectsOf(key)).toEqual([{ count: 1, deliveries: 2, effect: 'account opened' }]);
  });
});

describe('mail.send', () => {
  const mail = { to: 'anna@example.com', subject: 'Grüße & more', text: 'Dear Anna,\n\nWelcome – really.\n' };

  it('sends a repeat under the same Message-ID', async () => {
    const key = randomUUID();
    const first = await services.mail.send(mail, { idempotencyKey: key, signal });
    expect(await services.mail.send(mail, { idempotencyKey: key, signal })).toEqual(first);

    const messages: { idempotencyKey: string }[] = await (await fetch(`${sandbox.url}/mail/messages`)).json();
    expect(messages.filter((message) => message.idempotencyKey === key)).toMatchObject([
      { messageId: first.messageId, to: mail.to, from: 'us@example.com', subject: mail.subject, text: mail.text.trim(), deliveries: 2 },
    ]);
    expect(await effectsOf(key)).toMatchObject([{ count: 1, deliveries: 2 }]);
  });

  it('says that there is no mail server, without its address', async () => {
    const nowhere = mailServer.open({ MAIL_SMTP_URL: 'smtp://user:secret@127.0.0.1:1', MAIL_FROM: 'us@example.com' }, 5_000);
    const failed = nowhere.send(mail, { idempotencyKey: randomUUID(), signal });
    await expect(failed).rejects.toThrow(/^The mail server could not be reached or broke off \(E\w+\)\.$/);
  });
});

describe('a whole system that fails', () => {
  const outage = (system: string, init: RequestInit) => fetch(`${sandbox.url}/outages/${system}`, init);
  const begin = (system: string, kind: string) => outage(system, { method: 'PUT', body: JSON.stringify({ kind, retryAfterSeconds: 30 }) });
  const calls = {
    kyc: () => match('Anna Clear', randomUUID()),
    billing: () => openAccount('Anna Clear', randomUUID()),
    mail: () => services.mail.send({ to: 'a@example.com', subject: 's', text: 't' }, { idempotencyKey: randomUUID(), signal }),
  };

  it.each([
    ['kyc', 'down', 'The KYC provider failed with status 500.'],
    ['kyc', 'gone', 'The KYC provider could not be reached or broke off (ECONNRESET).'],
    ['billing', 'down', 'The billing system failed with status 500.'],
    ['mail', 'down', 'The mail server closes its service (reply 421).'],
  ] as const)('%s, %s, is told from a refusal, and works again', async (system, kind, message) => {
    await begin(system, kind);
    const failed = calls[system]();
    await expect(failed).rejects.toBeInstanceOf(SystemError);
    await expect(failed).rejects.toMatchObject({ system, message });
    expect(await (await outage(system, { method: 'DELETE' })).json()).toEqual({ system, met: 1 });
    await calls[system]();
  });

  it('may be busy for all', async () => {
    await begin('billing', 'busy');
    await expect(calls.billing()).rejects.toMatchObject({ name: 'RetryLaterError', afterMs: 30_000 });
    await outage('billing', { method: 'DELETE' });
  });

  it('takes no other kind of outage', async () => {
    expect((await begin('kyc', 'tired')).status).toBe(400);
  });
});
