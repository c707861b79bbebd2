import { z } from 'zod';

import { workerOf } from '#inngest/define/find-code.ts';
import type { Schema } from '#inngest/define/schema.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/** Outcome that the worker of a failed job could report, and so an operator in its place. */
export interface JobOutcome {
  /** Business error that the model catches; null: the job is completed. */
  readonly errorCode: string | null;
  /** Variables that come with it. */
  readonly variables: Schema;
}

interface FailedJob {
  readonly processDefinitionId: string | null;
  readonly elementId: string | null;
}

/** Returns topic and worker of a job; null for the worker of a topic that this deployment does not serve. */
export async function workerOfJob({ flowable, workflows }: ApiDependencies, { processDefinitionId, elementId }: FailedJob) {
  const elements = processDefinitionId === null ? {} : await flowable.processDefinitions.elements(processDefinitionId);
  const topic = elements[elementId ?? '']?.topic ?? '';
  return { topic, worker: workerOf(workflows, topic)?.worker ?? null };
}

/** Returns the outcomes of a worker, completion first. */
export function outcomesOf({ output, errorCodes, errorVariables }: AnyWorker): JobOutcome[] {
  const errors = errorCodes.map((errorCode) => ({ errorCode, variables: errorVariables[errorCode] ?? z.object({}) }));
  return [{ errorCode: null, variables: output }, ...errors];
}
