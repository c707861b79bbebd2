import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

import { ROOT } from '#scripts/stack/checkout.ts';

import { add, type Tally } from './tally.ts';

/** Reporter that fails the run when process tests do not walk every flow; ignores other tests. */
const pathCoverage = './tests/support/path-coverage/reporter.ts';

const testSchema = z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).default([]) });
/** Report of a test file. `message`: the error outside the tests, as in a hook. */
const fileSchema = z.object({
  name: z.string(),
  status: z.string(),
  message: z.string().default(''),
  assertionResults: z.array(testSchema),
});
const reportSchema = z.object({ testResults: z.array(fileSchema) });

/** Runs and counts the tests of some projects. */
export async function runVitest(projects: readonly string[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-tests-'));
  const file = join(folder, 'report.json');
  try {
    const code = await vitest([
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--reporter=${pathCoverage}`,
      `--outputFile.json=${file}`,
    ]);
    return tallyOf(JSON.parse(await readFile(file, 'utf8').catch(() => 'null')), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Counts the tests of vitest's JSON report. A skipped or empty test counts as failed; so does a file that could not be run, an error
 * outside any test, and a run that left no report.
 */
export function tallyOf(report: unknown, exitCode: number | null): Tally {
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) return { passed: 0, failures: ['vitest left no report'] };
  const tally = add(parsed.data.testResults.map(tallyOfFile));
  return exitCode !== 0 && tally.failures.length === 0 ? { ...tally, failures: ['something outside of any test'] } : tally;
}

function tallyOfFile({ name, status, message, assertionResults }: z.infer<typeof fileSchema>): Tally {
  const file = relative(ROOT, name);
  const bad = assertionResults.filter((test) => test.status !== 'passed');
  const failures = bad.map((test) => `${file}: ${test.fullName} (${reasonOf(test, message)})`);
  const ofFile = [file, headOf(message)].filter(Boolean).join(': ');
  const passed = assertionResults.length - bad.length;
  const [, project = ''] = file.split('/');
  return { passed, failures: status === 'passed' || failures.length > 0 ? failures : [ofFile], byProject: { [project]: passed } };
}

function reasonOf(test: z.infer<typeof testSchema>, messageOfFile: string): string {
  if (test.status === 'failed') return headOf(test.failureMessages[0] ?? '') || 'failed';
  return [`${test.status}, so not run`, headOf(messageOfFile)].filter(Boolean).join(': ');
}

/** Returns the message without its stack trace, on one line: a browser names the awaited element only after the first line. */
function headOf(text: string): string {
  const lines = stripVTControlCharacters(text).split('\n').slice(0, 8);
  const trace = lines.findIndex((line) => /^\s+at /.test(line));
  const message = trace === -1 ? lines : lines.slice(0, trace);
  return message
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
    .slice(0, 400);
}

function vitest(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
      cwd: ROOT,
      // All tests here start their own engine.
      env: { ...process.env, PROCESS_TEST_ENGINE: 'own' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
}
