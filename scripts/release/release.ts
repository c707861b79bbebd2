/** `npm run release -- 0.3.0`: gives the unreleased changes a version, commits and tags the release. Nothing is pushed. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

import { errorMessage } from '#scripts/support/error-message.ts';

import { follows, withRelease } from './changelog.ts';

const run = promisify(execFile);
const changelogFile = 'CHANGELOG.md';
const packageSchema = z.object({ version: z.string() });

async function release(version: string): Promise<string> {
  const { version: current } = packageSchema.parse(JSON.parse(await readFile('package.json', 'utf8')));
  if (!follows(version, current)) throw new Error(`${version} does not follow ${current}: choose a higher version.`);
  const { stdout: changes } = await run('git', ['status', '--porcelain']);
  if (changes !== '') throw new Error(`There are changes that are not committed:\n${changes}Commit them or put them aside first.`);
  const changelog = withRelease(await readFile(changelogFile, 'utf8'), version, new Date().toISOString().slice(0, 10));
  await writeFile(changelogFile, changelog);
  await run('npm', ['version', version, '--no-git-tag-version']);
  await run('git', ['commit', '--quiet', '--message', `Release ${version}`, '--', changelogFile, 'package.json', 'package-lock.json']);
  await run('git', ['tag', '--annotate', `v${version}`, '--message', `Release ${version}`]);
  return `Released ${version} here. To publish it: git push --follow-tags`;
}

try {
  const [version] = process.argv.slice(2);
  if (version === undefined) throw new Error('Which version? For example: npm run release -- 0.3.0');
  console.log(await release(version));
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
