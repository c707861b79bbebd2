import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { ROOT } from '../stack/checkout.ts';
import type { Tally } from './tally.ts';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
});

/**
 * Runs the tests of some projects and counts them. A skipped or empty test counts as failed; so does a file that could not be run, and
 * an error outside any test.
 */
export async function runVitest(projects: readonly string[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-tests-'));
  const file = join(folder, 'report.json');
  try {
    const code = await vitest([
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const report = reportSchema.safeParse(JSON.parse(await readFile(file, 'utf8').catch(() => 'null')));
    if (!report.success) return { passed: 0, failed: 1 };
    const failed = countFailures(report.data);
    return { passed: report.data.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countFailures(report: z.infer<typeof reportSchema>): number {
  const notRun = report.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'),
  );
  for (const { fullName, status } of notRun) console.log(`✗ not run (${status}): ${fullName}`);
  return report.testResults.reduce((sum, file) => {
    const failed = file.assertionResults.filter(({ status }) => status !== 'passed').length;
    return sum + (failed === 0 && file.status !== 'passed' ? 1 : failed);
  }, 0);
}

function vitest(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
}
