/** Prints the runbooks as code, because the functions bundler carries no Markdown files. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from '#scripts/stack/checkout.ts';

const folder = join(ROOT, 'docs/runbooks');
const file = join(ROOT, 'netlify/mcp/generated/runbooks.ts');

const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md') && !name.endsWith('README.md')).toSorted();
const lines = await Promise.all(
  names.map(
    async (name) => `  ${JSON.stringify(name.slice(0, -'.md'.length))}: ${JSON.stringify(await readFile(join(folder, name), 'utf8'))},`,
  ),
);

await writeFile(
  file,
  `/* Generated from docs/runbooks (npm run generate:runbooks). */\nexport const runbooks = {\n${lines.join('\n')}\n} as const;\n`,
);
