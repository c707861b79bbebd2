/** `npm run model:pull`: brings the changes of people in Flowable UI into bpmn/, checks the models, and prints the changes in meaning. */
import { join } from 'node:path';

import { ROOT } from '#scripts/stack/checkout.ts';
import { errorMessage } from '#scripts/support/error-message.ts';
import { runCommand } from '#scripts/test/runner/run-command.ts';

import { type OpenModeler, openModeler } from './modeler/open-modeler.ts';
import { type Pulled, pullModels } from './modeler/pull-models.ts';

const log = (line: string): void => console.log(line);

try {
  await pull();
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
// Handles that a library keeps open must not keep this process.
process.exit();

async function pull(): Promise<void> {
  const modeler = await openModeler(process.env, log);
  const pulled = await pullAndClose(modeler);
  for (const model of pulled) log(describe(model));
  if (pulled.some(({ outcome }) => outcome === 'changed' || outcome === 'new')) await check();
  else log('Nothing was changed in the modeller.');
}

async function pullAndClose(modeler: OpenModeler): Promise<Pulled[]> {
  try {
    return await pullModels(modeler.client, modeler.folder, join(ROOT, 'bpmn'));
  } finally {
    await modeler.close();
  }
}

function describe({ key, outcome, differences }: Pulled): string {
  if (outcome === 'unchanged') return `${key}: unchanged`;
  if (outcome === 'not ours')
    return `${key}: in bpmn/ and in the modeller, but not imported from here, so it is left as it is. Rename one of them.`;
  if (outcome === 'new') return `${key}: new in bpmn/${key}.bpmn. It still needs inngest/workflows/${key}/ and a test of its name.`;
  if (differences.length === 0) return `${key}: only the drawing changed`;
  return [`${key}:`, ...differences.map((words) => `  ${words}`)].join('\n');
}

async function check(): Promise<void> {
  const results = [
    await runCommand({ name: 'bpmn:lint', script: 'bpmn:lint' }),
    await runCommand({ name: 'generate', script: 'generate' }),
    await runCommand({ name: 'contracts', script: 'contracts', isShown: true }),
  ];
  if (results.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
  log('Next: `npm run typecheck` names every worker, form or error that code and models no longer share.');
}
