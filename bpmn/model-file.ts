import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { decodeXml, EncodingError } from './decode-xml.ts';
import { ModelError } from './parse-model.ts';

/**
 * Reads a model file as text. All readers of models read files here, so that lint, generation, contracts and deployment see the same.
 *
 * @throws ModelError with the file's name when the encoding cannot be read
 */
export async function readModelFile(path: string): Promise<string> {
  try {
    return decodeXml(await readFile(path));
  } catch (error) {
    if (error instanceof EncodingError) throw new ModelError(`${basename(path)}: ${error.message}`, { cause: error });
    throw error;
  }
}
