import { z } from 'zod';

import type { Caller } from '#scripts/api/caller.ts';

const startedSchema = z.object({
  status: z.enum(['STARTED', 'PENDING', 'REFUSED']),
  message: z.string(),
  businessKey: z.string(),
  processInstance: z.object({ id: z.string() }).nullable(),
});

/** Fields of a start that a demo reads; the start is called `started`. */
export const startedFields = 'status message businessKey processInstance { id }';

/** Answer to the start of a demo. */
export const startAnswer = z.object({ started: startedSchema });

/** Process that `npm run demo` walks from start to end. */
export interface DemoProcess {
  readonly name: string;
  /** Starts an instance as the clerk of development. */
  start(clerk: Caller): Promise<z.output<typeof startedSchema>>;
  /** Decision of the reviewer; absent: the process asks nobody. */
  readonly decision?: { readonly outcome: string };
}
