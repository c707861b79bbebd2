import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findInstalled } from '#scripts/stack/inngest/inngest-installed.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'baton-installed-'));
  vi.stubEnv('PATH', dir);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true, force: true });
});

async function put(name: string, content: string): Promise<void> {
  await writeFile(join(dir, name), content);
  await chmod(join(dir, name), 0o755);
}

test('the script that the npm package leaves when its download failed is not taken', async () => {
  await put('inngest', '#!/bin/sh\necho 1.44.0\n');
  expect(await findInstalled(() => undefined)).toBeUndefined();
});

test('a file that does not run is not taken', async () => {
  await put('inngest-cli', 'not a program');
  expect(await findInstalled(() => undefined)).toBeUndefined();
});
