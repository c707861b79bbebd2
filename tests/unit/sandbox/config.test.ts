import { describe, expect, it } from 'vitest';

import { readSandboxConfig } from '#sandbox/config.ts';

describe('readSandboxConfig', () => {
  it('needs the two keys and nothing else', () => {
    expect(readSandboxConfig({ KYC_API_KEY: 'a', BILLING_API_KEY: 'b' })).toEqual({
      httpPort: 8099,
      smtpPort: 2525,
      host: '127.0.0.1',
      kycApiKey: 'a',
      billingApiKey: 'b',
    });
  });

  it('names every wrong setting', () => {
    expect(() => readSandboxConfig({ SANDBOX_PORT: 'many' })).toThrow(/SANDBOX_PORT .*KYC_API_KEY .*BILLING_API_KEY/);
  });
});
