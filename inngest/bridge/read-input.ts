import { z } from 'zod';

import type { AnyWorker } from '#inngest/define/workflow.ts';

import { misfitText } from './misfit-text.ts';

export type ReadInput = { readonly fits: true; readonly input: unknown } | { readonly fits: false; readonly text: string };

/** A job's variables as the input of its worker: as it is today, or as one of its older versions, upgraded. */
export function readInput(worker: AnyWorker, variables: Readonly<Record<string, unknown>>): ReadInput {
  const current = z.safeParse(worker.input, variables);
  if (current.success) return { fits: true, input: current.data };
  for (const older of worker.olderInputs) {
    const parsed = z.safeParse(older.schema, variables);
    if (parsed.success) return upgraded(worker, older.upgrade(parsed.data));
  }
  const also = worker.olderInputs.length > 0 ? `; nor does it fit one of the ${worker.olderInputs.length} older inputs` : '';
  return { fits: false, text: `${misfitText(current.error.issues, variables)}${also}` };
}

function upgraded(worker: AnyWorker, input: unknown): ReadInput {
  const parsed = z.safeParse(worker.input, input);
  if (parsed.success) return { fits: true, input: parsed.data };
  return { fits: false, text: `${misfitText(parsed.error.issues, input)}, after the upgrade of an older input` };
}
