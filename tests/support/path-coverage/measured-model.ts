import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { ProcessGraph } from '#bpmn/contract/process-graph.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { readModelFile } from '#bpmn/model-file.ts';
import { type ParsedModel, parseModel } from '#bpmn/parse-model.ts';

/** Current model whose paths are counted. */
export interface MeasuredModel {
  readonly key: string;
  readonly digest: string;
  readonly graph: ProcessGraph;
  readonly parsed: ParsedModel;
}

/** Returns a digest that tells whether two runs walked the same model. */
export const modelDigest = (xml: string): string => createHash('sha256').update(xml).digest('hex').slice(0, 16);

/** Reads every `<key>.bpmn` of a folder, in the order of the keys. */
export async function readMeasuredModels(folder: string): Promise<MeasuredModel[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.bpmn')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const xml = await readModelFile(join(folder, file));
      const parsed = await parseModel(xml);
      return { key: basename(file, '.bpmn'), digest: modelDigest(xml), graph: readGraph(parsed), parsed };
    }),
  );
}
