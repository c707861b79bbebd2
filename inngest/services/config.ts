import { z } from 'zod';

/** Settings of the external systems that the workers call. The development stack points all settings at the sandbox. */
export const serviceSettings = z.object({
  KYC_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .describe('Address of the KYC provider: a server with the OpenSanctions match API, without the /match part.'),
  KYC_API_KEY: z.string().min(1).describe('Key of the KYC provider, sent as `Authorization: ApiKey …`.'),
  KYC_DATASET: z.string().min(1).default('default').describe('Dataset of the KYC provider to match against.'),
  BILLING_BASE_URL: z.url({ protocol: /^https?$/ }).describe('Address of the billing system, without the /accounts part.'),
  BILLING_API_KEY: z.string().min(1).describe('Key of the billing system, sent as `Authorization: Bearer …`.'),
  MAIL_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .describe('SMTP server for e-mail to applicants and to the people who work here: smtp(s)://user:password@host:port.'),
  MAIL_FROM: z.string().min(3).describe('Sender of that e-mail: "Name <address>" or an address.'),
});

export interface ServiceConfig {
  readonly kyc: { readonly baseUrl: string; readonly apiKey: string; readonly dataset: string };
  readonly billing: { readonly baseUrl: string; readonly apiKey: string };
  readonly mail: { readonly smtpUrl: string; readonly from: string };
}

/** @throws Error with one sentence that names every wrong setting, without the value. */
export function readServiceConfig(env: Record<string, string | undefined> = process.env): ServiceConfig {
  const parsed = serviceSettings.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ');
    throw new Error(`The workers cannot reach their services: wrong or missing settings ${wrong}. See docs/configuration.md.`);
  }
  const settings = parsed.data;
  return {
    kyc: { baseUrl: settings.KYC_BASE_URL, apiKey: settings.KYC_API_KEY, dataset: settings.KYC_DATASET },
    billing: { baseUrl: settings.BILLING_BASE_URL, apiKey: settings.BILLING_API_KEY },
    mail: { smtpUrl: settings.MAIL_SMTP_URL, from: settings.MAIL_FROM },
  };
}
