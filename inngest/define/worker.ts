import type { ActivitiesApi } from '#inngest/graphql/activities.ts';
import type { Call } from '#inngest/graphql/authorized-call.ts';
import type { Services } from '#inngest/services/services.ts';

import type { Effect } from './effect.ts';
import type { ReadonlyDeep, WorkerResult } from './result.ts';
import type { Schema } from './schema.ts';
import type { SystemName } from './systems.ts';
import { defaultWorkerSettings, type WorkerSettings } from './worker-settings.ts';

export interface WorkerCalls extends ActivitiesApi {
  /** Sends an operation from the `.graphql` files beside the workflow. */
  readonly call: Call;
}

/** Context of a worker beside the input. All effects, and all calculations that are not pure, go through the context. */
export interface WorkerContext<System extends SystemName = SystemName> {
  /** Same for every delivery and retry of this job: pass this key to each outgoing call. */
  readonly idempotencyKey: string;
  readonly businessKey: string | null;
  readonly processInstanceId: string;
  /** Tenant of the instance; '' where there is none. Data written for the instance belongs to the same tenant. */
  readonly tenantId: string;
  /** Deliveries of this job so far, this one included. */
  readonly attempt: number;
  /** Aborts at the worker's deadline. */
  readonly signal: AbortSignal;
  /** Logs one line; business key, instance, job and run are added. */
  readonly log: (message: string, facts?: Record<string, unknown>) => void;
  /**
   * Runs `work` once per job: a retry, also one after redelivery by the engine, gets the stored result. The result must be JSON, and each
   * step of an attempt has a unique name; a violation is an error that says so.
   */
  step<T extends Record<string, unknown>>(name: string, work: () => Promise<T>): Promise<T>;
  /** GraphQL API, with a service token: Activities of the instance, and operations of the workflow's own. */
  readonly api: WorkerCalls;
  /** External systems that the worker has declared, with credentials from the settings. */
  readonly services: Pick<Services, System>;
}

/** Input that instances of an older model version still have, and the upgrade to the current input. */
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
  /** Name for people, in the Inngest dashboard: "Send reminder". */
  readonly name: string;
  readonly input: Schema<Input>;
  /** Tried in order when the variables do not fit `input`. */
  readonly olderInputs: readonly OlderInput<Input>[];
  readonly output: Schema<Output>;
  readonly errorCodes: readonly ErrorCode[];
  /** Schemas of the variables that come with an error, by error code. An error without a schema is not known to write anything. */
  readonly errorVariables: { readonly [Code in ErrorCode]?: Schema<Record<string, unknown>> };
  /** Systems of the worker: while one is down, jobs of this worker wait in the engine. */
  readonly systems: readonly System[];
  /** Effect outside the engine; undefined for a worker that calls no system. `npm run contracts` follows effects and their undo. */
  readonly effect: Effect | undefined;
  readonly settings: WorkerSettings<Input>;
  run(input: Input, context: WorkerContext<System>): Promise<WorkerResult<ReadonlyDeep<Output>, ErrorCode>>;
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
  effect?: Effect;
  settings?: Partial<WorkerSettings<NoInfer<Input>>>;
  run(input: Input, context: WorkerContext<System>): Promise<WorkerResult<ReadonlyDeep<NoInfer<Output>>, NoInfer<ErrorCode>>>;
}): WorkerDefinition<Input, Output, NoInfer<ErrorCode>, NoInfer<System>> {
  const { olderInputs = [], errorCodes = [], errorVariables = {}, systems = [], effect, settings } = worker;
  return { ...worker, olderInputs, errorCodes, errorVariables, systems, effect, settings: { ...defaultWorkerSettings, ...settings } };
}
