import type { Repetition } from '#flowable/client/index.ts';

import { listed } from './sentences.ts';
import { type Wait, waitFor } from './wait.ts';

/** Most names of elements in one wait. */
export const maxNames = 10;

/** Returns the wait of a call activity. `elements`: where the called instance is; empty where that was not read. */
export function calledProcessWait(
  processInstanceId: string,
  { elements, since }: { elements: readonly string[]; since: Date | null },
): Wait {
  const where = elements.length === 0 ? '' : `, which is at ${listed(elements)}`;
  return waitFor('CALLED_PROCESS', `Waits for the called process${where}.`, { since, processInstanceId, elements });
}

export function subProcessWait(elements: readonly string[], since: Date | null): Wait {
  const inside = elements.length === 0 ? '' : `: ${listed(elements)}`;
  return waitFor('SUB_PROCESS', `Waits for what is inside${inside}.`, { since, elements });
}

export const repetitionWait = ({ done, total }: Repetition): Wait =>
  waitFor('MULTI_INSTANCE', `${done} of ${total} runs are done.`, { done, total });
