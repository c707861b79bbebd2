/**
 * `npm run contracts`: code, fields and test behind each element, for each process definition. Ends with an error when one is missing, and
 * where model and code do not fit. `--write` writes docs/processes instead of printing. `--engine` compares the code with the current state
 * of engine and database (FLOWABLE_*, DATABASE_URL): running versions, versions that this code would break, open Activities and pending
 * starts that the code would strand, and code that no running version needs.
 */
import { createFlowableClient } from '#flowable/client/index.ts';
import { readAccountConfig } from '#flowable/config.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { connectDatabase } from '#netlify/database/client.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { runningSettings } from '#scripts/stack/running-settings.ts';
import '#scripts/support/closed-pipe.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import { aligned } from './contracts/aligned.ts';
import { printRunning } from './contracts/print-running.ts';
import { type Contract, readContracts } from './contracts/read-contracts.ts';
import { runningVersions } from './contracts/running-versions.ts';
import { strandedWork } from './contracts/stranded-work.ts';
import { writePages } from './contracts/write-pages.ts';

if (process.argv.includes('--engine')) await checkEngine();
else await checkModels();

async function checkModels(): Promise<void> {
  const contracts = await readContracts(ROOT, workflows);
  if (process.argv.includes('--write')) {
    await writePages(ROOT, contracts);
    const unreadable = contracts.filter(({ pages }) => !pages).flatMap(({ faults }) => faults);
    for (const { element, message } of unreadable) console.error(`${element}: ${message}`);
    process.exitCode = unreadable.length > 0 ? 1 : 0;
  } else process.exitCode = contracts.map(print).some((wrong) => wrong > 0) ? 1 : 0;
}

async function checkEngine(): Promise<void> {
  try {
    const settings = runningSettings();
    const running = await runningVersions(createFlowableClient(readAccountConfig('deployment', settings)), workflows);
    const stranded = await readStranded(settings['DATABASE_URL']);
    console.log([printRunning(running), ...stranded.map((what) => `✗ ${what}`)].join('\n'));
    process.exitCode = stranded.length > 0 || running.versions.some(({ breaks }) => breaks.length > 0) ? 1 : 0;
  } catch (error) {
    console.error(errorMessage(error));
    process.exitCode = 1;
  }
}

async function readStranded(databaseUrl: string | undefined): Promise<string[]> {
  if (!databaseUrl) throw new Error('Set DATABASE_URL, too: Activities that are open and starts that are pending are read there.');
  const { database, close } = connectDatabase(databaseUrl, () => undefined);
  try {
    return await strandedWork(database, workflows);
  } finally {
    await close();
  }
}

/** Prints the contract. @returns the number of faults. */
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
