/** `npm run new:workflow -- <key>`: model, code and test of a new process definition, and what is generated from them. Asks nothing. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { generateModels } from '#bpmn/generate.ts';

import { readContracts } from './contracts/read-contracts.ts';
import { writePages } from './contracts/write-pages.ts';
import { workflowFiles } from './new-workflow/workflow-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [key = ''] = process.argv.slice(2);
const problem = await problemWith(key);
if (problem === null) await create();
else {
  console.error(problem);
  process.exitCode = 1;
}

/** A sentence, or null when the key can be used. */
async function problemWith(wanted: string): Promise<string | null> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(wanted) || wanted.length > 40) {
    return `"${wanted}" is no key for a process: use up to 40 small letters and digits, words joined by "-". Example: npm run new:workflow -- leave-request`;
  }
  for (const path of [`bpmn/${wanted}.bpmn`, `inngest/workflows/${wanted}`]) {
    const isThere = await access(join(root, path)).then(
      () => true,
      () => false,
    );
    if (isThere) return `${path} is there already: take another key, or change what is there.`;
  }
  return null;
}

async function create(): Promise<void> {
  for (const [path, content] of workflowFiles(key)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content, { flag: 'wx' });
    console.log(`wrote ${path}`);
  }
  for (const path of await generateModels(root, { write: true })) console.log(`wrote ${path}`);
  // Read now, not at the top: the registry names the new workflow only since a moment.
  const { workflows } = await import('#inngest/workflows/index.ts');
  await writePages(root, await readContracts(root, workflows));
  console.log(
    `wrote docs/processes/${key}.md\nNow draw bpmn/${key}.bpmn, then: npm run generate && npm run typecheck && npm run contracts`,
  );
}
