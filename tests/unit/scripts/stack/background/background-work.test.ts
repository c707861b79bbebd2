import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type BackgroundWork, printBackgroundResults, workInBackground } from '#scripts/stack/background/background-work.ts';
import { eventually } from '#tests/support/eventually.ts';

let root: string;
let said: string[];
const log = (line: string): void => void said.push(line);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'baton-background-'));
  said = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

const work = (code: string, key = '1'): BackgroundWork => ({
  name: 'part',
  title: 'The part',
  key,
  args: ['-e', code],
  byHand: 'npx node part.ts',
});
const fails = work("console.error('Unsupported environment: Node 22 is needed'); process.exit(1)");

const note = async (): Promise<Record<string, unknown>> => JSON.parse(await readFile(join(root, 'part.background.json'), 'utf8'));
const ended = () => eventually(note, ({ outcome }) => outcome !== 'running');

async function told(): Promise<string[]> {
  said = [];
  await printBackgroundResults(log, root);
  return said;
}

describe('background work', () => {
  it('is told once when it is done', async () => {
    await workInBackground(work('0'), log, root);
    expect(said).toEqual([`The part is being built in the background, for the next start (log: ${join(root, 'part.log')}).`]);
    await ended();
    expect(await told()).toEqual(['The part has been built in the background and is used from now on.']);
    expect(await told()).toEqual([]);
  });

  it('says once why it failed and where its log is, and ends after three attempts', async () => {
    for (const attempt of [1, 2, 3]) {
      await workInBackground(fails, log, root);
      await ended();
      const [line, ...more] = await told();
      expect(line).toContain(`could not be built in the background (attempt ${attempt} of 3): Unsupported environment: Node 22 is needed.`);
      expect(line).toContain(`Its log: ${join(root, 'part.log')}.`);
      expect(line).toContain(attempt < 3 ? 'The next start tries again.' : 'It is not tried again. Build it with `npx node part.ts`.');
      expect([...more, ...(await told())]).toEqual([]);
    }
    said = [];
    await workInBackground(fails, log, root);
    expect(said).toEqual(['The part is not there: 3 builds failed. Build it with `npx node part.ts`.']);
    expect(await note()).toMatchObject({ attempts: 3, outcome: 'failed' });
    await workInBackground(work('0', '2'), log, root);
    expect(await note()).toMatchObject({ attempts: 1, key: '2' });
    await ended();
  });

  it('is not started twice, and counts as failed when it was killed', async () => {
    await workInBackground(work('setTimeout(() => 0, 60_000)'), log, root);
    said = [];
    await workInBackground(work('0'), log, root);
    expect(said).toEqual([`The part is still being built in the background (log: ${join(root, 'part.log')}).`]);
    const { pid } = Object((await note())['process']);
    process.kill(-pid, 'SIGKILL');
    await eventually(
      async () => (await told())[0],
      (line) => line?.includes('It was ended before it was done.') ?? false,
    );
  });
});
