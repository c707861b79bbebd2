import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from '#scripts/stack/checkout.ts';

import { recordScenario } from './fixtures/scenario.ts';

// node scripts/test/record-fixtures.ts: records the replies of a running engine (FLOWABLE_URL, FLOWABLE_USER, FLOWABLE_PASSWORD) into
// tests/contract/fixtures, one file per call. Use an engine on which nothing else runs.
const contract = join(ROOT, 'tests/contract');

async function main(): Promise<void> {
  const { FLOWABLE_URL: url = 'http://127.0.0.1:8090', FLOWABLE_USER: user = 'baton', FLOWABLE_PASSWORD: password } = process.env;
  if (!password) throw new Error('FLOWABLE_PASSWORD is not set: give the password of the engine at FLOWABLE_URL.');
  const fixtures = await recordScenario({ url, user, password }, join(contract, 'models'));
  const directory = join(contract, 'fixtures');
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  for (const [name, fixture] of Object.entries(fixtures)) {
    await writeFile(join(directory, `${name}.json`), `${JSON.stringify(fixture, null, 2)}\n`);
  }
  process.stdout.write(`${Object.keys(fixtures).length} fixtures recorded in ${directory}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
