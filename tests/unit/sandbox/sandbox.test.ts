import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { providers } from '#sandbox/installed.ts';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';

const options = { httpPort: 0, smtpPort: 0, apiKeys: {} };
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox(options);
});
afterAll(() => sandbox.stop());

const answerOf = async (method: string, path: string) => {
  const reply = await fetch(`${sandbox.url}${path}`, { method, ...(method === 'POST' && { body: '{}' }) });
  return [reply.status, await reply.json()];
};

describe('startSandbox', () => {
  it('says what it does not have', async () => {
    expect(await answerOf('GET', '/nowhere')).toEqual([404, { detail: 'The sandbox has nothing at GET /nowhere.' }]);
  });

  it('says what a provider does not have', async () => {
    for (const { name } of providers) {
      expect(await answerOf('POST', `/${name}/nowhere`)).toEqual([404, { detail: `The sandbox has nothing at POST /${name}/nowhere.` }]);
    }
  });

  it('rejects when the port is taken, and leaves no mail server behind', async () => {
    await expect(startSandbox({ ...options, httpPort: Number(new URL(sandbox.url).port) })).rejects.toThrow('EADDRINUSE');
  });
});
