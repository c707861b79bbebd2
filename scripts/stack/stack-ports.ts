import { randomInt } from 'node:crypto';
import { z } from 'zod';

import { errorMessage } from '#scripts/support/error-message.ts';

import { isFree, requireFree } from './process/ports.ts';

/** Parts with a port: setting, usual port and name in sentences. */
const parts = {
  host: { setting: 'PORT', usual: 8888, name: 'the site' },
  inngest: { setting: 'INNGEST_PORT', usual: 8288, name: 'the Inngest server' },
  flowable: { setting: 'FLOWABLE_PORT', usual: 8090, name: 'the Flowable engine' },
  postgres: { setting: 'POSTGRES_PORT', usual: 54_329, name: 'PostgreSQL' },
  sandbox: { setting: 'SANDBOX_PORT', usual: 8099, name: 'the sandbox' },
  smtp: { setting: 'SANDBOX_SMTP_PORT', usual: 2525, name: 'the mail sandbox' },
} as const;

export type PartName = keyof typeof parts;
export type StackPorts = Record<PartName, number>;

const names = Object.keys(parts) as PartName[];
const portSchema = z.coerce.number().int().min(1).max(65_535);

/** Returns the ports of `npm start`: the usual ones, or those of the settings. */
export function portsFromSettings(env: NodeJS.ProcessEnv): StackPorts {
  return toPorts(names.map((name) => readPort(env[parts[name].setting], parts[name])));
}

/** Returns the port of a setting's text, or the usual one. Errors: one sentence that names the setting. */
export function readPort(text: string | undefined, part: { setting: string; usual: number }): number {
  if (text === undefined || text === '') return part.usual;
  const parsed = portSchema.safeParse(text);
  if (!parsed.success) throw new Error(`${part.setting} is "${text}", but must be a port from 1 to 65535.`);
  return parsed.data;
}

/** Throws a line for each port that is taken, with the holder and the setting that changes the port. */
export async function requirePorts(ports: StackPorts): Promise<void> {
  const checks = await Promise.allSettled(names.map((name) => requireFree(ports[name], parts[name].name, parts[name].setting)));
  const taken = checks.flatMap((check) => (check.status === 'rejected' ? [errorMessage(check.reason)] : []));
  if (taken.length > 0) throw new Error(taken.join('\n'));
}

/**
 * Returns free ports below the range from which the system serves outgoing connections, so that a killed part finds its port free when it
 * is started again.
 */
export async function freeStackPorts(): Promise<StackPorts> {
  const found = new Set<number>();
  while (found.size < names.length) {
    const port = randomInt(20_000, 32_000);
    if (!found.has(port) && (await isFree(port))) found.add(port);
  }
  return toPorts([...found]);
}

function toPorts(values: readonly number[]): StackPorts {
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as StackPorts;
}
