import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildOnce, findBuilt, type BuildRequest } from '#scripts/stack/cache.ts';
import { waitUntil } from '#scripts/stack/process/wait.ts';

let root: string;
let said: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'baton-cache-'));
  said = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

function request(build: BuildRequest['build'], more: Partial<BuildRequest> = {}): BuildRequest {
  return { name: 'part', key: '1', root, log: (line) => said.push(line), build, ...more };
}

const writeContent = (dir: string) => writeFile(join(dir, 'content'), 'whole');

test('builds once and answers the same folder afterwards', async () => {
  let builds = 0;
  const asked = request(async (dir) => {
    builds += 1;
    await writeContent(dir);
  });
  const first = await buildOnce(asked);
  expect(await buildOnce(asked)).toBe(first);
  expect(builds).toBe(1);
  expect(await readFile(join(first, 'content'), 'utf8')).toBe('whole');
  expect(said[0]).toBe(`Building part: needed once, then kept in ${first}.`);
});

test('leaves nothing behind when the build fails', async () => {
  const failing = request(async (dir) => {
    await writeContent(dir);
    throw new Error('no compiler');
  });
  await expect(buildOnce(failing)).rejects.toThrow('no compiler');
  expect(await readdir(root)).toEqual([]);
});

test('never uses a half-finished build, and says that it removes it', async () => {
  await mkdir(join(root, 'part-1'), { recursive: true });
  await writeContent(join(root, 'part-1'));
  await mkdir(join(root, 'part-1.building-999999999'));
  expect(await findBuilt({ name: 'part', key: '1', root })).toBeUndefined();
  const dir = await buildOnce(request((folder) => writeFile(join(folder, 'new'), '')));
  expect(await readdir(dir)).toEqual(['.baton-complete', 'new']);
  expect(await readdir(root)).toEqual(['part-1']);
  expect(said).toContain('An earlier build of part did not finish: removing what it left.');
});

test('a second builder waits for the first, says so, and uses its build', async () => {
  let finish: () => void = () => undefined;
  const first = buildOnce(
    request(async (dir) => {
      await new Promise<void>((resolve) => (finish = resolve));
      await writeContent(dir);
    }),
  );
  await waitUntil(async () => said.length > 0, { seconds: 5 });
  const second = buildOnce(request(() => Promise.reject(new Error('built twice'))));
  const waiting = 'Another process is building part: waiting for it.';
  expect(await waitUntil(async () => said.includes(waiting), { seconds: 5 })).toBe(true);
  finish();
  expect(await second).toBe(await first);
});

test('takes over the lock of a builder that was killed', async () => {
  await writeFile(join(root, 'part-1.lock'), JSON.stringify({ pid: 999_999_999, command: 'gone', startedAt: '1' }));
  await buildOnce(request(writeContent));
  expect(await readdir(root)).toEqual(['part-1']);
});

test('says in one sentence that the disk is full', async () => {
  const full = request(() => Promise.reject(Object.assign(new Error('write failed'), { code: 'ENOSPC' })));
  await expect(buildOnce(full)).rejects.toThrow(
    `The disk of ${root} became full while building part: free some space or set BATON_CACHE_DIR`,
  );
  const tool = request(() => Promise.reject(new Error('go: write /x: no space left on device')));
  await expect(buildOnce(tool)).rejects.toThrow('became full while building part');
});

test('does not start a build for which there is too little space', async () => {
  const huge = request(() => Promise.reject(new Error('started')), { needsBytes: 1e18 });
  await expect(buildOnce(huge)).rejects.toThrow(/^Building part needs 1000000000\.0 GB free in .*: free some space or set BATON_CACHE_DIR/);
});
