import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeProcess, isAlive, type ProcessFacts } from './process-table.ts';
import { waitUntil } from './wait.ts';

export interface ChildOptions {
  /** Name in error texts: "The Inngest server". */
  name: string;
  command: string;
  args: readonly string[];
  /** File to which standard output and standard error are appended. */
  logFile: string;
  cwd?: string;
  /** Environment of the child, complete; ours when not given. */
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** Signal that `stop` sends to the group. Default: SIGTERM. */
  stopSignal?: NodeJS.Signals;
  /** File that records child and parent, so that the next start finds a child whose parent was killed (`clearLeftover`). */
  pidFile?: string;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface RunningChild {
  name: string;
  pid: number;
  logFile: string;
  exited: Promise<Exit>;
  isRunning(): boolean;
  /** Asks the whole process group to end, kills the group after `graceSeconds` (10), and resolves at its end. */
  stop(graceSeconds?: number): Promise<void>;
  /** Sends SIGKILL to the whole process group. */
  kill(): Promise<void>;
}

/** Longest wait for the members of a group after its leader. Where nobody clears ended processes away, they stay for ever. */
const GROUP_END_SECONDS = 2;

const living = new Map<number, NodeJS.Signals>();
// A parent that ends in any way but SIGKILL takes its children with it.
process.on('exit', () => living.forEach((signal, pid) => signalGroup(pid, signal)));

/** Starts a child in a separate process group: Ctrl-C in the terminal reaches only us, and we stop the parts in our order. */
export async function startChild(options: ChildOptions): Promise<RunningChild> {
  await mkdir(dirname(options.logFile), { recursive: true });
  const child = await spawnLogged(options);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${options.name} could not be started: ${options.command} gave no process id.`);
  const stopSignal = options.stopSignal ?? 'SIGTERM';
  living.set(pid, stopSignal);
  let running = true;
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      // Processes that the leader left behind in its group end with the leader.
      running = false;
      living.delete(pid);
      signalGroup(pid, 'SIGKILL');
      resolve({ code, signal });
    });
  });
  if (options.pidFile) await notePid(options.pidFile, pid);
  const end = async (signal: NodeJS.Signals, graceSeconds: number) => {
    if (running) signalGroup(pid, signal);
    if (!(await waitUntil(async () => !running, { seconds: graceSeconds, everyMs: 20 }))) signalGroup(pid, 'SIGKILL');
    await exited;
    await waitUntil(async () => !groupExists(pid), { seconds: GROUP_END_SECONDS, everyMs: 10 });
    if (options.pidFile) await rm(options.pidFile, { force: true });
  };
  return {
    name: options.name,
    pid,
    logFile: options.logFile,
    exited,
    isRunning: () => running,
    stop: (graceSeconds = 10) => end(stopSignal, graceSeconds),
    kill: () => end('SIGKILL', 10),
  };
}

/** Runs a command to its end; any exit code other than 0 is an error with the last lines of the log. */
export async function runToEnd(options: ChildOptions): Promise<void> {
  const child = await startChild(options);
  const exit = await child.exited;
  if (exit.code !== 0) throw new Error(`${options.name} ${describeExit(exit)}.${await lastLines(options.logFile)}`);
}

/**
 * Waits until `ready` returns true. An early end of the child or the deadline is an error with the last lines of the log; the child is
 * stopped then.
 */
export async function waitReady(child: RunningChild, ready: () => Promise<boolean>, seconds: number): Promise<void> {
  const settled = await waitUntil(async () => !child.isRunning() || (await ready()), { seconds, everyMs: 100 });
  if (settled && child.isRunning()) return;
  const why = child.isRunning() ? `was not ready after ${seconds} seconds` : describeExit(await child.exited);
  const log = await lastLines(child.logFile);
  await child.stop();
  throw new Error(`${child.name} ${why}.${log}`);
}

/**
 * Ends a child that a killed parent left behind (`pidFile`) and logs that. A child whose parent still lives is not ours to end: one
 * sentence then.
 */
export async function clearLeftover(options: {
  name: string;
  pidFile: string;
  stopSignal?: NodeJS.Signals;
  log: (line: string) => void;
}): Promise<void> {
  const note = await readNote(options.pidFile);
  if (note && (await isAlive(note.child))) {
    if (await isAlive(note.parent)) {
      throw new Error(
        `${options.name} already runs (process ${note.child.pid}), started by process ${note.parent.pid}: stop that one first, or use another folder than ${dirname(options.pidFile)}.`,
      );
    }
    options.log(`${options.name} of an earlier, killed start still runs (process ${note.child.pid}): stopping it.`);
    signalGroup(note.child.pid, options.stopSignal ?? 'SIGTERM');
    if (!(await waitUntil(async () => !(await isAlive(note.child)), { seconds: 15 }))) signalGroup(note.child.pid, 'SIGKILL');
    await waitUntil(async () => !(await isAlive(note.child)), { seconds: 5 });
  }
  await rm(options.pidFile, { force: true });
}

/** Returns the end of a log, ready to follow a sentence; empty when there is none. */
export async function lastLines(logFile: string, count = 15): Promise<string> {
  const text = await readEnd(logFile, 16_384).catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return ` Its log ${logFile} is empty.`;
  return ` Last lines of ${logFile}:\n${lines
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n')}`;
}

interface PidNote {
  child: Pick<ProcessFacts, 'pid' | 'startedAt'>;
  parent: Pick<ProcessFacts, 'pid' | 'startedAt'>;
}

async function notePid(pidFile: string, pid: number): Promise<void> {
  const [child, parent] = await Promise.all([describeProcess(pid), describeProcess(process.pid)]);
  if (!child || !parent) return;
  const note: PidNote = { child: { pid, startedAt: child.startedAt }, parent: { pid: parent.pid, startedAt: parent.startedAt } };
  await writeFile(pidFile, JSON.stringify(note));
}

async function readNote(pidFile: string): Promise<PidNote | undefined> {
  try {
    const note = JSON.parse(await readFile(pidFile, 'utf8')) as PidNote;
    return typeof note.child.pid === 'number' && typeof note.parent.pid === 'number' ? note : undefined;
  } catch {
    return undefined;
  }
}

function spawnLogged(options: ChildOptions): Promise<ChildProcess> {
  const log = openSync(options.logFile, 'a');
  return new Promise<ChildProcess>((resolve, reject) => {
    const child = spawn(options.command, options.args, {
      detached: true,
      stdio: ['ignore', log, log],
      env: options.env ?? process.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    });
    child.once('spawn', () => resolve(child));
    child.once('error', (error) => reject(new Error(`${options.name} could not be started: ${error.message}.`, { cause: error })));
  }).finally(() => closeSync(log));
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}

/** Whether the group has members, such as killed processes that the system has not cleared away yet: they still hold what they shared. */
function groupExists(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

function describeExit(exit: Exit): string {
  return exit.signal ? `was ended by ${exit.signal}` : `ended with code ${exit.code}`;
}

async function readEnd(file: string, bytes: number): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - bytes);
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size - start), position: start });
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}
