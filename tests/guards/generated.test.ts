import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runCommand } from '#tests/support/run-command.ts';

import { files, root } from './repository.ts';

const isGenerated = (path: string): boolean =>
  /(^|\/)generated\/|^docs\/processes\/|^flowable\/engine\/src\/main\/resources\/\S+\.txt$/.test(path) ||
  ['inngest/workflows/index.ts', '.env.example', 'docs/configuration.md'].includes(path);

describe('generated files', () => {
  let copy: string;

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'baton-generated-'));
    for (const file of files) cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const { status, output } = await runCommand('npm', ['run', '--silent', 'generate'], { cwd: copy });
    if (status !== 0) throw new Error(`npm run generate failed:\n${output}`);
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('are what the generators write now (else: npm run generate)', () => {
    const committed = files.filter(isGenerated);
    const stale = committed.filter((path) => readFileSync(join(root, path), 'utf8') !== readFileSync(join(copy, path), 'utf8'));
    expect(stale).toEqual([]);
  });

  it('are all kept in the repository', () => {
    const folders = ['bpmn', 'docs', 'flowable', 'inngest', 'netlify'];
    const written = folders.flatMap((folder) =>
      readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    );
    const unknown = written.filter((path) => isGenerated(path) && path.includes('.') && !files.includes(path));
    expect(unknown).toEqual([]);
  });
});
