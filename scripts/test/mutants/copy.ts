import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '#scripts/stack/checkout.ts';

export interface Copy {
  readonly folder: string;
  /** Gives a file of the copy another content while the work is done. */
  with<Result>(file: string, content: string, work: () => Promise<Result>): Promise<Result>;
  remove(): void;
}

/** Copies the checkout into a temporary folder, so that mutants never touch the sources. The packages are shared. */
export function makeCopy(files: readonly string[]): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'baton-mutants-'));
  for (const file of files) cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    async with(file, content, work) {
      writeFileSync(join(folder, file), content);
      try {
        return await work();
      } finally {
        cpSync(join(ROOT, file), join(folder, file));
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
