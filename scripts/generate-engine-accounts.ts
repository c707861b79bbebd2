/** Prints the allow-list of the engine's accounts from the operations of its client. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { engineAccounts, routesOf } from '#flowable/client/operations.ts';

const file = fileURLToPath(new URL('../flowable/engine/src/main/resources/accounts.txt', import.meta.url));
const lines = engineAccounts.flatMap((account) => routesOf(account).map((route) => `${account} ${route}`));

await writeFile(
  file,
  `# Generated from flowable/client/operations.ts (npm run generate:accounts): account, method, path.\n${lines.join('\n')}\n`,
);
