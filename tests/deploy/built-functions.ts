import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { zipFunctions } from '@netlify/zip-it-and-ship-it';

const root = fileURLToPath(new URL('../..', import.meta.url));
const caller = fileURLToPath(new URL('call-built-function.mjs', import.meta.url));

export interface BuiltRequest {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface BuiltAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
}

export interface BuiltFunctions {
  readonly names: readonly string[];
  /** Calls the handler of one function in a process of its own that has these settings and no others. */
  call(name: string, request: BuiltRequest, settings: Record<string, string>): Promise<BuiltAnswer>;
  remove(): Promise<void>;
}

/** Builds netlify/functions as Netlify does, into a folder outside the repository: what is not in the bundle is not there. */
export async function buildFunctions(): Promise<BuiltFunctions> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-functions-'));
  const options = { archiveFormat: 'none', basePath: root, config: { '*': { nodeVersion: '20' } } } as const;
  const built = await zipFunctions(join(root, 'netlify/functions'), folder, options);
  const entries = new Map(
    built.map(({ name, path, mainFile }) => [name, join(path, 'netlify/functions', basename(mainFile).replace(/\.ts$/, '.mjs'))]),
  );
  return {
    names: [...entries.keys()],
    call: (name, request, settings) => {
      const entry = entries.get(name);
      if (!entry) throw new Error(`There is no function ${name}: ${[...entries.keys()].join(', ')}.`);
      return callBuilt({ entry, request, settings });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function callBuilt({
  entry,
  request,
  settings,
}: {
  entry: string;
  request: BuiltRequest;
  settings: Record<string, string>;
}): Promise<BuiltAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [caller, entry, JSON.stringify(request)], {
      cwd: dirname(entry),
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: 45_000,
    });
    const [, stdout, stderr, answers] = child.stdio;
    let said = '';
    let answer = '';
    for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    answers?.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (answer) resolve(JSON.parse(answer) as BuiltAnswer);
      else reject(new Error(`The built function gave no answer (exit status ${code}):\n${said}`));
    });
  });
}
