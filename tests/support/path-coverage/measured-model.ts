import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { ProcessGraph } from '#bpmn/contract/process-graph.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { type ParsedModel, parseModel } from '#bpmn/parse-model.ts';

/** A model whose paths are counted, as it is now. */
export interface MeasuredModel {
  readonly key: string;
  readonly digest: string;
  readonly graph: ProcessGraph;
  readonly parsed: ParsedModel;
}

/** Tells whether two runs walked the same model. */
export const modelDigest = (xml: string): string => createHash('sha256').update(xml).digest('hex').slice(0, 16);

/** Every `<key>.bpmn` of a folder, in the order of the keys. */
export async function readMeasuredModels(folder: string): Promise<MeasuredModel[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.bpmn')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const xml = await readFile(join(folder, file), 'utf8');
      const parsed = await parseModel(xml);
      return { key: basename(file, '.bpmn'), digest: modelDigest(xml), graph: readGraph(parsed), parsed };
    }),
  );
}
