import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { bundleFunctions } from '#scripts/functions-host/bundle-functions.ts';

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
  /** Calls the handler of one function in a separate process that has only these settings. */
  call(name: string, request: BuiltRequest, settings: Record<string, string>): Promise<BuiltAnswer>;
  remove(): Promise<void>;
}

/** Builds netlify/functions as Netlify does, into a folder outside the repository: files outside the bundle are missing there. */
export async function buildFunctions(): Promise<BuiltFunctions> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-functions-'));
  const entries = await bundleFunctions(folder);
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
