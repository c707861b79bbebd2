/** `npm run new:system` in a copy of the repository: the new files pass the checks at once. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { files, root } from '../guards/repository.ts';

const written = [
  'inngest/services/ledger.ts',
  'sandbox/ledger.ts',
  'tests/unit/inngest/services/ledger.test.ts',
  'inngest/workflows/hello-world/systems/parcels.ts',
  'sandbox/hello-world/parcels.ts',
  'tests/unit/inngest/workflows/hello-world/parcels.test.ts',
];
const listed = [
  '.env.example',
  'docs/configuration.md',
  'inngest/define/systems.ts',
  'inngest/services/installed.ts',
  'sandbox/installed.ts',
  'tests/guards/test-files.txt',
];

describe('npm run new:system', () => {
  let copy: string;
  const run = (command: string, ...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: copy, encoding: 'utf8', timeout: 110_000 });
    return { status, output: stdout + stderr };
  };
  const node = (tool: string, ...parameters: string[]) => run(process.execPath, join(root, 'node_modules', tool), ...parameters);
  const make = (...given: string[]) => run('npm', 'run', '--silent', 'new:system', '--', ...given);
  const passed = expect.objectContaining({ status: 0 }) as unknown;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'baton-new-system-'));
    for (const file of files) cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    expect(make('ledger')).toEqual(passed);
    expect(make('parcels', 'hello-world')).toEqual(passed);
  }, 120_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('writes client, sandbox and test, and lists them', () => {
    expect(written.filter((path) => !existsSync(join(copy, path)))).toEqual([]);
    const changed = files.filter((path) => readFileSync(join(copy, path), 'utf8') !== readFileSync(join(root, path), 'utf8'));
    expect(changed).toEqual(listed);
    expect(readFileSync(join(copy, 'docs/configuration.md'), 'utf8')).toContain('LEDGER_BASE_URL');
  });

  it('writes what compiles, is formatted and has no unused code', () => {
    expect(node('tsgo/bin/tsc', '-p', '.')).toEqual(passed);
    expect(node('oxfmt/bin/oxfmt', '--check')).toEqual(passed);
    expect(run('npm', 'run', '--silent', 'knip')).toEqual(passed);
  }, 120_000);

  it('writes a client that bears the faults of its sandbox', () => {
    expect(
      node(
        'vitest/vitest.mjs',
        'run',
        '--project',
        'unit',
        'tests/unit/inngest/services',
        'tests/unit/inngest/workflows/hello-world',
        'tests/unit/sandbox',
      ),
    ).toEqual(passed);
  }, 120_000);

  it('refuses a name that is taken, none, or a word of the language, and writes nothing', () => {
    const refused = (sentence: string) => ({ status: 1, output: expect.stringContaining(sentence) as string });
    const before = readFileSync(join(copy, 'inngest/define/systems.ts'), 'utf8');
    expect(make('ledger')).toEqual(refused('There is a system ledger already'));
    expect(make('books', 'no-process')).toEqual(refused('There is no workflow no-process'));
    expect(make('Ledger')).toEqual(refused('"Ledger" is no name for a system'));
    expect(make('case')).toEqual(refused('"case" has a meaning in code already'));
    expect(make('provider')).toEqual(refused('sandbox/provider.ts is there already'));
    expect(readFileSync(join(copy, 'inngest/define/systems.ts'), 'utf8')).toBe(before);
  }, 60_000);
});
