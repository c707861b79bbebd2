/**
 * `npm run contracts`: for each process definition, which code, fields and test stand behind each element. Ends with an error on a hole,
 * and where model and code do not fit. `--write` writes docs/processes instead of printing. `--engine` holds the code against what runs in
 * the engine now (FLOWABLE_*): which versions, which of them this code would break, and what of it is there for no running version.
 */
import { fileURLToPath } from 'node:url';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { workflows } from '#inngest/workflows/index.ts';

import { aligned } from './contracts/aligned.ts';
import { printRunning } from './contracts/print-running.ts';
import { type Contract, readContracts } from './contracts/read-contracts.ts';
import { runningVersions } from './contracts/running-versions.ts';
import { writePages } from './contracts/write-pages.ts';
import { errorMessage } from './error-message.ts';
import { runningSettings } from './stack/running-settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
if (process.argv.includes('--engine')) await checkEngine();
else await checkModels();

async function checkModels(): Promise<void> {
  const contracts = await readContracts(root, workflows);
  if (process.argv.includes('--write')) await writePages(root, contracts);
  else process.exitCode = contracts.map(print).some((wrong) => wrong > 0) ? 1 : 0;
}

async function checkEngine(): Promise<void> {
  try {
    const running = await runningVersions(createFlowableClient(readFlowableConfig(runningSettings())), workflows);
    console.log(printRunning(running));
    process.exitCode = running.versions.some(({ breaks }) => breaks.length > 0) ? 1 : 0;
  } catch (error) {
    console.error(errorMessage(error));
    process.exitCode = 1;
  }
}

/** @returns how much is wrong. */
function print({ key, rows, faults }: Contract): number {
  const heads = ['element', 'kind', 'reads → writes', 'code', 'test'];
  const lines = rows.map(({ element, kind, fields, code, test }) => [element, kind, shortened(fields), code ?? '', test ?? '']);
  const wrong = [
    ...rows.flatMap(({ element, holes }) => holes.map((hole) => `${element}: ${hole}`)),
    ...faults.map(({ element, message }) => `${element}: ${message}`),
  ];
  console.log([key, '', ...aligned([heads, ...lines]), '', ...wrong.map((one) => `✗ ${one}`)].join('\n'));
  console.log(`${key}: ${rows.length} elements, ${wrong.length} holes\n`);
  return wrong.length;
}

function shortened(fields: string): string {
  return fields.length > 60 ? `${fields.slice(0, 59)}…` : fields;
}
