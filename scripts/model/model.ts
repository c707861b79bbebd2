/** `npm run model`: Flowable UI on this machine with every model of bpmn/, until Ctrl-C. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { readModelFile } from '#bpmn/model-file.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { lastLines } from '#scripts/stack/process/process.ts';
import { onStopSignal } from '#scripts/stack/process/stop-signal.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import { importModel, importSentences } from './modeler/import-models.ts';
import { type OpenModeler, startOwnModeler } from './modeler/open-modeler.ts';

const log = (line: string): void => console.log(line);

const stopping = onStopSignal(log);
try {
  await model(stopping);
} catch (error) {
  if (!stopping.aborted) {
    console.error(`\n${errorMessage(error)}`);
    process.exitCode = 1;
  }
}
// Handles that a library keeps open must not keep this process.
process.exit();

async function model(signal: AbortSignal): Promise<void> {
  const modeler = await startOwnModeler(process.env, log);
  try {
    await importAll(modeler);
    log(introduction(modeler));
    await untilStopped(modeler, signal);
  } finally {
    await modeler.close();
    log('The modeller is stopped; what was drawn in it is kept. `npm run model:pull` brings it into bpmn/.');
  }
}

async function importAll({ client, folder }: OpenModeler): Promise<void> {
  const files = (await readdir(join(ROOT, 'bpmn'))).filter((name) => name.endsWith('.bpmn')).toSorted();
  for (const file of files) {
    const key = basename(file, '.bpmn');
    const outcome = await importModel(client, folder, { key, xml: await readModelFile(join(ROOT, 'bpmn', file)) });
    log(`${key} ${importSentences[outcome]}.`);
  }
}

function introduction({ client, login }: OpenModeler): string {
  return [
    '',
    `  Modeller  ${client.url}/modeler/#/processes`,
    `  User      ${login.user}`,
    `  Password  ${login.password}`,
    '',
    'Draw and save there; `npm run model:pull` in another terminal brings it into bpmn/. What it cannot hold: docs/modelling.md.',
    'Ctrl-C stops it.',
  ].join('\n');
}

async function untilStopped({ child }: OpenModeler, signal: AbortSignal): Promise<void> {
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });
  const exit = await Promise.race([stopped, child?.exited]);
  if (exit && child) throw new Error(`The modeller has ended by itself.${await lastLines(child.logFile)}`);
}
