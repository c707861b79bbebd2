import { describe, expect, it } from 'vitest';

import { readServiceConfig } from '#inngest/services/config.ts';

const env = {
  KYC_BASE_URL: 'https://kyc.example',
  KYC_API_KEY: 'kyc-secret',
  BILLING_BASE_URL: 'https://billing.example',
  BILLING_API_KEY: 'billing-secret',
  MAIL_SMTP_URL: 'smtp://mail.example:25',
  MAIL_FROM: 'Us <us@example.com>',
};

describe('readServiceConfig', () => {
  it('takes the default dataset when none is named', () => {
    expect(readServiceConfig(env).kyc).toEqual({ baseUrl: 'https://kyc.example', apiKey: 'kyc-secret', dataset: 'default' });
  });

  it('names every wrong setting in one sentence, and no value', () => {
    const wrong = () => readServiceConfig({ ...env, KYC_API_KEY: undefined, MAIL_SMTP_URL: 'https://user:secret@mail.example' });
    expect(wrong).toThrow(/KYC_API_KEY .*MAIL_SMTP_URL /);
    expect(wrong).not.toThrow(/secret/);
  });
});
