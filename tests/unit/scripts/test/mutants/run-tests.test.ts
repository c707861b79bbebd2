import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ROOT } from '#scripts/stack/checkout.ts';
import { runTests } from '#scripts/test/mutants/run-tests.ts';

/** Checkout with one project and three test files. */
const files = {
  'package.json': '{ "type": "module" }',
  'vitest.config.ts': `export default { test: { projects: [{ test: { name: 'unit', include: ['tests/unit/*.test.ts'] } }] } };`,
  'tests/unit/passes.test.ts': `import { it } from 'vitest'; it('passes', () => undefined);`,
  'tests/unit/fails.test.ts': `import { it } from 'vitest'; it('passes', () => undefined); it('fails', () => { throw new Error('no'); });`,
  'tests/unit/breaks.test.ts': `import { it } from 'vitest'; import './lost.ts'; it('never runs', () => undefined);`,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-run-tests-'));
  mkdirSync(join(folder, 'tests/unit'), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tests of a mutant', () => {
  it('have noticed only where a test failed: a file that does not load proves nothing', async () => {
    expect(await runTests(folder, 'unit/passes.test.ts')).toEqual({ result: 'passed' });
    expect(await runTests(folder, 'unit/fails.test.ts')).toEqual({ result: 'failed', test: 'fails' });
    expect(await runTests(folder, 'unit/breaks.test.ts')).toMatchObject({ result: 'broken' });
    expect(await runTests(folder, 'unit/lost.test.ts')).toMatchObject({ result: 'broken' });
  });
});
