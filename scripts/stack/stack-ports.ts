import { randomInt } from 'node:crypto';
import { z } from 'zod';

import { isFree, requireFree } from './ports.ts';

/** Each part with a port: its setting, its usual port and how sentences name it. */
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

/** The ports of `npm start`: the usual ones, or what the settings say. */
export function portsFromSettings(env: NodeJS.ProcessEnv): StackPorts {
  return toPorts(names.map((name) => readPort(env[parts[name].setting], parts[name])));
}

/** A port from a setting's text, or the usual one. Errors: one sentence that names the setting. */
export function readPort(text: string | undefined, part: { setting: string; usual: number }): number {
  if (text === undefined || text === '') return part.usual;
  const parsed = portSchema.safeParse(text);
  if (!parsed.success) throw new Error(`${part.setting} is "${text}", but must be a port from 1 to 65535.`);
  return parsed.data;
}

/** Throws one sentence that names port, holder and setting when a port of `needed` is taken. */
export async function requirePorts(ports: StackPorts, needed: readonly PartName[] = names): Promise<void> {
  for (const name of needed) await requireFree(ports[name], parts[name].name, parts[name].setting);
}

/**
 * Free ports below the range from which the system serves outgoing connections, so that a part that is killed finds its port free
 * when it is started again.
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
