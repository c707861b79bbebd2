/** `npm run example:own-activities`: one application through an API that keeps the Activities itself. */
import { errorMessage } from '#scripts/error-message.ts';

import { runExample } from './run.ts';

const log = (line: string): void => console.log(line);

try {
  log(JSON.stringify(await runExample(log), null, 2));
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
process.exit();
