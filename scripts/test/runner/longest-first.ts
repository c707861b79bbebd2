import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest among those that run side by side, by measured time. */
const longest: readonly string[] = [
  'faults/alerts.test.ts',
  'faults/crashes.test.ts',
  'faults/crowd.test.ts',
  'faults/operations.test.ts',
  'faults/events.test.ts',
  'faults/without-hints.test.ts',
  'faults/systems.test.ts',
  'faults/working-time.test.ts',
  'faults/decisions.test.ts',
  'api/activity-plans.test.ts',
  'api/invariants.test.ts',
  'api/instance-plans.test.ts',
  'api/hostile-text.test.ts',
  'api/retention-plans.test.ts',
  'api/activity-rules.test.ts',
  'process-kit/path-coverage.test.ts',
  'process-kit/capabilities.test.ts',
  'guards/generated.test.ts',
  'guards/linter.test.ts',
  'unit/inngest/services/provider-fuzz.test.ts',
  'unit/scripts/stack/postgres/postgres.test.ts',
];

/** Runs the files that take longest first, so that no slow file runs alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const tests = `${this.ctx.config.root}/tests`;
    const place = ({ moduleId }: TestSpecification): number => {
      const index = longest.indexOf(relative(tests, moduleId));
      return index === -1 ? longest.length : index;
    };
    return (await super.sort(files)).toSorted((one, two) => place(one) - place(two));
  }
}
