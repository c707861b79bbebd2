import { operationStarted } from '#inngest/events.ts';

import type { BridgeDependencies } from '../dependencies.ts';

const operationsPerRound = 20;
const resendPeriodMs = 60_000;

/** Starts a run for the operations whose run was lost, or ended to wait. @returns false: what is left is found by the next rounds. */
export async function resumeOperations({ api, send }: BridgeDependencies): Promise<boolean> {
  const late = await api.lateOperations(operationsPerRound);
  const period = Math.floor(Date.now() / resendPeriodMs);
  await send(
    late.map(({ id, tenantId }) => ({
      id: `operation:${id}:again:${period}`,
      name: operationStarted.name,
      data: { operationId: id, tenantId },
    })),
  );
  return false;
}
