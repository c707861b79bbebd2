import type { WorkerApi } from '#inngest/graphql/worker-api.ts';
import type { Services } from '#inngest/services/services.ts';

import type { WorkerResult } from './result.ts';
import type { Schema } from './schema.ts';
import type { SystemName } from './systems.ts';
import { defaultWorkerSettings, type WorkerSettings } from './worker-settings.ts';

/** What a worker gets beside its input. Everything that is not a pure calculation goes through here. */
export interface WorkerContext<System extends SystemName = SystemName> {
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
  /** One line; business key, instance, job and run are added. */
  readonly log: (message: string, facts?: Record<string, unknown>) => void;
  /**
   * Runs `work` once per job: a retry, also one after redelivery by the engine, gets the kept result. The result must be JSON, and each
   * step of an attempt has a name of its own; anything else is an error that says so.
   */
  step<T extends Record<string, unknown>>(name: string, work: () => Promise<T>): Promise<T>;
  /** The GraphQL API, with a service token. */
  readonly api: WorkerApi;
  /** The external systems that the worker has declared, with their credentials from settings. */
  readonly services: Pick<Services, System>;
}

/** An input that instances of an older model version still have, and how it becomes today's. */
export interface OlderInput<Input, Older = unknown> {
  readonly schema: Schema<Older>;
  upgrade(older: Older): Input;
}

export interface WorkerDefinition<
  Input = unknown,
  Output = unknown,
  ErrorCode extends string = string,
  System extends SystemName = SystemName,
> {
  /** For people, in the Inngest dashboard: "Screen applicant". */
  readonly name: string;
  readonly input: Schema<Input>;
  /** Tried in order when the variables do not fit `input`. */
  readonly olderInputs: readonly OlderInput<Input>[];
  readonly output: Schema<Output>;
  readonly errorCodes: readonly ErrorCode[];
  /** Schemas of the variables that come with an error, by its code. Without one, an error is not known to write anything. */
  readonly errorVariables: { readonly [Code in ErrorCode]?: Schema<Record<string, unknown>> };
  /** While one of them is down, jobs of this worker wait in the engine. */
  readonly systems: readonly System[];
  readonly settings: WorkerSettings<Input>;
  run(input: Input, context: WorkerContext<System>): Promise<WorkerResult<Output, ErrorCode>>;
}

/**
 * Declares the worker of one topic. Unknown variables of the instance are stripped by `input`. `context.services` has the declared
 * `systems` and no other.
 */
export function defineWorker<
  Input,
  Output extends Record<string, unknown>,
  const ErrorCode extends string = never,
  const System extends SystemName = never,
  const Older extends readonly unknown[] = readonly [],
>(worker: {
  name: string;
  input: Schema<Input>;
  olderInputs?: { readonly [Version in keyof Older]: OlderInput<NoInfer<Input>, Older[Version]> };
  output: Schema<Output>;
  errorCodes?: readonly ErrorCode[];
  errorVariables?: { readonly [Code in NoInfer<ErrorCode>]?: Schema<Record<string, unknown>> };
  systems?: readonly System[];
  settings?: Partial<WorkerSettings<NoInfer<Input>>>;
  run(input: Input, context: WorkerContext<System>): Promise<WorkerResult<Output, ErrorCode>>;
}): WorkerDefinition<Input, Output, ErrorCode, System> {
  const { olderInputs = [], errorCodes = [], errorVariables = {}, systems = [], settings } = worker;
  return { ...worker, olderInputs, errorCodes, errorVariables, systems, settings: { ...defaultWorkerSettings, ...settings } };
}
