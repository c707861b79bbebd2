import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { compareModels } from '#bpmn/compare-models.ts';
import { adopt, mergeEdits } from '#bpmn/merge-edits.ts';
import { readModelFile } from '#bpmn/model-file.ts';
import { normalise } from '#bpmn/normalise.ts';

import { readNote, writeNote } from './import-notes.ts';
import type { ModelerClient, ModelerModel } from './modeler-client.ts';

export interface Pulled {
  readonly key: string;
  readonly outcome: 'unchanged' | 'changed' | 'new' | 'not ours';
  /** Changes in meaning; empty when only the drawing changed. */
  readonly differences: readonly string[];
}

/** Brings the changes of people in the modeller into `models`, the folder of the .bpmn files. Models of the folder alone stay untouched. */
export async function pullModels(client: ModelerClient, folder: string, models: string): Promise<Pulled[]> {
  const pulled: Pulled[] = [];
  for (const model of await client.list()) pulled.push(await pull(client, { folder, models, model }));
  return pulled.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

interface Place {
  readonly folder: string;
  readonly models: string;
  readonly model: ModelerModel;
}

async function pull(client: ModelerClient, { folder, models, model }: Place): Promise<Pulled> {
  const { id, key } = model;
  const file = join(models, `${key}.bpmn`);
  const [ours, note, edited] = [await ourModel(file), await readNote(folder, key), await client.export(id)];
  if (ours !== undefined && note?.id !== id) return { key, outcome: 'not ours', differences: [] };
  const merged = ours !== undefined && note ? mergeEdits({ ours, imported: note.imported, edited }) : adopt(edited);
  if (ours !== undefined && merged === normalise(ours)) return { key, outcome: 'unchanged', differences: [] };
  await writeFile(file, merged);
  await writeNote(folder, key, { id, ours: merged, imported: edited });
  if (ours === undefined) return { key, outcome: 'new', differences: [] };
  return { key, outcome: 'changed', differences: compareModels(ours, merged).map((difference) => difference.words) };
}

/** Reads our model, or undefined when there is no such file. Throws for an unreadable file, so that it is not overwritten. */
async function ourModel(file: string): Promise<string | undefined> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  return isThere ? readModelFile(file) : undefined;
}
