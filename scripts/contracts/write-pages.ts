import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Contract } from './read-contracts.ts';

/** Writes a page and a diagram for each process into docs/processes below `root`; the pages of models that are gone go, too. */
export async function writePages(root: string, contracts: readonly Contract[]): Promise<void> {
  const folder = join(root, 'docs/processes');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { key, page, diagram } of contracts) {
    await writeFile(join(folder, `${key}.md`), page);
    await writeFile(join(folder, `${key}.svg`), diagram);
  }
}
