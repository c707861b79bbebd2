/** Prints the model parts that the engine accepts, from the table that the linter of models uses. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { engineNames } from '#bpmn/lint/engine-names.ts';
import { modelParts, tableNamespaces } from '#bpmn/lint/model-parts.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

const file = join(ROOT, 'flowable/engine/src/main/resources/model-parts.txt');
const lines = [
  '# Generated from bpmn/lint/model-parts.ts (npm run generate:gate): elements with what they may hold, namespaces, names of the reader.',
  ...Object.entries(modelParts).map(([name, parts]) => `element ${name} ${parts}`.trimEnd()),
  ...Object.entries(tableNamespaces).map(([uri, prefix]) => `namespace ${uri} ${prefix}`.trimEnd()),
  `read ${[...engineNames].join(' ')}`,
];

await writeFile(file, `${lines.join('\n')}\n`);
