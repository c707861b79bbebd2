import { setTimeout as pause } from 'node:timers/promises';

import { isFlowableError } from '#flowable/client/index.ts';
import { inInstanceSpan, SpanKind } from '#inngest/telemetry/spans.ts';
import { callersOf } from '#netlify/core/callers-of.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { cancelIncidents } from '#netlify/services/incidents/settle-incidents.ts';
import { cancelActivities } from '#netlify/services/activities/process/cancel-activities.ts';

const maxAttempts = 4;
const pauseMs = 150;

/** Instance to cancel. The reason stays in the engine's history and on the Activities that the cancellation closes. */
export interface Cancellation {
  readonly processInstanceId: string;
  readonly reason: string;
}

/** Cancels a running instance, and closes its Activities. @throws ApiError `INSTANCE_ENDED` */
export async function cancelInstance(deps: ApiDependencies, cancellation: Cancellation): Promise<void> {
  const { processInstanceId } = cancellation;
  const span = { processInstanceId, readCaller: callersOf(deps), name: 'cancelProcess', kind: SpanKind.SERVER };
  await inInstanceSpan(span, () => cancelInEngine(deps, cancellation));
  await cancelIncidents(deps, processInstanceId);
  await cancelActivities(deps, cancellation);
}

/**
 * Cancels the instance, with up to four attempts: the engine answers 500 when a worker's report moves the instance at the same moment, and
 * one of the two has not happened then.
 */
async function cancelInEngine(deps: ApiDependencies, cancellation: Cancellation): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await cancelOnce(deps, cancellation);
    } catch (error) {
      if (!isFlowableError(error, 'ENGINE_FAILED') || attempt === maxAttempts) throw error;
      await pause(attempt * pauseMs);
    }
  }
}

async function cancelOnce({ flowable }: ApiDependencies, { processInstanceId, reason }: Cancellation): Promise<void> {
  try {
    await flowable.processInstances.cancel(processInstanceId, reason);
  } catch (error) {
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
    throw new ApiError('INSTANCE_ENDED', { processInstanceId });
  }
}
