import { ROOT } from '#scripts/stack/checkout.ts';

import type { Copy } from './copy.ts';
import { findPlace, sourcesOf } from './find-place.ts';
import type { Mutant } from './mutant.ts';
import { runTests } from './run-tests.ts';

/** Verdict on one mutant. `survived`: no test noticed, or the mutant does not load; `problem` says which. */
export type Verdict = { readonly mutant: Mutant; readonly seconds: number } & (
  | { readonly verdict: 'killed'; readonly file: string; readonly test: string }
  | { readonly verdict: 'survived'; readonly problem: string }
);

/** Runs the tests of a fence on its mutant, one file after the other, until one fails. */
export async function runMutant(copy: Copy, files: readonly string[], mutant: Mutant): Promise<Verdict> {
  const started = Date.now();
  const { file, content } = findPlace(ROOT, sourcesOf(files), mutant);
  const outcome = await copy.with(file, content, () => firstFailure(copy.folder, mutant));
  return { mutant, seconds: Math.round((Date.now() - started) / 1_000), ...outcome };
}

type Outcome = Pick<Extract<Verdict, { verdict: 'killed' }>, 'verdict' | 'file' | 'test'> | { verdict: 'survived'; problem: string };

async function firstFailure(folder: string, { tests }: Mutant): Promise<Outcome> {
  for (const file of tests) {
    const found = await runTests(folder, file);
    if (found.result === 'failed') return { verdict: 'killed', file, test: found.test };
    if (found.result === 'broken') return { verdict: 'survived', problem: `${file} did not run: ${found.problem}` };
  }
  return { verdict: 'survived', problem: `${tests.join(', ')} passed` };
}
