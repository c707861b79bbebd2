/** `npm run remove:sample` in a copy of the repository: what is left passes the checks that need no engine, and the tests of the API. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { files, root } from '../guards/repository.ts';

const minutes = (count: number): number => count * 60_000;

describe('npm run remove:sample', () => {
  let copy: string;
  const run = (command: string, ...parameters: string[]) => {
    const env = { ...process.env, NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: copy, encoding: 'utf8', timeout: minutes(9), env });
    return { status, output: stdout + stderr };
  };
  const node = (tool: string, ...parameters: string[]) => run(process.execPath, join(root, 'node_modules', tool), ...parameters);
  const passed = expect.objectContaining({ status: 0 }) as unknown;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'baton-remove-sample-'));
    for (const file of files) cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    // Guards read the files that git knows; a symbolic link is not what .gitignore leaves out.
    expect(run('git', 'init', '--quiet')).toEqual(passed);
    writeFileSync(join(copy, '.git/info/exclude'), 'node_modules\n');
    expect(run('npm', 'run', '--silent', 'remove:sample')).toEqual(passed);
  }, minutes(5));

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('leaves no file of the sample', () => {
    const left = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((path) => !/^(node_modules|\.git)\b/.test(path));
    expect(left.filter((path) => /customer-onboarding(?!\.sql)|order-fulfilment|take-payment/.test(path))).toEqual([]);
  });

  it('drops its table in a new migration', () => {
    const folder = join(copy, 'netlify/database/migrations');
    const added = readdirSync(folder).filter((name) => !files.includes(`netlify/database/migrations/${name}`) && name.endsWith('.sql'));
    expect(added.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['DROP TABLE "customer" CASCADE;']);
  });

  it(
    'leaves what compiles, is formatted, has no unused code, and fits its models',
    () => {
      expect(node('tsgo/bin/tsc', '-p', '.')).toEqual(passed);
      expect(node('oxfmt/bin/oxfmt', '--check')).toEqual(passed);
      expect(run('npm', 'run', '--silent', 'knip')).toEqual(passed);
      expect(run('npm', 'run', '--silent', 'bpmn:lint')).toEqual(passed);
      expect(run('npm', 'run', '--silent', 'contracts')).toEqual(passed);
    },
    minutes(5),
  );

  it(
    'leaves what the linter accepts',
    () => {
      expect(run('npm', 'run', '--silent', 'lint')).toEqual(passed);
    },
    minutes(5),
  );

  it(
    'leaves passing tests',
    () => {
      expect(node('vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'contract', '--project', 'guards')).toEqual(passed);
    },
    minutes(10),
  );

  it(
    'leaves an API that passes its tests, with the workflow of the tests',
    () => {
      // The plans of the lists at size are made by the core's tables and indexes, whatever workflows there are.
      expect(node('vitest/vitest.mjs', 'run', '--project', 'api', '--exclude', 'tests/api/*-plans.test.ts')).toEqual(passed);
    },
    minutes(10),
  );

  it('removes no test but those of the sample', () => {
    const left = (path: string): boolean => existsSync(join(copy, path));
    const tests = files.filter(
      (path) => /^tests\/.*\.test\.tsx?$/.test(path) && !/(?:customer-onboarding|order-fulfilment|take-payment)[./]/.test(path),
    );
    expect(tests.length).toBeGreaterThan(250);
    expect(tests.filter((path) => !left(path))).toEqual([]);
  });

  it('says so when there is no sample any more', () => {
    expect(run('npm', 'run', '--silent', 'remove:sample')).toEqual({ status: 0, output: 'There is no sample application any more.\n' });
  });
});
