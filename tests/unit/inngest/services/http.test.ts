import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { PermanentError, RetryLaterError, SystemError } from '#inngest/define/errors.ts';
import { postToProvider, type Provider } from '#inngest/services/http.ts';
import { useNock } from '#tests/support/mocked-network.ts';

const provider: Provider = {
  system: 'mail',
  name: 'The provider',
  baseUrl: 'https://provider.example/api',
  authorization: 'ApiKey top-secret',
  settings: { key: 'PROVIDER_KEY', address: 'PROVIDER_URL' },
  deadlineMs: 2_000,
};
const sent = { name: 'Anna Clear' };
const idle = new AbortController().signal;
const post = (signal = idle, from = provider) => postToProvider(from, '/things', sent, { idempotencyKey: 'key-1', signal });
const server = () => nock('https://provider.example').post('/api/things');

async function failure(call: Promise<unknown>): Promise<Error> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('The call did not fail.');
  return error;
}

useNock();
beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.abortPendingRequests();
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('postToProvider', () => {
  it('sends the key of the call, the credentials and the body, once', async () => {
    const scope = nock('https://provider.example', { reqheaders: { authorization: 'ApiKey top-secret', 'idempotency-key': 'key-1' } })
      .post('/api/things', sent)
      .reply(201, { id: 'a' });
    expect(await post()).toEqual({ status: 201, body: { id: 'a' } });
    scope.done();
  });

  it.each([400, 409, 422])('hands status %i to the caller', async (status) => {
    server().reply(status, { detail: 'no' });
    expect(await post()).toEqual({ status, body: { detail: 'no' } });
  });

  it.each([
    [401, 'PROVIDER_KEY'],
    [403, 'PROVIDER_KEY'],
    [404, 'PROVIDER_URL'],
    [302, 'PROVIDER_URL'],
    [415, 'does not understand'],
  ])('gives up for good on status %i and says where to look', async (status, words) => {
    server().reply(status, '', { location: 'https://elsewhere.example' });
    const error = await failure(post());
    expect(error).toBeInstanceOf(PermanentError);
    expect(error.message).toContain(words);
  });

  it.each([429, 503])('asks for a later retry on status %i with Retry-After', async (status) => {
    server().reply(status, '', { 'retry-after': '7' });
    const error = await failure(post());
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(error).toMatchObject({ afterMs: 7_000 });
  });

  it.each([408, 429, 500, 502, 503, 504])('takes status %i for a failure that may pass', async (status) => {
    server().reply(status, '<html>');
    const error = await failure(post());
    expect(error).not.toBeInstanceOf(PermanentError);
    expect(error).not.toBeInstanceOf(RetryLaterError);
    expect(error.message).toContain(`status ${status}`);
    expect(error instanceof SystemError, 'counted against the system').toBe(status >= 500);
  });

  it('says what came instead of JSON, without what was sent', async () => {
    server().reply(200, '<html>Hello Anna Clear, your key is top-secret</html>', { 'content-type': 'text/html' });
    const error = await failure(post());
    expect(error.message).toBe(
      'The provider: expected JSON, got text/html with status 200, beginning "<html>Hello …, your key is …</html>".',
    );
  });

  it('says that an answer broke off', async () => {
    server().replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    const error = await failure(post());
    expect(error.message).toBe('The provider could not be reached or broke off (ECONNRESET).');
    expect(error).toMatchObject({ name: 'SystemError', system: 'mail' });
    expect(error.cause, 'the axios error holds the key').toBeUndefined();
  });

  it('ends at its deadline', async () => {
    server().delay(5_000).reply(200, {});
    const error = await failure(post(idle, { ...provider, deadlineMs: 50 }));
    expect(error.message).toBe('The provider did not answer within 50 ms.');
  });

  it("ends when the worker's time is up", async () => {
    server().delay(5_000).reply(200, {});
    const error = await failure(post(AbortSignal.timeout(50)));
    expect(error.message).toContain("worker's time was up");
    expect(error, 'which says nothing of the provider').not.toBeInstanceOf(SystemError);
  });

  it('uses no proxy of the environment, and sends no more than a megabyte', async () => {
    vi.stubEnv('https_proxy', 'http://127.0.0.1:9');
    server().reply(200, {});
    expect(await post()).toEqual({ status: 200, body: {} });
    vi.unstubAllEnvs();
    server().reply(200, {});
    const large = { name: 'x'.repeat(1024 * 1024 + 1) };
    await expect(postToProvider(provider, '/things', large, { idempotencyKey: 'key-2', signal: idle })).rejects.toThrow(
      'could not be reached',
    );
  });

  it('takes no more than a megabyte', async () => {
    server().reply(200, JSON.stringify('x'.repeat(1024 * 1024 + 1)));
    expect((await failure(post())).message).toContain('more than 1048576 bytes');
  });
});

it.each([
  [{ results: [{ caption: 'a\u0000b' }] }, 'results[0].caption contains the character U+0000'],
  [{ reason: '\ud83d' }, 'reason contains half of a character'],
])('counts an answer that cannot be stored as a failed attempt, and names the part', async (body, words) => {
  server().reply(200, body);
  const error = await failure(post());
  expect(error).not.toBeInstanceOf(RetryLaterError);
  expect(error.message).toContain(words);
});
