import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findRunningStart, lockState } from '#scripts/stack/checkout.ts';
import { runningSettings, noteRunningSettings } from '#scripts/stack/running-settings.ts';
import { developmentSecrets } from '#scripts/stack/secrets.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-checkout-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('lockState', () => {
  it('refuses a second start while the first one runs, naming it', async () => {
    const unlock = await lockState(folder, 'http://127.0.0.1:8888');
    await expect(lockState(folder, 'http://127.0.0.1:9999')).rejects.toThrow(
      `Baton already runs from this folder: process ${process.pid}, http://127.0.0.1:8888.`,
    );
    await unlock();
    await (
      await lockState(folder, 'http://127.0.0.1:9999')
    )();
  });

  it('takes over from a start that is gone', async () => {
    await writeFile(join(folder, 'start.lock'), JSON.stringify({ pid: process.pid, startedAt: 'another time', url: 'http://127.0.0.1:1' }));
    expect(await findRunningStart(folder)).toBeUndefined();
    const unlock = await lockState(folder, 'http://127.0.0.1:8888');
    expect(await findRunningStart(folder)).toMatchObject({ pid: process.pid });
    await unlock();
  });

  it('is not held up by a lock file that was cut off', async () => {
    await writeFile(join(folder, 'start.lock'), '{"pid":');
    await (
      await lockState(folder, 'http://127.0.0.1:8888')
    )();
  });
});

describe('developmentSecrets', () => {
  it('makes secrets once, for the owner alone', async () => {
    const file = join(folder, 'state', 'settings.json');
    const made = await developmentSecrets(file);
    expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await developmentSecrets(file)).toEqual(made);
  });

  it('says what to do about a file that cannot be read', async () => {
    const file = join(folder, 'settings.json');
    await writeFile(file, '{"flowablePassword":"short"}');
    await expect(developmentSecrets(file)).rejects.toThrow('run `npm run reset` to begin anew');
  });
});

describe('runningSettings', () => {
  it('are those of the running stack, overruled by the environment', async () => {
    const env = { BATON_DATA_DIR: folder, FLOWABLE_USER: 'mine' };
    const forget = await noteRunningSettings(folder, { FLOWABLE_USER: 'baton', FLOWABLE_URL: 'http://127.0.0.1:1' });
    expect(runningSettings(env)).toMatchObject({ FLOWABLE_USER: 'mine', FLOWABLE_URL: 'http://127.0.0.1:1' });
    await forget();
    expect(runningSettings(env)).toEqual(env);
  });
});
