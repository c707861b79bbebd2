import { describe, expect, it } from 'vitest';

import { readSandboxConfig } from '#sandbox/config.ts';
import { providers } from '#sandbox/installed.ts';
import { keySettingOf } from '#sandbox/provider.ts';

const keys = Object.fromEntries(providers.map((provider) => [keySettingOf(provider), `key of ${provider.name}`]));

describe('readSandboxConfig', () => {
  it('needs a key for each provider and nothing else', () => {
    expect(readSandboxConfig(keys)).toEqual({
      httpPort: 8099,
      smtpPort: 2525,
      host: '127.0.0.1',
      isIdempotent: true,
      apiKeys: Object.fromEntries(providers.map(({ name }) => [name, `key of ${name}`])),
    });
  });

  it('has providers that repeat their effects, to see what a caller repeats', () => {
    expect(readSandboxConfig({ ...keys, SANDBOX_IDEMPOTENT: 'off' }).isIdempotent).toBe(false);
    expect(() => readSandboxConfig({ ...keys, SANDBOX_IDEMPOTENT: 'no' })).toThrow('SANDBOX_IDEMPOTENT');
  });

  it('names every wrong setting', () => {
    const wrong = () => readSandboxConfig({ SANDBOX_PORT: 'many' });
    expect(wrong).toThrow('SANDBOX_PORT');
    for (const setting of Object.keys(keys)) expect(wrong).toThrow(setting);
  });
});
