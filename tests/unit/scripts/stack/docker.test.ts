import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { dockerRuns, removeDockerEngine, startDockerEngine } from '#scripts/stack/engine/engine-docker.ts';
import { dockerScript } from '#scripts/stack/inngest/inngest-docker.ts';

let folder: string;

/** Makes a stand-in for the command, which records its arguments and answers with `answer`. */
async function fakeDocker(answer: string): Promise<void> {
  await writeFile(join(folder, 'docker'), `#!/bin/sh\necho "$*" >> ${folder}/calls\n${answer}\n`);
  await chmod(join(folder, 'docker'), 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
}

const calls = async () => (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-docker-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('dockerRuns', () => {
  it('is true when the daemon answers', async () => {
    await fakeDocker('echo 28.2.2');
    expect(await dockerRuns()).toBe(true);
  });

  it.each(['exit 1', 'exit 0'])('is false when the command is there but no daemon (%s)', async (answer) => {
    await fakeDocker(answer);
    expect(await dockerRuns()).toBe(false);
  });
});

describe('startDockerEngine', () => {
  const start = () =>
    startDockerEngine({
      port: 8090,
      address: { url: 'http://127.0.0.1:8090', user: 'baton', password: 'a-long-enough-secret' },
      logFile: join(folder, 'logs', 'flowable.log'),
      dataDir: folder,
    });

  it('starts, stops and removes the services of one project for each folder', async () => {
    await fakeDocker('echo 28.2.2');
    const engine = await start();
    await engine.stop();
    await removeDockerEngine(folder);
    const project = await readFile(join(folder, 'docker-project'), 'utf8');
    expect(project).toMatch(/^baton-[0-9a-f]{10}$/);
    expect((await calls()).filter((call) => call.includes(project))).toEqual([
      `compose --project-name ${project} up --detach --build --wait`,
      `compose --project-name ${project} stop`,
      `compose --project-name ${project} down --volumes`,
    ]);
  });

  it('shows what Docker said when it fails', async () => {
    await fakeDocker('echo no such image >&2; exit 1');
    await expect(start()).rejects.toThrow(/docker compose up ended with code 1[^]*no such image/);
  });

  it('removes nothing where no engine ever ran in Docker', async () => {
    await fakeDocker('echo 28.2.2');
    await removeDockerEngine(folder);
    await expect(calls()).rejects.toThrow('ENOENT');
  });
});

describe('dockerScript', () => {
  it('hands its arguments to the image of Inngest, in the folder where it is called', async () => {
    await fakeDocker('');
    const script = await dockerScript(folder);
    await promisify(execFile)(script, ['dev', '--port', '8288'], { cwd: folder });
    expect((await calls())[0]).toMatch(
      new RegExp(
        `^run --rm --init --network host --volume ${folder}:${folder} --workdir ${folder} docker.io/inngest/inngest:v[\\d.]+ inngest dev --port 8288$`,
      ),
    );
  });
});
