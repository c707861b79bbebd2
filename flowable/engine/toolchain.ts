import { spawn } from 'node:child_process';
import type { EngineHostConfig } from '#flowable/config.ts';

type Outcome = { readonly code: number | null; readonly output: string };

const OLDEST_JAVA = 17;
const ASK_DEADLINE_MS = 20_000;
const JAVA_DEADLINE_MS = 90_000;
const BUILD_DEADLINE_MS = 15 * 60_000;
const PROGRESS_MS = 5_000;
const SHOWN_LINES = 12;

/** Throws one sentence when Java is missing or too old. */
export async function requireJava(host: EngineHostConfig): Promise<void> {
  const answer = await run(host.java, ['-version'], { host, deadlineMs: ASK_DEADLINE_MS }).catch(() => undefined);
  const version = /version "(?:1\.)?(\d+)/.exec(answer?.output ?? '')?.[1];
  if (version === undefined) {
    throw new Error(`Java is missing: install a JDK ${OLDEST_JAVA} or newer, or set JAVA_HOME to one.`);
  }
  if (Number(version) < OLDEST_JAVA) {
    throw new Error(`Java ${version} is too old for the engine: install a JDK ${OLDEST_JAVA} or newer, or set JAVA_HOME to one.`);
  }
}

/** Runs `java` to its end, whatever its status, for at most a minute and a half. */
export async function runJava(
  parameters: string[],
  { host, environment = {} }: { host: EngineHostConfig; environment?: Readonly<Record<string, string>> },
): Promise<void> {
  await run(host.java, parameters, {
    host: { ...host, environment: { ...host.environment, ...environment } },
    deadlineMs: JAVA_DEADLINE_MS,
  });
}

/** Throws one sentence when Maven is missing. */
export async function requireMaven(host: EngineHostConfig): Promise<void> {
  const answer = await run('mvn', ['-version'], { host, deadlineMs: ASK_DEADLINE_MS }).catch(() => undefined);
  if (answer?.code !== 0) throw new Error('Maven is missing: install Maven 3.8 or newer (command `mvn`), it builds the engine once.');
}

/** Packages the project in `folder`; progress with elapsed time goes to `log`. Throws with the last lines of Maven's output. */
export async function runMaven(folder: string, host: EngineHostConfig, log: (line: string) => void, what = 'engine'): Promise<void> {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  log(`${what}: Maven builds it, once per version and user (10 s to 3 min, the first time with downloads)`);
  const progress = setInterval(() => log(`${what}: building, ${seconds()}`), PROGRESS_MS);
  try {
    const { code, output } = await run('mvn', ['-B', '-ntp', '-DskipTests', 'package'], { host, folder, deadlineMs: BUILD_DEADLINE_MS });
    if (code !== 0) throw new Error(`Maven could not build the ${what} (status ${code}). Its last lines:\n${lastLines(output)}`);
  } finally {
    clearInterval(progress);
  }
  log(`${what}: built in ${seconds()}`);
}

function lastLines(output: string): string {
  return output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
}

function run(
  command: string,
  parameters: string[],
  options: { host: EngineHostConfig; folder?: string; deadlineMs: number },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: options.folder,
      env: options.host.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.deadlineMs,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-64_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
