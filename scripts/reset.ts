/** `npm run reset`: clears the state of `npm start`. Builds in the user's cache stay. */
import { errorMessage } from './error-message.ts';
import { findRunningStart, stateFolder } from './stack/checkout.ts';
import { clearLeftovers } from './stack/process/leftovers.ts';
import { removeState } from './stack/remove-state.ts';

try {
  await reset(stateFolder(process.env));
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}

async function reset(folder: string): Promise<void> {
  const running = await findRunningStart(folder);
  if (running)
    throw new Error(
      `Baton runs from this folder (process ${running.pid}): stop it first (Ctrl-C in its terminal, or \`kill ${running.pid}\`).`,
    );
  await clearLeftovers(folder, (line) => console.log(line));
  await removeState(folder);
  console.log(`Cleared ${folder}. The next \`npm start\` begins anew.`);
}
