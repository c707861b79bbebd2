import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

const timeoutMs = 10 * 60_000;

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/**
 * Result of a test file on a mutant. `failed`: a test noticed, with its name. `broken`: no test ran, as the mutant does not even load, which
 * proves nothing.
 */
export type TestResult =
  | { readonly result: 'passed' }
  | { readonly result: 'failed'; readonly test: string }
  | { readonly result: 'broken'; readonly problem: string };

/** Runs one test file, given below `tests/`, up to its first failed test. */
export async function runTests(folder: string, file: string): Promise<TestResult> {
  const report = join(folder, 'mutant-report.json');
  await rm(report, { force: true });
  const [project = ''] = file.split('/');
  const parameters = ['run', '--project', project, `tests/${file}`, '--bail=1', '--reporter=json', `--outputFile.json=${report}`];
  const output = await run(folder, parameters);
  const parsed = reportSchema.safeParse(JSON.parse(await readFile(report, 'utf8').catch(() => 'null')));
  if (!parsed.success) return { result: 'broken', problem: output.slice(-2_000) };
  return resultOf(parsed.data);
}

function resultOf({ testResults }: z.infer<typeof reportSchema>): TestResult {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.find(({ status }) => status === 'failed');
  if (failed) return { result: 'failed', test: failed.fullName };
  const file = testResults.find(({ status }) => status !== 'passed');
  if (file || tests.length === 0) return { result: 'broken', problem: file?.message ?? 'No test ran.' };
  return { result: 'passed' };
}

function run(folder: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    const options = { cwd: folder, env, timeout: timeoutMs, maxBuffer: 64e6 };
    execFile(process.execPath, ['node_modules/vitest/vitest.mjs', ...parameters], options, (_, stdout, stderr) => resolve(stdout + stderr));
  });
}
