/** The list of fences fits the code: each is in one place, has tests, and stands in the table of the last run of the mutants. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { fences } from '#scripts/test/mutants/fences/index.ts';
import { findPlace, sourcesOf } from '#scripts/test/mutants/find-place.ts';

import { files, read, root } from './repository.ts';

const sources = sourcesOf(files);

describe('the fences', () => {
  it('have ids of their own', () => {
    const ids = fences.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(fences)('$id is in one place of the code, and its mutant is another text', (fence) => {
    const { file, content } = findPlace(root, sources, fence);
    expect(content).not.toBe(read(file));
  });

  it('have tests that exist', () => {
    const tests = [...new Set(fences.flatMap((fence) => fence.tests))];
    expect(fences.filter((fence) => fence.tests.length === 0)).toEqual([]);
    expect(tests.filter((file) => !existsSync(join(root, 'tests', file)))).toEqual([]);
  });

  it('stand in the table of the last run, each with the test that noticed', () => {
    const table = read('docs/fences.md');
    const missing = fences.filter(({ fence, inside }) => !table.includes(`| ${fence} | \`${inside}\` | \``));
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(table).not.toContain('**nothing**');
    const rows = table.split('\n').filter((line) => /^\| [A-Z]/.test(line));
    expect(rows).toHaveLength(fences.length);
  });
});
