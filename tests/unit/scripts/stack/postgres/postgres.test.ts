import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '#scripts/stack/process/ports.ts';
import { removePostgresData, startPostgres, type PostgresOptions } from '#scripts/stack/postgres/postgres.ts';

let dir: string;
let options: PostgresOptions;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'baton-postgres-'));
  await chmod(dir, 0o755);
  options = { dataDir: join(dir, 'data'), port: await freePort(), logFile: join(dir, 'postgres.log'), durable: false };
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('is a PostgreSQL 18 with both databases, and keeps the data over stop and kill', async () => {
  const first = await startPostgres(options);
  expect(await ask(first.url('flowable'), "select current_setting('server_version_num')::int / 10000 as major")).toEqual([{ major: 18 }]);
  await ask(first.url('activities'), "create table note (line text); insert into note values ('kept')");
  await first.stop();
  const second = await startPostgres({ ...options, durable: true });
  await second.kill();
  const third = await startPostgres(options);
  expect(await ask(third.url('activities'), 'select line from note')).toEqual([{ line: 'kept' }]);
  await third.stop();
  await removePostgresData(options.dataDir);
  await expect(stat(third.dataDir)).rejects.toThrow('ENOENT');
});

test('a server whose parent was killed is stopped by the next start', async () => {
  const script = join(import.meta.dirname, 'start-postgres-and-die.ts');
  const args = [script, options.dataDir, String(options.port), options.logFile];
  await new Promise((resolve) => execFile(process.execPath, args, resolve));
  const said: string[] = [];
  const next = await startPostgres({ ...options, log: (line) => said.push(line) });
  expect(said).toEqual([expect.stringMatching(/^PostgreSQL of an earlier, killed start still runs \(process \d+\): stopping it\.$/)]);
  await next.stop();
});

test('a second start on the same data is refused while the first one runs', async () => {
  const first = await startPostgres(options);
  await expect(startPostgres({ ...options, port: await freePort() })).rejects.toThrow(`PostgreSQL already runs (process ${first.pid})`);
  await first.stop();
});

test('a folder with something else in it is refused', async () => {
  await mkdir(options.dataDir);
  await writeFile(join(options.dataDir, 'letter.txt'), 'mine');
  await expect(startPostgres(options)).rejects.toThrow(`The folder ${options.dataDir} holds something that is no PostgreSQL data`);
});
