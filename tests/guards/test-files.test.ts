/** Notices a test file that is gone: its tests go along without a failure. Process tests are missed by the path coverage. */
import { expect, it } from 'vitest';

import { files, read } from './repository.ts';

const listFile = 'tests/guards/test-files.txt';
const update = `git ls-files -co --exclude-standard 'tests/**/*.test.ts' 'tests/**/*.test.tsx' ':!tests/processes' | sort > ${listFile}`;

it('every test file stands in the list, and every one in the list is there', () => {
  const present = files.filter((path) => /^tests\/(?!processes\/).*\.test\.tsx?$/.test(path));
  const listed = read(listFile).trim().split('\n');
  const gone = listed.filter((path) => !present.includes(path));
  const added = present.filter((path) => !listed.includes(path));
  expect({ gone, added }, `If that is on purpose: ${update}`).toEqual({ gone: [], added: [] });
});
