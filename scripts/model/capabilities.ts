/**
 * `npm run capabilities [-- --write]`: sends every construct of `bpmn/capabilities` through lint, generation and a temporary engine, and
 * prints the results; `--write` writes docs/bpmn.md. Exit status 1 when an accepted construct behaves differently from its description.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { startTemporaryEngine } from '#scripts/stack/engine/temporary-engine.ts';
import '#scripts/support/closed-pipe.ts';

import { runMatrix, silent } from './capabilities/matrix.ts';
import { matrixPage, matrixTable } from './capabilities/print-matrix.ts';

const engine = await startTemporaryEngine((line) => console.error(line));
try {
  const matrix = await runMatrix(createFlowableClient(readFlowableConfig({ ...engine.settings, FLOWABLE_TIMEOUT_MS: '60000' })));
  console.log(matrixTable(matrix));
  if (process.argv.includes('--write')) await writeFile(join(ROOT, 'docs/bpmn.md'), matrixPage(matrix));
  const problems = silent(matrix);
  for (const problem of problems) console.error(`✗ Nobody refuses it and it does not work: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await engine.stop();
}
