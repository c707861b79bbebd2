import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { expect, inject, test } from 'vitest';

import type { Fixture, Fixtures } from '#scripts/test/fixtures/fixture.ts';
import { recordScenario } from '#scripts/test/fixtures/scenario.ts';
import { differences } from '#scripts/test/fixtures/shape.ts';

const fixtures = new URL('../contract/fixtures/', import.meta.url);
const models = fileURLToPath(new URL('../contract/models/', import.meta.url));

// The scenario runs again when the stack's sweep takes one of the scenario's jobs, for which the stack has no worker.
test('the contract tests describe the engine that runs', { retry: 2 }, async () => {
  const current = await recordScenario(inject('stack').flowable, models);
  expect(differences(await committed(), current), 'run `npx node scripts/test/record-fixtures.ts` and look at what changed').toEqual([]);
});

async function committed(): Promise<Fixtures> {
  const files = (await readdir(fixtures)).filter((file) => file.endsWith('.json'));
  // Written by scripts/test/record-fixtures.ts.
  const read = async (file: string) =>
    [file.replace(/\.json$/, ''), JSON.parse(await readFile(new URL(file, fixtures), 'utf8')) as Fixture] as const;
  return Object.fromEntries(await Promise.all(files.map(read)));
}
