import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeProcess } from '#scripts/stack/process/process-table.ts';
import { clearLeftover, runToEnd, startChild, waitReady, type ChildOptions } from '#scripts/stack/process/process.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'baton-process-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function node(code: string, more: Partial<ChildOptions> = {}): ChildOptions {
  return { name: 'The part', command: process.execPath, args: ['-e', code], logFile: join(dir, 'logs', 'part.log'), ...more };
}

const logHas = (text: string) => async () => (await readFile(join(dir, 'logs', 'part.log'), 'utf8').catch(() => '')).includes(text);
const STUBBORN = "process.on('SIGTERM', () => console.log('asked')); console.log('up'); setInterval(() => {}, 1000)";

test('stop asks first and resolves when the child has ended', async () => {
  const child = await startChild(
    node("process.on('SIGTERM', () => { console.log('bye'); process.exit(3) }); console.log('up'); setInterval(() => {}, 1000)"),
  );
  await waitReady(child, logHas('up'), 20);
  await child.stop();
  expect(await child.exited).toEqual({ code: 3, signal: null });
  expect(await logHas('bye')()).toBe(true);
  expect(child.isRunning()).toBe(false);
});

test('stop kills a child that does not end', async () => {
  const child = await startChild(node(STUBBORN));
  await waitReady(child, logHas('up'), 20);
  await child.stop(0.3);
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
  expect(await logHas('asked')()).toBe(true);
});

test('what the child started ends with it', async () => {
  const parent =
    "const c = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); console.log('grandchild=' + c.pid + ';'); setInterval(() => {}, 1000)";
  const child = await startChild(node(parent));
  await waitReady(child, logHas(';'), 20);
  const grandchild = Number(/grandchild=(\d+)/.exec(await readFile(child.logFile, 'utf8'))?.[1]);
  await child.kill();
  expect(await describeProcess(grandchild)).toBeUndefined();
});

test('a child that ends early is an error with the end of its log', async () => {
  const child = await startChild(node("console.error('cannot open the data'); process.exit(7)"));
  await expect(waitReady(child, async () => false, 20)).rejects.toThrow(
    /^The part ended with code 7\. Last lines of .*part\.log:\n {2}cannot open the data$/,
  );
});

test('a child that never gets ready is stopped', async () => {
  const child = await startChild(node('setInterval(() => {}, 1000)'));
  await expect(waitReady(child, async () => false, 0.2)).rejects.toThrow('The part was not ready after 0.2 seconds.');
  expect(child.isRunning()).toBe(false);
});

test('a command that is not there is one sentence', async () => {
  await expect(startChild(node('', { command: join(dir, 'nowhere') }))).rejects.toThrow(
    /^The part could not be started: spawn .* ENOENT\.$/,
  );
});

test('runToEnd passes for code 0 and throws for any other', async () => {
  await expect(runToEnd(node(''))).resolves.toBeUndefined();
  await expect(runToEnd(node("console.log('line 9: syntax'); process.exit(1)"))).rejects.toThrow('line 9: syntax');
});

test('a child whose parent lives is not stopped by another start', async () => {
  const pidFile = join(dir, 'part.pid');
  const child = await startChild(node('setInterval(() => {}, 1000)', { pidFile }));
  await expect(clearLeftover({ name: 'The part', pidFile, log: () => undefined })).rejects.toThrow(
    `The part already runs (process ${child.pid})`,
  );
  await child.stop();
  await expect(readFile(pidFile)).rejects.toThrow('ENOENT');
});

test('a child whose parent was killed is stopped by the next start, which says so', async () => {
  const pidFile = join(dir, 'part.pid');
  const child = await startChild(node('setInterval(() => {}, 1000)', { pidFile }));
  const note = JSON.parse(await readFile(pidFile, 'utf8'));
  await writeFile(pidFile, JSON.stringify({ ...note, parent: { pid: 999_999_999, startedAt: '1' } }));
  const said: string[] = [];
  await clearLeftover({ name: 'The part', pidFile, log: (line) => said.push(line) });
  expect(said).toEqual([`The part of an earlier, killed start still runs (process ${child.pid}): stopping it.`]);
  expect(await child.exited).toEqual({ code: null, signal: 'SIGTERM' });
});

test('a stale note never stops a later process with the same id', async () => {
  const pidFile = join(dir, 'part.pid');
  const child = await startChild(node('setInterval(() => {}, 1000)'));
  await writeFile(
    pidFile,
    JSON.stringify({ child: { pid: child.pid, startedAt: 'long ago' }, parent: { pid: 999_999_999, startedAt: '1' } }),
  );
  await clearLeftover({ name: 'The part', pidFile, log: () => undefined });
  expect(child.isRunning()).toBe(true);
  await child.stop();
});
