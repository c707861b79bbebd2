import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { mergeEdits } from '#bpmn/merge-edits.ts';
import { normalise } from '#bpmn/normalise.ts';

const noteSchema = z.object({
  /** Id of the model in the modeller. */
  id: z.string(),
  /** Text of our model as imported. */
  ours: z.string(),
  /** Text of the model as the modeller wrote it right after the import. Later differences are edits of people. */
  imported: z.string(),
});

export type ImportNote = z.infer<typeof noteSchema>;

/** Reads the record of a model's import, kept beside the modeller's models. An unreadable record is ignored. */
export async function readNote(folder: string, key: string): Promise<ImportNote | undefined> {
  const text = await readFile(noteFile(folder, key), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = noteSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}

export async function writeNote(folder: string, key: string, note: ImportNote): Promise<void> {
  await mkdir(join(folder, 'imported'), { recursive: true });
  await writeFile(noteFile(folder, key), JSON.stringify(note));
}

/** Whether people have changed the model in the modeller since the import. */
export function isEdited({ ours, imported }: ImportNote, edited: string): boolean {
  return mergeEdits({ ours, imported, edited }) !== normalise(ours);
}

const noteFile = (folder: string, key: string): string => join(folder, 'imported', `${key}.json`);
