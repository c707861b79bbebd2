/** Prints the allow-list of the engine's accounts from the operations of its client. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { engineAccounts, routesOf } from '#flowable/client/operations.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

const file = join(ROOT, 'flowable/engine/src/main/resources/accounts.txt');
const lines = engineAccounts.flatMap((account) => routesOf(account).map((route) => `${account} ${route}`));

await writeFile(
  file,
  `# Generated from flowable/client/operations.ts (npm run generate:accounts): account, method, path.\n${lines.join('\n')}\n`,
);
