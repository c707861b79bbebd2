import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { quickStartParameters } from '#flowable/engine/quick-start.ts';

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);
const started = (): string[] => quickStartParameters(place('engine.jar')).filter((parameter) => parameter.includes(folder));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-quick-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function unpack(): Promise<void> {
  await mkdir(place('unpacked'));
  await writeFile(place('unpacked', 'engine.jar'), 'jar');
}

describe('a quick start', () => {
  it('takes the jar itself where nothing is prepared', () => {
    expect(started()).toEqual([place('engine.jar')]);
  });

  it('takes the unpacked copy, and the archive of its classes', async () => {
    await unpack();
    expect(started()).toEqual([place('unpacked', 'engine.jar')]);
    await writeFile(place('classes.jsa'), 'classes');
    expect(started()).toEqual([`-XX:SharedArchiveFile=${place('classes.jsa')}`, place('unpacked', 'engine.jar')]);
  });

  it('goes without the archive where it could not be made', async () => {
    await unpack();
    await writeFile(place('classes.jsa'), '');
    expect(started()).toEqual([place('unpacked', 'engine.jar')]);
  });
});
