/**
 * `npm run bpmn:lint [-- file…]`: checks models, by default ours. Takes BPMN files of any vendor. Exit status 1 when there is a finding;
 * warnings that a model accepts with a reason are none.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

import type { Finding } from '#bpmn/lint/finding.ts';
import { lintModel } from '#bpmn/lint/lint-model.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import '#scripts/support/closed-pipe.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

const named = process.argv.slice(2);
const tally = { files: 0, error: 0, warning: 0 };
for (const file of named.length > 0 ? named : await ourModels()) {
  const findings = await lintFile(file);
  tally.files += 1;
  for (const { severity } of findings) tally[severity] += 1;
  if (findings.length > 0) console.log([file, ...findings.map(lineOf), ''].join('\n'));
}
const found = tally.error + tally.warning;
if (found > 0) console.log('Why, and what is right, stands in bpmn/lint/docs/<rule>.md for the rules of baton/.');
if (tally.warning > 0) console.log('To accept a warning, write flowable:acceptedWarnings="<rule>: <reason>" on its element.');
console.log([counted(tally.files, 'model'), counted(tally.error, 'error'), counted(tally.warning, 'warning')].join(', '));
process.exitCode = found > 0 ? 1 : 0;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

async function ourModels(): Promise<string[]> {
  const names = (await readdir(join(ROOT, 'bpmn'))).filter((name) => name.endsWith('.bpmn')).toSorted();
  return names.map((name) => relative(process.cwd(), join(ROOT, 'bpmn', name)));
}

async function lintFile(file: string): Promise<readonly Finding[]> {
  try {
    return await lintModel(basename(file), await readFile(file));
  } catch (error) {
    return [{ severity: 'error', rule: 'readable', element: '', message: `The file cannot be opened: ${errorMessage(error)}.` }];
  }
}

/** Returns the line of a finding. Names in a foreign file may hold anything: none may steer the terminal or start another line. */
function lineOf({ severity, element, rule, message }: Finding): string {
  return `  ${severity.padEnd(8)} ${element === '' ? '' : `${element}: `}${message} (${rule})`.replaceAll(/\p{Cc}+/gu, ' ');
}
