import { z } from 'zod';

const port = (usual: number) => z.coerce.number().int().min(0).max(65_535).default(usual);

/** Settings of the sandbox process. */
export const sandboxSettings = z.object({
  SANDBOX_PORT: port(8099).describe('HTTP port of the sandbox: /kyc, /billing, /mail, /log.'),
  SANDBOX_SMTP_PORT: port(2525).describe('SMTP port of the sandbox.'),
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1').describe('Address that the sandbox listens on.'),
  SANDBOX_LOG_FILE: z.string().min(1).optional().describe('File to which the sandbox appends every effect, one JSON object a line.'),
  KYC_API_KEY: z.string().min(1).describe('The key that the KYC sandbox asks for; the one that the workers send.'),
  BILLING_API_KEY: z.string().min(1).describe('The key that the billing sandbox asks for; the one that the workers send.'),
});

export interface SandboxConfig {
  readonly httpPort: number;
  readonly smtpPort: number;
  readonly host: string;
  readonly logFile?: string;
  readonly kycApiKey: string;
  readonly billingApiKey: string;
}

/** Reads the settings. @throws Error with one sentence that names every wrong setting. */
export function readSandboxConfig(env: Record<string, string | undefined> = process.env): SandboxConfig {
  const parsed = sandboxSettings.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ');
    throw new Error(`The sandbox cannot start: wrong or missing settings ${wrong}. See docs/configuration.md.`);
  }
  const settings = parsed.data;
  return {
    httpPort: settings.SANDBOX_PORT,
    smtpPort: settings.SANDBOX_SMTP_PORT,
    host: settings.SANDBOX_HOST,
    ...(settings.SANDBOX_LOG_FILE && { logFile: settings.SANDBOX_LOG_FILE }),
    kycApiKey: settings.KYC_API_KEY,
    billingApiKey: settings.BILLING_API_KEY,
  };
}
