/**
 * `npm run new:workflow -- <key>`: makes model, code and test of a new process definition, and the files generated from them. Asks nothing.
 */
import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { generateModels } from '#bpmn/generate.ts';
import { identifierOf, keyProblem } from '#bpmn/identifier.ts';
import { readContracts } from '#scripts/model/contracts/read-contracts.ts';
import { writePages } from '#scripts/model/contracts/write-pages.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

import { takenNames, workflowFiles } from './new-workflow/workflow-files.ts';

const [key = ''] = process.argv.slice(2);
const problem = await problemWith(key);
if (problem === null) await create();
else {
  console.error(problem);
  process.exitCode = 1;
}

/** Returns a sentence, or null when the key can be used. Nothing is written before this is known. */
async function problemWith(wanted: string): Promise<string | null> {
  const others = await processKeys();
  const isThere = [`bpmn/${wanted}.bpmn`, `inngest/workflows/${wanted}`, `tests/processes/${wanted}.test.ts`];
  for (const path of isThere) {
    if (wanted !== '' && (await exists(path))) return `${path} is there already: take another key, or change what is there.`;
  }
  const problem = keyProblem(wanted, others);
  if (problem !== null) return `${problem} Example: npm run new:workflow -- leave-request`;
  if (!takenNames.has(identifierOf(wanted))) return null;
  return `"${wanted}" is the name of a part of every workflow: take another key. Example: npm run new:workflow -- leave-request`;
}

/** Returns the keys of models and of workflows, so that unfinished ones are included. */
async function processKeys(): Promise<string[]> {
  const [models, folders] = await Promise.all([readdir(join(ROOT, 'bpmn')), readdir(join(ROOT, 'inngest/workflows'))]);
  const drawn = models.filter((name) => name.endsWith('.bpmn')).map((name) => basename(name, '.bpmn'));
  return [...new Set([...drawn, ...folders.filter((name) => !name.includes('.'))])];
}

function exists(path: string): Promise<boolean> {
  return access(join(ROOT, path)).then(
    () => true,
    () => false,
  );
}

async function create(): Promise<void> {
  for (const [path, content] of workflowFiles(key)) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), content, { flag: 'wx' });
    console.log(`wrote ${path}`);
  }
  const { stale, problems } = await generateModels(ROOT, { write: true });
  for (const path of stale) console.log(`wrote ${path}`);
  for (const left of problems) console.error(left);
  // Late import: the registry has just got the new workflow.
  const { workflows } = await import('#inngest/workflows/index.ts');
  await writePages(ROOT, await readContracts(ROOT, workflows));
  console.log(
    `wrote docs/processes/${key}.md\nNow draw bpmn/${key}.bpmn, then: npm run generate && npm run typecheck && npm run contracts`,
  );
}
