/** `npm run reset`: clears the state of `npm start`. Builds in the user's cache stay. */
import { findRunningStart, stateFolder } from '#scripts/stack/checkout.ts';
import { clearLeftovers } from '#scripts/stack/process/leftovers.ts';
import { removeState } from '#scripts/stack/remove-state.ts';
import { errorMessage } from '#scripts/support/error-message.ts';

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
