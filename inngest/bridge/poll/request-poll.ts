import { pollRequested } from '#inngest/events.ts';

import type { BridgeDependencies } from '../dependencies.ts';

/**
 * Asks for a poll of the engine, now or after a while: at the end of a second, and once a second however many ask. Who asks after that poll
 * has begun gets the next one. Losing the event costs time: the sweep polls too.
 */
export async function requestPoll(deps: BridgeDependencies, request: { reason: string; afterMs?: number }): Promise<void> {
  const { reason, afterMs = 0 } = request;
  const second = Math.floor((Date.now() + Math.max(0, afterMs)) / 1000) + 1;
  await deps.send([{ id: `poll:${second}`, name: pollRequested.name, data: { reason }, ts: second * 1000 }]);
}
