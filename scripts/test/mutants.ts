/**
 * `npm run mutants [-- --only <id>,… --write]`: takes away one fence of the code after the other, in a copy, and runs the tests that protect
 * it. Last line: `mutants: N of N killed`; exit status 1 when one survives. `--write` writes the table of
 * `docs/fences.md`, where rows of fences that were not run stay.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from '#scripts/stack/checkout.ts';
import { listFiles } from '#scripts/support/list-files.ts';

import { makeCopy } from './mutants/copy.ts';
import { fences } from './mutants/fences/index.ts';
import type { Mutant } from './mutants/mutant.ts';
import { runMutant, type Verdict } from './mutants/run-mutant.ts';
import { runTests } from './mutants/run-tests.ts';
import { fencesTable } from './mutants/table.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean', default: false } } });
const only = values.only?.split(',');
const chosen = fences.filter(({ id }) => !only || only.includes(id));
const files = listFiles(ROOT);

if (await testsPass([...new Set(chosen.flatMap(({ tests }) => tests))])) {
  const verdicts = await runAll(chosen);
  const killed = verdicts.filter(({ verdict }) => verdict === 'killed');
  if (values.write) writeTable(verdicts);
  console.log(`mutants: ${killed.length} of ${chosen.length} killed`);
  process.exitCode = killed.length === chosen.length && chosen.length > 0 ? 0 : 1;
} else process.exitCode = 1;

function writeTable(verdicts: readonly Verdict[]): void {
  const page = join(ROOT, 'docs/fences.md');
  writeFileSync(page, fencesTable(verdicts, existsSync(page) ? readFileSync(page, 'utf8') : ''));
}

/** Whether the tests pass without any mutant: a test that fails anyhow would kill every one. */
async function testsPass(tests: readonly string[]): Promise<boolean> {
  const copy = makeCopy(files);
  try {
    for (const file of tests) {
      const found = await runTests(copy.folder, file);
      if (found.result === 'passed') continue;
      console.error(`✗ ${file} fails without a mutant: ${found.result === 'failed' ? found.test : found.problem}`);
      return false;
    }
    return true;
  } finally {
    copy.remove();
  }
}

/** Runs the mutants, two at a time, each in a copy of its own. @returns the verdicts, in the order of the mutants. */
async function runAll(mutants: readonly Mutant[]): Promise<Verdict[]> {
  const waiting = [...mutants];
  const verdicts = new Map<Mutant, Verdict>();
  const work = async (): Promise<void> => {
    const copy = makeCopy(files);
    try {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const verdict = await runMutant(copy, files, mutant);
        verdicts.set(mutant, verdict);
        print(verdict);
      }
    } finally {
      copy.remove();
    }
  };
  await Promise.all([work(), work()]);
  return mutants.flatMap((mutant) => verdicts.get(mutant) ?? []);
}

function print(verdict: Verdict): void {
  const { mutant, seconds } = verdict;
  if (verdict.verdict === 'killed') console.log(`✓ ${mutant.id} (${seconds} s): ${verdict.file}: ${verdict.test}`);
  else console.log(`✗ ${mutant.id} (${seconds} s) SURVIVED: ${verdict.problem}`);
}
