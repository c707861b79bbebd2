import { z } from 'zod';

import { providers } from './installed.ts';
import { keySettingOf, type Provider } from './provider.ts';

const port = (usual: number) => z.coerce.number().int().min(0).max(65_535).default(usual);

const ownSettings = z.object({
  SANDBOX_PORT: port(8099).describe('HTTP port of the sandbox: the providers by name, /mail, /log.'),
  SANDBOX_SMTP_PORT: port(2525).describe('SMTP port of the sandbox.'),
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1').describe('Address that the sandbox listens on.'),
  SANDBOX_IDEMPOTENT: z
    .enum(['on', 'off'])
    .default('on')
    .describe('`off`: the providers do not recognise a repeated idempotency key, and every request has its effect again.'),
  SANDBOX_LOG_FILE: z.string().min(1).optional().describe('File to which the sandbox appends every effect, one JSON object a line.'),
});

const keyOf = ({ name }: Provider) =>
  z.string().min(1).describe(`Key that the sandbox asks for at /${name}; the one that the workers send.`);

const keySettings = z.object(Object.fromEntries(providers.map((provider) => [keySettingOf(provider), keyOf(provider)])));

/** Settings of the sandbox process, with the keys of its providers. */
export const sandboxSettings: z.ZodObject = z.object({ ...ownSettings.shape, ...keySettings.shape });

export interface SandboxConfig {
  readonly httpPort: number;
  readonly smtpPort: number;
  readonly host: string;
  readonly logFile?: string;
  readonly isIdempotent: boolean;
  /** Key of each provider, by its name. */
  readonly apiKeys: Readonly<Record<string, string>>;
}

/** Reads the settings. @throws Error with one sentence that names every wrong setting. */
export function readSandboxConfig(env: Record<string, string | undefined> = process.env): SandboxConfig {
  const [own, keys] = [ownSettings.safeParse(env), keySettings.safeParse(env)];
  if (!own.success || !keys.success) {
    const issues = [...(own.error?.issues ?? []), ...(keys.error?.issues ?? [])];
    const wrong = issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ');
    throw new Error(`The sandbox cannot start: wrong or missing settings ${wrong}. See docs/configuration.md.`);
  }
  const settings = own.data;
  return {
    httpPort: settings.SANDBOX_PORT,
    smtpPort: settings.SANDBOX_SMTP_PORT,
    host: settings.SANDBOX_HOST,
    isIdempotent: settings.SANDBOX_IDEMPOTENT === 'on',
    ...(settings.SANDBOX_LOG_FILE && { logFile: settings.SANDBOX_LOG_FILE }),
    apiKeys: Object.fromEntries(providers.map((provider) => [provider.name, keys.data[keySettingOf(provider)] ?? ''])),
  };
}
