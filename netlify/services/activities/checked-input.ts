import { z } from 'zod';

import type { Schema } from '#inngest/define/schema.ts';
import { invalidInput } from '#netlify/core/invalid-input.ts';

const maxNoteLength = 1_000;
const noteSchema = z.string().trim().max(maxNoteLength, `must be at most ${maxNoteLength} characters`);

export const idempotencyKeySchema = z.string().min(1, 'must not be empty').max(200, 'must be at most 200 characters');

/** Returns the reason that a person gave for an action; null without one. */
export function checkedNote(note: string | null | undefined): string | null {
  const parsed = noteSchema.safeParse(note ?? '');
  if (!parsed.success) throw invalidInput('note', parsed.error);
  return parsed.data === '' ? null : parsed.data;
}

/** Parses a value from a caller by its schema. @throws ApiError `INVALID_INPUT` that names `field` and the part below. */
export function checked<Value>(field: string, schema: Schema<Value>, value: unknown): Value {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) throw invalidInput(field, parsed.error);
  return parsed.data;
}
