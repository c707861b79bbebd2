import type { BridgeDependencies } from './dependencies.ts';

const rowsPerRelay = 100;

/**
 * Sends the events that were written together with a decision but not sent: the sender died, or Inngest did not answer. The row's
 * id is the event's id, so that a second send starts no second run.
 */
export async function relayOutbox(deps: BridgeDependencies): Promise<number> {
  const rows = await deps.api.leaseOutbox(rowsPerRelay);
  if (rows.length === 0) return 0;
  await deps.send(rows);
  await deps.api.markOutboxSent(rows.map((row) => row.id));
  return rows.length;
}
