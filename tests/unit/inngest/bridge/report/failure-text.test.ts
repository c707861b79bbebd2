import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { failureText, incidentText } from '#inngest/bridge/report/failure-text.ts';
import { maxWordsLength } from '#inngest/define/worker-words.ts';
import { withoutSecrets } from '#inngest/bridge/work/without-secrets.ts';
import { knownSecrets } from '#inngest/config.ts';

describe('failureText', () => {
  it('is the words of an error and of all its causes', () => {
    const cause = new Error('connect ECONNREFUSED', { cause: 'the cable' });
    expect(failureText(new Error('The call failed.', { cause }))).toBe('The call failed. Cause: connect ECONNREFUSED Cause: the cable');
    expect(failureText(new AggregateError([new Error('first'), new Error('second')], 'Both failed.'))).toBe(
      'Both failed. Cause: first Cause: second',
    );
    expect(failureText(new RangeError())).toBe('RangeError');
  });

  it('ends where causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(failureText(error).match(/round/g)).toHaveLength(6);
  });

  it.each([
    ['boom', 'boom'],
    [undefined, 'undefined'],
    [{ code: 7 }, '{"code":7}'],
  ])('says so when something that is not an error was thrown: %j', (thrown, words) => {
    expect(failureText(thrown)).toBe(`A worker threw something that is not an error: ${words}`);
  });

  it('is as long as the engine stores', () => {
    expect(failureText(new Error('x'.repeat(5_000)))).toHaveLength(maxWordsLength);
  });
});

describe('incidentText', () => {
  it('ends with what to do, whole', () => {
    expect(incidentText('It failed.', 'Call the bank.')).toBe('It failed. What to do: Call the bank.');
    const long = incidentText('x'.repeat(5_000), 'Call the bank.');
    expect(long).toHaveLength(maxWordsLength);
    expect(long.endsWith('x… What to do: Call the bank.')).toBe(true);
  });
});

describe('secrets', () => {
  const canary = 'canary-5f1c9';
  const settings: Record<string, string> = {
    REGISTER_API_KEY: `${canary}-register`,
    LEDGER_API_KEY: `${canary}-ledger`,
    SERVICE_TOKEN_SECRET: `${canary}-service-token-secret-of-32-characters`,
    FLOWABLE_PASSWORD: `${canary}/eng+ine`,
    INNGEST_SIGNING_KEY: `signkey-prod-${canary}`,
    INNGEST_EVENT_KEY: `${canary}-event`,
    INNGEST_SIGNING_KEY_FALLBACK: `signkey-prod-${canary}-other`,
    FLOWABLE_HINTS_SECRET_PREVIOUS: `${canary}-hints-before`,
    DATABASE_OWNER_URL: `postgres://owner:${canary}-owner@127.0.0.1:5432/activities`,
    MAIL_SMTP_URL: `smtp://mailer:${canary}%40mail@mail.example:25`,
    DATABASE_URL: `postgres://baton:${canary}-database@127.0.0.1:5432/activities`,
  };
  beforeEach(() => {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  });
  afterEach(() => vi.unstubAllEnvs());

  it.each(Object.entries(settings))('of %s are in no text, however they got into the error', (_, value) => {
    const texts = [
      new Error(`The server said: key ${value} is unknown.`),
      new Error('Outer.', { cause: new Error(`inner ${value}`, { cause: `deep ${value}` }) }),
      new AggregateError([new Error(value)], 'All failed.'),
      { request: { url: `https://x.example/?q=${encodeURIComponent(value)}` } },
      value,
    ].map(failureText);
    for (const text of texts) expect(text).not.toContain(canary);
    expect(texts[0]).toContain('The server said: key');
  });

  it('leave words alone that merely are settings', () => {
    vi.stubEnv('FEATURE_KEY', 'on');
    expect(knownSecrets()).not.toContain('on');
    expect(failureText(new Error('The lamp is on.'))).toBe('The lamp is on.');
  });
});

describe('withoutSecrets', () => {
  it.each([
    ['Authorization: Bearer abc.def-1', 'Authorization: [secret]'],
    ['{"authorization":"Basic dXNlcjpwdw==","accept":"json"}', '{"authorization":"[secret]","accept":"json"}'],
    ["headers: { cookie: 'sid=1; more=2' }", "headers: { cookie: '[secret]' }"],
    ['X-Api-Key: 12345', 'X-Api-Key: [secret]'],
    ['sent Bearer 0123456789abcdef to it', 'sent Bearer [secret] to it'],
    ['got eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl back', 'got [secret] back'],
    ['smtp://mailer:p@ss:word@mail.example:25 refused', 'smtp://[secret]@mail.example:25 refused'],
    ['GET https://x.example/a?user=7&access_token=abc&b=1', 'GET https://x.example/a?user=7&access_token=[secret]&b=1'],
    ['{"password":"hunter2","name":"Ann"}', '{"password":"[secret]","name":"Ann"}'],
  ])('of %j is %j', (text, without) => {
    expect(withoutSecrets(text, [])).toBe(without);
  });

  it.each([
    'basic information is missing',
    'The token: expected string, got nothing',
    'http://127.0.0.1:8090/path',
    'Bearer tokens are refused',
  ])('leaves %j as it is', (text) => {
    expect(withoutSecrets(text, [])).toBe(text);
  });
});
