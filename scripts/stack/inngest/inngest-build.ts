import { constants } from 'node:fs';
import { access, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BuildRequest } from '#scripts/stack/cache.ts';
import { bindToLoopback } from './inngest-loopback.ts';
import { runToEnd } from '#scripts/stack/process/process.ts';

const run = promisify(execFile);

export const INNGEST_VERSION = '1.44.0';
const MODULE = `github.com/inngest/inngest@v${INNGEST_VERSION}`;
const PNPM = 'pnpm@10.18.2';
const BINARY = 'inngest';
const KEY = `${INNGEST_VERSION}-loopback-${process.platform}-${process.arch}`;

type Build = Omit<BuildRequest, 'log'>;

/** Build of the server alone, from its Go module: 3 to 5 minutes on two cores. The pages answer empty. */
export const serverBuild: Build = {
  name: 'inngest-server',
  key: KEY,
  needsBytes: 3e9,
  build: async (dir, step) => {
    const source = await copySource(dir, step);
    await compile(dir, source, step);
    await rm(source, { recursive: true });
  },
};

/** Build of the server with the dashboard inside: some minutes more, for the packages of the dashboard. */
export const dashboardBuild: Build = {
  name: 'inngest-server-with-dashboard',
  key: KEY,
  needsBytes: 4e9,
  build: async (dir, step) => {
    const source = await copySource(dir, step);
    await buildPages(dir, source, step);
    await compile(dir, source, step);
    await rm(join(dir, 'pnpm'), { recursive: true });
    await rm(source, { recursive: true });
  },
};

/** Returns the executable in the folder of a finished build. */
export function binaryIn(dir: string): string {
  return join(dir, BINARY);
}

/** A writable copy of the module, bound to this machine, with a page where the sources expect documents that are not part
 * of the module. */
async function copySource(dir: string, step: (text: string) => void): Promise<string> {
  await requireGo();
  step(`fetching ${MODULE}`);
  const source = join(dir, 'source');
  await cp(await downloadModule(), source, { recursive: true });
  await run('chmod', ['-R', 'u+w', source]);
  await bindToLoopback(source);
  const documents = join(source, 'internal', 'embeddocs', 'website', 'pages', 'docs');
  await mkdir(documents, { recursive: true });
  await writeFile(join(documents, 'none.md'), 'The documents are at https://www.inngest.com/docs.\n');
  return source;
}

async function requireGo(): Promise<void> {
  try {
    await run('go', ['version']);
  } catch (error) {
    throw new Error(
      `The Inngest server is built here from its Go module, and there is no go command: install Go 1.26.4 or newer (https://go.dev/dl), or put an inngest ${INNGEST_VERSION} executable on PATH.`,
      { cause: error },
    );
  }
}

async function downloadModule(): Promise<string> {
  const { stdout } = await run('go', ['mod', 'download', '-json', MODULE]).catch((error: { stdout?: string; stderr?: string }) => {
    throw new Error(`The Go module ${MODULE} could not be fetched: ${(error.stdout || error.stderr || '').trim().slice(-500)}`, {
      cause: error,
    });
  });
  return (JSON.parse(stdout) as { Dir: string }).Dir;
}

/**
 * Compiles the server. `-trimpath` makes the output independent of the folder, so that the second build reuses the first one's output in
 * Go's own cache.
 */
async function compile(dir: string, source: string, step: (text: string) => void): Promise<void> {
  step('compiling the server');
  await runToEnd({
    name: 'Compiling the Inngest server',
    command: 'go',
    args: [
      'build',
      '-trimpath',
      '-buildvcs=false',
      `-ldflags=-s -w -X github.com/inngest/inngest/pkg/inngest/version.Version=${INNGEST_VERSION}`,
      '-o',
      binaryIn(dir),
      './cmd',
    ],
    cwd: source,
    env: { ...process.env, CGO_ENABLED: '0' },
    logFile: join(dir, 'go.log'),
  });
  await access(binaryIn(dir), constants.X_OK);
}

async function buildPages(dir: string, source: string, step: (text: string) => void): Promise<void> {
  const logFile = join(dir, 'dashboard.log');
  const tool = join(dir, 'pnpm');
  await mkdir(tool, { recursive: true });
  step(`fetching ${PNPM}`);
  await runToEnd({
    name: `Installing ${PNPM} from npm`,
    command: 'npm',
    args: ['install', '--prefix', tool, '--no-audit', '--no-fund', PNPM],
    cwd: tool,
    logFile,
  });
  const pages = join(source, 'ui', 'apps', 'dev-server-ui');
  const pnpm = (name: string, cwd: string, args: string[]) =>
    runToEnd({
      name,
      command: process.execPath,
      args: [join(tool, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs'), ...args],
      cwd,
      env: pnpmEnvironment(tool),
      logFile,
    });
  step('fetching the packages of the dashboard (about 1,600)');
  await pnpm("Installing the dashboard's packages", join(source, 'ui'), [
    'install',
    '--frozen-lockfile',
    '--ignore-scripts',
    '--filter',
    '@inngest/dev-server-ui...',
  ]);
  step('building the dashboard');
  await pnpm("Generating the dashboard's client", pages, ['exec', 'graphql-codegen', '--config', 'codegen.ts']);
  await pnpm('Building the dashboard', pages, ['exec', 'vite', 'build', '--mode=production']);
  const embedded = join(source, 'pkg', 'devserver', 'static');
  await rm(join(embedded, 'client'), { recursive: true, force: true });
  await rename(join(pages, 'dist', 'client'), join(embedded, 'client'));
}

/**
 * Returns the environment of pnpm. The store lies in the build folder, so that nothing stays when the build is done. Engines are not strict
 * whatever the user's npm settings say: pnpm would stop at another app of the workspace, which wants a newer Node and is not built here.
 */
export function pnpmEnvironment(tool: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CI: 'true',
    npm_config_store_dir: join(tool, 'store'),
    npm_config_verify_deps_before_run: 'false',
    npm_config_engine_strict: 'false',
    DO_NOT_TRACK: '1',
  };
}
