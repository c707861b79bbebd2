import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { findBrowser, requireBrowser } from '#scripts/test/runner/browser.ts';

let folder: string;
let browser: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-browser-'));
  browser = join(folder, 'google-chrome');
  await writeFile(browser, '');
  await chmod(browser, 0o755);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('findBrowser', () => {
  it.each(['', undefined])('finds any of the known places when CHROMIUM_PATH is %j', async (given) => {
    vi.stubEnv('CHROMIUM_PATH', given);
    expect(await findBrowser([join(folder, 'chromium'), browser])).toBe(browser);
    expect(await findBrowser([join(folder, 'chromium')])).toBeUndefined();
  });

  it('takes the browser of CHROMIUM_PATH before all others', async () => {
    vi.stubEnv('CHROMIUM_PATH', browser);
    expect(await findBrowser(['/bin/sh'])).toBe(browser);
    expect(await requireBrowser(() => undefined)).toBe(browser);
  });

  it('says that CHROMIUM_PATH names none', async () => {
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'absent'));
    await expect(requireBrowser(() => undefined)).rejects.toThrow(/CHROMIUM_PATH names .*absent, which is not there: install Chromium/);
  });
});
