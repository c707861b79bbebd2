import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { runJob } from '#inngest/bridge/run-job.ts';
import { bpmnError } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { JobAcquired } from '#inngest/events.ts';

const job = {
  jobId: 'j',
  jobCorrelationId: 'c',
  workerId: 'w',
  topic: 'trip.book',
  processInstanceId: 'p',
  executionId: 'e',
} as JobAcquired;

/** The outcome of a worker that ends with the error FULL and these variables; its schema wants the text `reason`. */
function endingWith(variables: Record<string, unknown>) {
  const worker = defineWorker({
    name: 'Book',
    input: z.object({}),
    output: z.object({}),
    errorCodes: ['FULL'],
    errorVariables: { FULL: z.object({ reason: z.string() }) },
    run: async () => bpmnError('FULL', variables),
  });
  const deps = {
    api: {
      beginEffect: async () => ({ state: 'BEGUN', attempts: 1, steps: {}, outcome: null }),
      finishEffect: async ({ outcome }: { outcome: unknown }) => ({ outcome }),
    },
    flowable: { executions: { variables: async () => ({}) } },
  };
  return runJob(deps as unknown as BridgeDependencies, { job, worker, runId: 'r' });
}

describe('a BPMN error with a schema for its variables', () => {
  it('takes along what the schema knows', async () => {
    expect(await endingWith({ reason: 'sold out', more: 1 })).toEqual({
      kind: 'bpmnError',
      code: 'FULL',
      variables: { reason: 'sold out' },
    });
  });

  it('is a failure for good when they do not fit: the flow after it counts on them', async () => {
    const outcome = await endingWith({ raeson: 'sold out' });
    expect(outcome).toMatchObject({ kind: 'failed', next: 'giveUp' });
    expect(outcome).toMatchObject({
      message: expect.stringMatching(/^The error FULL of the worker does not fit its schema: reason: /) as string,
    });
  });
});
