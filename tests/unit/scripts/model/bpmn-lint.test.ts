import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

function run(...files: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/model/bpmn-lint.ts', ...files], {
    cwd: root,
    encoding: 'utf8',
    timeout: 100_000,
  });
  return { lines: stdout.trimEnd().split('\n'), stderr, status };
}

describe('npm run bpmn:lint', () => {
  it('checks our models when no file is named', () => {
    const { lines, stderr, status } = run();
    expect({ lines, stderr, status }).toEqual({
      lines: [expect.stringMatching(/^\d+ models?, 0 errors, 0 warnings$/)],
      stderr: '',
      status: 0,
    });
  });

  it('goes on after a file that it cannot read, tells each finding in one line, and ends with status 1', () => {
    const fixtures = 'tests/unit/bpmn/lint/fixtures';
    const { lines, stderr, status } = run(`${fixtures}/broken.bpmn`, 'missing.bpmn', fixtures, 'bpmn/hello-world.bpmn');
    expect(lines).toEqual([
      `${fixtures}/broken.bpmn`,
      expect.stringMatching(/^ {2}error {4}Line 4: .* \(readable\)$/),
      '',
      'missing.bpmn',
      expect.stringMatching(/^ {2}error {4}The file cannot be opened: .*ENOENT/),
      '',
      fixtures,
      expect.stringMatching(/^ {2}error {4}The file cannot be opened: .*EISDIR/),
      '',
      expect.stringContaining('bpmn/lint/docs/<rule>.md'),
      '4 models, 3 errors, 0 warnings',
    ]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  it('ends with status 1 after a warning alone, and says how a model accepts it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bpmn-lint-'));
    const model = await readFile(join(root, 'bpmn/hello-world.bpmn'), 'utf8');
    const file = join(folder, 'hello-world.bpmn');
    await writeFile(file, model.replace(/<flowable:failedJobRetryTimeCycle>.*<\/flowable:failedJobRetryTimeCycle>/, ''));
    const { lines, status } = run(file);
    await rm(folder, { recursive: true });
    expect({ lines: lines.slice(-2), status }).toEqual({
      lines: [expect.stringContaining('flowable:acceptedWarnings="<rule>: <reason>"'), '1 model, 0 errors, 1 warning'],
      status: 1,
    });
  });
});
