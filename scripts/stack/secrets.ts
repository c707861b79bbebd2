import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const secret = z.string().min(32);
const secretsSchema = z.object({
  /** Password of the engine's account for everything. */
  flowablePassword: secret,
  /** Passwords of the engine's accounts for each part. */
  flowableApiPassword: secret,
  flowableBridgePassword: secret,
  flowableDeploymentPassword: secret,
  /** Key that signs the tokens of the development sign-in. */
  authDevSecret: secret,
  /** Key that signs the service token of the workers. */
  serviceTokenSecret: secret,
  /** Key that signs the hints of the engine. */
  hintsSecret: secret,
  /** Token with which the metrics of the functions are read. */
  metricsToken: secret,
  /** Secret part of the keys that the providers of the sandbox ask for. */
  sandboxKey: secret,
  /** Password of the modeller's one account. */
  modelerPassword: secret,
});

/** Secrets of one local stack, which guard only that stack. */
export type StackSecrets = z.infer<typeof secretsSchema>;

const partSchema = secretsSchema.partial();
type PartOfSecrets = z.infer<typeof partSchema>;

/** Returns the secrets stored in `file`; the first call that needs the file makes it, readable by the owner only. */
export async function developmentSecrets(file: string): Promise<StackSecrets> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const stored = text === undefined ? {} : parseSecrets(file, text);
  const names = Object.keys(secretsSchema.shape) as (keyof StackSecrets)[];
  const missing = names.filter((name) => stored[name] === undefined);
  const secrets = { ...stored, ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')])) };
  if (missing.length > 0) await writeSecrets(file, secrets);
  return secretsSchema.parse(secrets);
}

async function writeSecrets(file: string, secrets: PartOfSecrets): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
}

/** Parses the secrets. A file of an earlier version lacks some. */
function parseSecrets(file: string, text: string): PartOfSecrets {
  try {
    return partSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} cannot be read as the secrets of this stack: run \`npm run reset\` to begin anew.`, { cause: error });
  }
}
