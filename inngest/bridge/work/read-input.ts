import { z } from 'zod';

import type { AnyWorker } from '#inngest/define/workflow.ts';

import { mismatchText } from './mismatch-text.ts';

export type ReadInput = { readonly fits: true; readonly input: unknown } | { readonly fits: false; readonly text: string };

/** Reads a job's variables as the input of the worker: in the current version, or upgraded from an older one. */
export function readInput(worker: AnyWorker, variables: Readonly<Record<string, unknown>>): ReadInput {
  const current = z.safeParse(worker.input, variables);
  if (current.success) return { fits: true, input: current.data };
  for (const older of worker.olderInputs) {
    const parsed = z.safeParse(older.schema, variables);
    if (parsed.success) return upgraded(worker, older.upgrade(parsed.data));
  }
  const also = worker.olderInputs.length > 0 ? `; nor does it fit one of the ${worker.olderInputs.length} older inputs` : '';
  return { fits: false, text: `${mismatchText(current.error.issues, variables)}${also}` };
}

function upgraded(worker: AnyWorker, input: unknown): ReadInput {
  const parsed = z.safeParse(worker.input, input);
  if (parsed.success) return { fits: true, input: parsed.data };
  return { fits: false, text: `${mismatchText(parsed.error.issues, input)}, after the upgrade of an older input` };
}
