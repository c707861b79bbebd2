import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Mutant, mutated } from './mutant.ts';

export interface Place {
  /** Path below the root. */
  readonly file: string;
  /** Content of the file with the mutant. */
  readonly content: string;
}

/**
 * Finds the one file in which the mutant's fence stands.
 *
 * @throws Error when no file, or more than one, has the fence: it was renamed, removed or copied, and the list has to follow.
 */
export function findPlace(root: string, files: readonly string[], mutant: Mutant): Place {
  const places = files.flatMap((file): Place[] => {
    const source = readFileSync(join(root, file), 'utf8');
    if (!source.includes(mutant.inside) || !source.includes(mutant.from)) return [];
    const content = mutated(source, mutant);
    return content === null ? [] : [{ file, content }];
  });
  const [place, ...others] = places;
  if (place && others.length === 0) return place;
  const found = places.length === 0 ? 'no file has it' : `it is in ${places.map(({ file }) => file).join(', ')}`;
  throw new Error(`Fence ${mutant.id} (${mutant.fence}) is to be in one declaration of '${mutant.inside}': ${found}.`);
}

/** Folders of the code that has fences. */
const folders = /^(?:inngest|flowable|netlify|bpmn|scripts|sandbox)\//;

/** Filters a list of files to the sources in which fences stand. */
export const sourcesOf = (files: readonly string[]): string[] =>
  files.filter((file) => folders.test(file) && file.endsWith('.ts') && !file.includes('/mutants/') && !file.includes('/generated/'));
