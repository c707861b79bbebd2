import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { zipFunctions } from '@netlify/zip-it-and-ship-it';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles netlify/functions into `folder` as Netlify does. @returns the entry file of each function, by the function's name */
export async function bundleFunctions(folder: string): Promise<ReadonlyMap<string, string>> {
  const options = { archiveFormat: 'none', basePath: root, config: { '*': { nodeVersion: '20' } } } as const;
  const built = await zipFunctions(join(root, 'netlify/functions'), folder, options);
  return new Map(
    built.map(({ name, path, mainFile }) => [name, join(path, 'netlify/functions', basename(mainFile).replace(/\.ts$/, '.mjs'))]),
  );
}
