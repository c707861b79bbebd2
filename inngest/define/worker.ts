import type { z } from 'zod';

import type { WorkerApi } from '#inngest/graphql/worker-api.ts';
import type { Services } from '#inngest/services/services.ts';

import type { WorkerResult } from './result.ts';

/** What a worker gets beside its input. Everything that is not a pure calculation goes through here. */
export interface WorkerContext {
  /** Same for every delivery and retry of this job: hand it to each outgoing call. */
  readonly idempotencyKey: string;
  readonly businessKey: string | null;
  readonly processInstanceId: string;
  /** Whose instance it is; '' where there is none. What is written for the instance belongs to the same tenant. */
  readonly tenantId: string;
  /** Deliveries of this job so far, this one included. */
  readonly attempt: number;
  /** Aborts at the worker's deadline. */
  readonly signal: AbortSignal;
  readonly log: (message: string, facts?: Record<string, unknown>) => void;
  /** Runs `work` once per job: a retry, also one after redelivery by the engine, gets the kept result. The result must be JSON. */
  step<T extends Record<string, unknown>>(name: string, work: () => Promise<T>): Promise<T>;
  /** The GraphQL API, with a service token. */
  readonly api: WorkerApi;
  /** The external systems, with their credentials from settings. */
  readonly services: Services;
}

/** How long and how often. Times in milliseconds. */
export interface WorkerSettings {
  /** Deadline of one attempt. */
  readonly deadlineMs: number;
  /** Attempts inside one run, within one lock. */
  readonly attemptsPerRun: number;
  /** Pause before the next attempt inside a run. */
  readonly pauseMs: number;
  /** First pause after a failure reported to the engine; doubles with each, with jitter. */
  readonly backoffMs: number;
  /** Deliveries (crashes included) before the job is given up as poisonous. */
  readonly maxDeliveries: number;
  /** Runs of this worker at the same time. */
  readonly concurrency: number;
}

export const defaultWorkerSettings: WorkerSettings = {
  deadlineMs: 12_000,
  attemptsPerRun: 2,
  pauseMs: 2_000,
  backoffMs: 5_000,
  maxDeliveries: 20,
  concurrency: 10,
};

export interface WorkerDefinition<Input = unknown, Output = unknown, ErrorCode extends string = string> {
  /** For people, in the Inngest dashboard: "Screen applicant". */
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  readonly errorCodes: readonly ErrorCode[];
  /** Schemas of the variables that come with an error, by its code. Without one, an error is not known to write anything. */
  readonly errorVariables: { readonly [Code in ErrorCode]?: z.ZodType<Record<string, unknown>> };
  readonly settings: WorkerSettings;
  run(input: Input, context: WorkerContext): Promise<WorkerResult<Output, ErrorCode>>;
}

/** Declares the worker of one topic. Unknown variables of the instance are stripped by `input`. */
export function defineWorker<Input, Output extends Record<string, unknown>, const ErrorCode extends string = never>(worker: {
  name: string;
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  errorCodes?: readonly ErrorCode[];
  errorVariables?: { readonly [Code in NoInfer<ErrorCode>]?: z.ZodType<Record<string, unknown>> };
  settings?: Partial<WorkerSettings>;
  run(input: Input, context: WorkerContext): Promise<WorkerResult<Output, ErrorCode>>;
}): WorkerDefinition<Input, Output, ErrorCode> {
  const { errorCodes = [], errorVariables = {}, settings } = worker;
  return { ...worker, errorCodes, errorVariables, settings: { ...defaultWorkerSettings, ...settings } };
}
