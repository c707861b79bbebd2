import type { ReadCaller } from '#inngest/telemetry/callers.ts';

import type { BridgeDependencies } from './dependencies.ts';

/** Reads the callers of instances from the engine. */
export const callersOf =
  ({ flowable }: Pick<BridgeDependencies, 'flowable'>): ReadCaller =>
  async (processInstanceId) =>
    (await flowable.history.processInstance(processInstanceId))?.superProcessInstanceId ?? null;
