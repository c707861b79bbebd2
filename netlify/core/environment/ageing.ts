import { createHash } from 'node:crypto';

import { addresses, secretLengths } from './known-settings.ts';

/** Parts of a deployment that age: its secrets, and the certificates of the servers that it calls. */
export interface Ageing {
  /** Marks of the secrets, by setting: another mark is another secret. */
  readonly secretMarks: Readonly<Record<string, string>>;
  /** `https` origins, each once. */
  readonly origins: readonly string[];
}

export function ageingIn(env: Readonly<Record<string, string | undefined>>): Ageing {
  const secrets = Object.keys(secretLengths).flatMap((name) => (env[name] ? [[name, markOf(name, env[name])]] : []));
  const origins = addresses.flatMap((name) => originOf(env[name] ?? ''));
  return { secretMarks: Object.fromEntries(secrets), origins: [...new Set(origins)] };
}

/** 32 bits: enough to notice a change, too few to confirm a guess. */
const markOf = (name: string, secret: string): string => createHash('sha256').update(`${name}:${secret}`).digest('hex').slice(0, 8);

function originOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' ? [origin] : [];
}
