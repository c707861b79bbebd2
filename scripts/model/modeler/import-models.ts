import { fitToEditor } from '#bpmn/fit-to-editor.ts';

import { readNote, isEdited, writeNote } from './import-notes.ts';
import type { ModelerClient } from './modeler-client.ts';

export interface Model {
  readonly key: string;
  readonly xml: string;
}

export type ImportOutcome = 'imported' | 'updated' | 'unchanged' | 'edited' | 'edited and changed' | 'not ours';

/** Sentence for each outcome, to follow the model's key. */
export const importSentences: Readonly<Record<ImportOutcome, string>> = {
  imported: 'imported',
  updated: 'updated to the file; the version before is in its history',
  unchanged: 'is there already',
  edited: 'holds edits that bpmn/ does not have yet: `npm run model:pull` brings them',
  'edited and changed':
    'was changed in bpmn/ and edited in the modeller, so it is left as it is: `npm run model:pull` brings both together',
  'not ours': 'was made in the modeller under this name, so it is left as it is: rename it there, then start again',
};

/** Brings one model into the modeller. Never overwrites the edits of a person. */
export async function importModel(client: ModelerClient, folder: string, { key, xml }: Model): Promise<ImportOutcome> {
  const present = (await client.list()).find((model) => model.key === key);
  if (!present) {
    await remember(client, folder, { key, xml, id: await client.create(key, fitToEditor(xml)) });
    return 'imported';
  }
  const note = await readNote(folder, key);
  if (note?.id !== present.id) return 'not ours';
  const isChanged = note.ours !== xml;
  if (isEdited(note, await client.export(present.id))) return isChanged ? 'edited and changed' : 'edited';
  if (!isChanged) return 'unchanged';
  await client.replace(present.id, key, fitToEditor(xml));
  await remember(client, folder, { key, xml, id: present.id });
  return 'updated';
}

async function remember(client: ModelerClient, folder: string, { key, xml, id }: Model & { id: string }): Promise<void> {
  await writeNote(folder, key, { id, ours: xml, imported: await client.export(id) });
}
