import { relative } from 'node:path';

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest among those that run side by side, by measured time. */
const longest: readonly string[] = [
  'faults/crowd.test.ts',
  'faults/crashes.test.ts',
  'faults/systems.test.ts',
  'faults/without-hints.test.ts',
  'faults/events.test.ts',
  'faults/decisions.test.ts',
  'faults/working-time.test.ts',
  'api/activity-plans.test.ts',
  'api/activity-rules.test.ts',
  'api/decision-delivery.test.ts',
  'api/hostile-text.test.ts',
  'guards/generated.test.ts',
  'guards/linter.test.ts',
  'unit/inngest/services/provider-fuzz.test.ts',
  'unit/scripts/stack/postgres/postgres.test.ts',
];

/** Runs the files that take longest first, so that none of them is left to run alone at the end. */
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
