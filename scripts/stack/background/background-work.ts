import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { cacheRoot, type Log } from '../cache.ts';
import { describeProcess, isAlive } from '../process/process-table.ts';

export interface BackgroundWork {
  /** File name of note and log. */
  readonly name: string;
  /** Name of the work in sentences: "The Inngest dashboard". */
  readonly title: string;
  /** Version and platform: attempts of another key do not count. */
  readonly key: string;
  /** Arguments of the Node process that does the work. */
  readonly args: readonly string[];
  /** Command that does the same in the foreground. */
  readonly byHand: string;
}

const noteSchema = z.object({
  title: z.string(),
  key: z.string(),
  byHand: z.string(),
  logFile: z.string(),
  attempts: z.number(),
  process: z.object({ pid: z.number(), startedAt: z.string() }).nullable(),
  outcome: z.enum(['running', 'done', 'failed']),
  reason: z.string(),
  told: z.boolean(),
});
type Note = z.infer<typeof noteSchema>;

const maxAttempts = 3;
const suffix = '.background.json';

/**
 * Starts work that outlives this command, unless the work runs already or has failed three times. The next command reports the result
 * (`printBackgroundResults`).
 */
export async function workInBackground(work: BackgroundWork, log: Log, root = cacheRoot()): Promise<void> {
  await mkdir(root, { recursive: true });
  const file = join(root, `${work.name}${suffix}`);
  const known = await readSettled(file);
  const before = known?.key === work.key ? known : null;
  if (before?.outcome === 'running') return log(`${work.title} is still being built in the background (log: ${before.logFile}).`);
  const attempts = (before?.attempts ?? 0) + 1;
  if (attempts > maxAttempts) return log(`${work.title} is not there: ${maxAttempts} builds failed. ${advice(work)}`);
  const { title, key, byHand } = work;
  const logFile = join(root, `${work.name}.log`);
  await write(file, { title, key, byHand, logFile, attempts, process: null, outcome: 'running', reason: '', told: false });
  const output = openSync(logFile, 'w');
  const main = fileURLToPath(new URL('background-main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, file, ...work.args], {
    detached: true,
    stdio: ['ignore', output, output],
  });
  child.once('error', (error) => log(`${title} cannot be built in the background: ${error.message}.`));
  child.unref();
  closeSync(output);
  await noteProcess(file, child.pid);
  log(`${title} is being built in the background, for the next start (log: ${logFile}).`);
}

/** Reports each result of background work once: success, or the reason of the failure and the place of the log. */
export async function printBackgroundResults(log: Log, root = cacheRoot()): Promise<void> {
  const files = (await readdir(root).catch(() => [])).filter((name) => name.endsWith(suffix));
  for (const file of files.map((name) => join(root, name))) {
    const note = await readSettled(file);
    if (!note || note.told || note.outcome === 'running') continue;
    log(sentence(note));
    await write(file, { ...note, told: true });
  }
}

/** Records the outcome of the work. Called by the work's own process. */
export async function noteOutcome(file: string, outcome: Pick<Note, 'outcome' | 'reason'>): Promise<void> {
  const note = await read(file);
  if (note) await write(file, { ...note, ...outcome, told: false });
}

function sentence({ title, outcome, reason, logFile, attempts, ...note }: Note): string {
  if (outcome === 'done') return `${title} has been built in the background and is used from now on.`;
  const next = attempts < maxAttempts ? 'The next start tries again.' : `It is not tried again. ${advice(note)}`;
  return `${title} could not be built in the background (attempt ${attempts} of ${maxAttempts}): ${reason} Its log: ${logFile}. ${next}`;
}

const advice = ({ byHand }: Pick<Note, 'byHand'>): string => `Build it with \`${byHand}\`.`;

async function noteProcess(file: string, pid: number | undefined): Promise<void> {
  const facts = pid === undefined ? undefined : await describeProcess(pid);
  const note = await read(file);
  if (note?.outcome === 'running') await write(file, { ...note, process: facts ? { pid: facts.pid, startedAt: facts.startedAt } : null });
}

/** Reads the note. Work without an outcome whose process is gone has failed. */
async function readSettled(file: string): Promise<Note | null> {
  const note = await read(file);
  if (note?.outcome !== 'running' || (note.process && (await isAlive(note.process)))) return note;
  // The work may have ended between the two reads.
  const again = await read(file);
  if (again?.outcome !== 'running') return again;
  return { ...again, outcome: 'failed', reason: 'It was ended before it was done.' };
}

async function read(file: string): Promise<Note | null> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Writes the note at once: a reader never sees half of a note. */
async function write(file: string, note: Note): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(note));
  await rename(draft, file);
}
