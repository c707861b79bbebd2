/** `npm run example:own-activities`: one process of the demos through an API that keeps the Activities itself. */
import { demos } from '#scripts/installed.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

import { runExample } from './run.ts';

const log = (line: string): void => console.log(line);

try {
  const demo = demos.find(({ decision }) => decision);
  if (!demo) throw new Error('No process of scripts/installed.ts asks a person: add a demo with a decision.');
  log(JSON.stringify(await runExample({ process: demo, log }), null, 2));
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
process.exit();
