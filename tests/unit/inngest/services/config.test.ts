import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { readServiceConfig, serviceSettings } from '#inngest/services/config.ts';
import { defineService } from '#inngest/services/define-service.ts';

describe('readServiceConfig', () => {
  it('names every wrong setting in one sentence, and no value', () => {
    const wrong = () => readServiceConfig({ MAIL_SMTP_URL: 'https://user:secret@mail.example' });
    expect(wrong).toThrow(/MAIL_SMTP_URL .*MAIL_FROM /);
    expect(wrong).not.toThrow(/secret/);
  });

  it('has the settings of every installed system', () => {
    expect(Object.keys(serviceSettings.shape)).toEqual(expect.arrayContaining(['MAIL_SMTP_URL', 'MAIL_FROM']));
  });
});

describe('defineService', () => {
  it('opens a client with its own settings, defaults included', () => {
    const settings = z.object({ LEDGER_BASE_URL: z.url(), LEDGER_BOOK: z.string().default('main') });
    const ledger = defineService({ settings, open: (given, deadlineMs) => ({ given, deadlineMs }) });
    const env = { LEDGER_BASE_URL: 'https://ledger.example', OTHER: 'x' };
    expect(ledger.open(env, 50)).toEqual({
      given: { LEDGER_BASE_URL: 'https://ledger.example', LEDGER_BOOK: 'main' },
      deadlineMs: 50,
    });
  });
});
