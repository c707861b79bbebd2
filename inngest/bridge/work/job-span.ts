import { type ChildSpan, type InstanceSpan, recordSpan, SpanKind } from '#inngest/telemetry/spans.ts';

import { callersOf } from '../callers-of.ts';
import type { BridgeDependencies } from '../dependencies.ts';
import type { HeldJob } from './held-job.ts';

interface Attempt {
  readonly runId: string;
  /** Deliveries of the job so far, this one included. */
  readonly attempts: number;
}

/** Describes the work on one delivery of a job, in the words of OpenTelemetry for messaging: the topic is the destination. */
export function jobSpan(deps: BridgeDependencies, job: HeldJob, { runId, attempts }: Attempt): InstanceSpan {
  return {
    processInstanceId: job.processInstanceId,
    readCaller: job.isCalled ? callersOf(deps) : null,
    name: `process ${job.topic}`,
    kind: SpanKind.CONSUMER,
    attributes: {
      ...messaging(job, 'process'),
      'messaging.message.id': job.jobId,
      'baton.element.id': job.elementId,
      'baton.job.attempt': attempts,
      'inngest.run.id': runId,
    },
  };
}

/** Records how long the job waited to be acquired. */
export function recordReceived(job: HeldJob): void {
  recordSpan({
    name: `receive ${job.topic}`,
    kind: SpanKind.CLIENT,
    attributes: messaging(job, 'receive'),
    startedAt: new Date(job.availableSince),
    endedAt: new Date(job.acquiredAt),
  });
}

export const settleSpan = (job: HeldJob): ChildSpan => ({
  name: `settle ${job.topic}`,
  kind: SpanKind.CLIENT,
  attributes: messaging(job, 'settle'),
});

const messaging = ({ topic }: HeldJob, operation: 'receive' | 'process' | 'settle') => ({
  'messaging.system': 'flowable',
  'messaging.destination.name': topic,
  'messaging.operation.type': operation,
});
