import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { mergeEdits } from '#bpmn/merge-edits.ts';
import { normalise } from '#bpmn/normalise.ts';

const noteSchema = z.object({
  /** The modeller's id of the model. */
  id: z.string(),
  /** Our model as it was imported … */
  ours: z.string(),
  /** … and how the modeller wrote it at once. What differs from this is the work of people. */
  imported: z.string(),
});

export type ImportNote = z.infer<typeof noteSchema>;

/** What is remembered of each import, beside the modeller's models. A note that cannot be read is no note. */
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

/** Whether people have changed the model in the modeller since its import. */
export function isEdited({ ours, imported }: ImportNote, edited: string): boolean {
  return mergeEdits({ ours, imported, edited }) !== normalise(ours);
}

const noteFile = (folder: string, key: string): string => join(folder, 'imported', `${key}.json`);
