import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Contract } from './read-contracts.ts';

/** Writes a page and a diagram for each process into docs/processes below `root`; removes pages and diagrams without a model. */
export async function writePages(root: string, contracts: readonly Contract[]): Promise<void> {
  const folder = join(root, 'docs/processes');
  await mkdir(folder, { recursive: true });
  const keys = new Set(contracts.map(({ key }) => key));
  for (const name of await readdir(folder))
    if (!keys.has(name.replace(/\.(?:md|svg)$/, ''))) await rm(join(folder, name), { recursive: true });
  for (const { key, pages } of contracts) {
    if (!pages) continue;
    await writeFile(join(folder, `${key}.md`), pages.page);
    await writeFile(join(folder, `${key}.svg`), pages.diagram);
  }
}
