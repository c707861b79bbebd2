import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { PermanentError, ReplyError } from '#inngest/define/errors.ts';
import { askProvider, tellProvider } from '#inngest/services/ask-provider.ts';
import type { Provider } from '#inngest/services/http.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

mockNetwork();

const provider: Provider = {
  system: 'mail',
  name: 'The provider',
  baseUrl: 'http://provider.test',
  authorization: 'Bearer key',
  settings: { key: 'KEY', address: 'ADDRESS' },
  deadlineMs: 1_000,
};
const question = {
  path: '/things',
  body: {},
  reply: z.object({ id: z.string() }),
  idempotencyKey: 'k',
  signal: new AbortController().signal,
};
const answering = (status: number, body: object) => nock('http://provider.test').post('/things').reply(status, body);

describe('a question to a provider', () => {
  it('is answered with the reply', async () => {
    answering(201, { id: 'a' });
    expect(await askProvider(provider, question)).toEqual({ kind: 'done', reply: { id: 'a' } });
  });

  it('is refused for good with 422', async () => {
    answering(422, { error: { message: 'Not here.' } });
    expect(await askProvider(provider, question)).toEqual({ kind: 'refused', reason: 'Not here.' });
  });

  it.each([400, 409])('is a failure for a person with %i', async (status) => {
    answering(status, {});
    await expect(askProvider(provider, question)).rejects.toThrow(`The provider rejects our request (status ${status}).`);
  });

  it('is a failure when the reply has another shape', async () => {
    answering(200, { name: 'a' });
    await expect(askProvider(provider, question)).rejects.toBeInstanceOf(ReplyError);
  });

  it('that must not be refused is a failure for a person when it is', async () => {
    answering(422, { error: { message: 'Not here.' } });
    const told = tellProvider(provider, question);
    await expect(told).rejects.toBeInstanceOf(PermanentError);
    await expect(told).rejects.toThrow('The provider refuses: Not here.');
  });
});
