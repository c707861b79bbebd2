import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

import type { Reporter, TestModule, TestRunEndReason, Vitest } from 'vitest/node';

import { coveragePage } from './coverage-page.ts';
import { keptResults, keyOfTestFile } from './kept-results.ts';
import { type MeasuredModel, readMeasuredModels } from './measured-model.ts';
import { isBelow, type ModelCoverage, modelCoverage } from './model-coverage.ts';
import { printedCoverage } from './print-coverage.ts';

export interface PathCoverageOptions {
  /** Folder of the models, `<key>.bpmn`. */
  readonly models?: string;
  /** Folder of the process tests, `<key>.test.ts`. */
  readonly tests?: string;
  /** File of the page with the diagrams. */
  readonly page?: string;
  /** Required percentage of the flows of each model; less fails the run. */
  readonly threshold?: number;
}

const usual: Required<PathCoverageOptions> = {
  models: 'bpmn',
  tests: 'tests/processes',
  page: 'coverage/processes.html',
  threshold: 100,
};

/**
 * Vitest reporter that counts the elements and flows of the models that the process tests walk: prints a table and the gaps, writes a page
 * with the coloured diagrams, and fails the run when a model is below the threshold.
 *
 * A model is judged by its own test files, and only when all of them ran whole: a filtered run, a shard or a failed test never fails it.
 */
export default class PathCoverageReporter implements Reporter {
  readonly #options: Required<PathCoverageOptions>;
  readonly #kept = keptResults();
  #vitest: Vitest | undefined;

  constructor(options: PathCoverageOptions = {}) {
    this.#options = { ...usual, ...options };
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRemoved(file?: string): void {
    if (file !== undefined) this.#kept.forget(file);
  }

  async onTestRunEnd(modules: readonly TestModule[], _: unknown, reason: TestRunEndReason): Promise<void> {
    const vitest = this.#vitest;
    if (!vitest) return;
    const root = vitest.config.root;
    const folder = resolve(root, this.#options.tests);
    const ran = modules.filter(({ moduleId }) => !relative(folder, moduleId).startsWith('..'));
    for (const module of ran) this.#kept.take(module);
    if (ran.length === 0) return;
    const unjudged = vitest.config.shard
      ? 'this is one shard; the merged run judges'
      : reason === 'interrupted'
        ? 'the run was interrupted'
        : null;
    const models = await readMeasuredModels(resolve(root, this.#options.models));
    const coverages = await this.#coveragesOf(models, folder, unjudged);
    const page = resolve(root, this.#options.page);
    await mkdir(dirname(page), { recursive: true });
    await writeFile(page, coveragePage(models, coverages));
    vitest.logger.log(['', ...printedCoverage(coverages, this.#options.threshold), `Diagrams: ${relative(root, page)}`, ''].join('\n'));
    if (!vitest.config.watch && coverages.some((coverage) => isBelow(coverage, this.#options.threshold))) process.exitCode = 1;
  }

  /** Returns the coverage of the models that the kept results concern; of all models once every test file has run. */
  async #coveragesOf(models: readonly MeasuredModel[], folder: string, unjudged: string | null): Promise<ModelCoverage[]> {
    const files = (await readdir(folder)).filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join(folder, name));
    const isComplete = unjudged === null && this.#kept.gapIn(files) === null;
    return models.flatMap((model) => {
      const own = files.filter((file) => keyOfTestFile(file) === model.key);
      const tests = this.#kept.testsOf(model.key);
      if (tests.length === 0 && !isComplete) return [];
      return [modelCoverage(model, tests, unjudged ?? this.#kept.gapIn(own))];
    });
  }
}
