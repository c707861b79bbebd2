import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const secret = z.string().min(32);
const secretsSchema = z.object({
  /** Password of the engine's administrator. */
  flowablePassword: secret,
  /** Signs the tokens of the development sign-in. */
  authDevSecret: secret,
  /** Signs the service token of the workers. */
  serviceTokenSecret: secret,
  kycApiKey: secret,
  billingApiKey: secret,
});

/** Secrets of one local stack. They guard nothing but that stack. */
export type StackSecrets = z.infer<typeof secretsSchema>;

/** The secrets kept in `file`; made on the first call, readable by the owner only. */
export async function developmentSecrets(file: string): Promise<StackSecrets> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return parseSecrets(file, text);
  const names = Object.keys(secretsSchema.shape) as (keyof StackSecrets)[];
  const secrets = secretsSchema.parse(Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64url')])));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function parseSecrets(file: string, text: string): StackSecrets {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} cannot be read as the secrets of this stack: run \`npm run reset\` to begin anew.`, { cause: error });
  }
}
