import type { BridgeDependencies } from './dependencies.ts';

/**
 * Asks for a look at the engine, now or after a while. Best effort: when it cannot be sent, or is lost, the sweep looks.
 */
export async function nudge(
  deps: BridgeDependencies,
  request: { reason: string; processInstanceId?: string; afterMs?: number; id?: string },
): Promise<void> {
  const { reason, processInstanceId, afterMs, id } = request;
  await deps.send([
    {
      name: 'engine/work.available',
      data: { reason, ...(processInstanceId && { processInstanceId }) },
      ...(afterMs && { ts: Date.now() + Math.round(afterMs) }),
      ...(id && { id }),
    },
  ]);
}
