import { GraphQLClient } from 'graphql-request';

import {
  BeginEffectDocument,
  type BeginEffectInput,
  CreateCustomerDocument,
  type CustomerInput,
  type CustomerRecordFragment,
  DecisionDocument,
  type DigestChannel,
  DigestDocument,
  type DigestQuery,
  type DecisionDelivery,
  type DecisionQuery,
  type EffectStateFragment,
  type EndedTaskInput,
  EscalateActivitiesDocument,
  FinishDigestDocument,
  FinishEffectDocument,
  ForgetChangesDocument,
  ForgetDigestsDocument,
  KnownTasksDocument,
  LeaseOutboxDocument,
  type LeaseOutboxMutation,
  MarkOutboxSentDocument,
  MoveSweepCursorDocument,
  OpenActivitiesDocument,
  OpenActivityTasksDocument,
  type OpenActivityTasksQuery,
  RecordStepDocument,
  ReportSystemDocument,
  RemindActivitiesDocument,
  ReturnEffectDocument,
  SettleActivitiesDocument,
  type SettleActivitiesMutation,
  StartPendingIntentsDocument,
  type StartPendingIntentsMutation,
  SweepCursorDocument,
  type SystemReportInput,
  SystemsDocument,
  type SystemStateFragment,
  TakeDigestsDocument,
  type TakeDigestsMutation,
  TakeTrialDocument,
  type TypedDocumentString,
  UndoCustomerDocument,
  type UserTaskInput,
} from './generated/graphql.ts';
import { serviceTokens } from './service-token.ts';
import { type SystemNews, systemNews } from './system-news.ts';
import { toWorkerApiError, WorkerApiError } from './worker-api-error.ts';

export { type DigestChannel, type UserTaskInput, WorkerApiError };

export type Decision = NonNullable<DecisionQuery['decision']>;
export type Effect = EffectStateFragment;
export type OutboxEvent = LeaseOutboxMutation['leaseOutbox'][number];
export type StartedIntent = StartPendingIntentsMutation['startPendingIntents'][number];
export type SettledActivities = SettleActivitiesMutation['settleActivities'];
export type OpenActivityTaskPage = OpenActivityTasksQuery['openActivityTasks'];
export type TakenDigest = TakeDigestsMutation['takeDigests'][number];
export type Digest = NonNullable<DigestQuery['digest']>;
export type CustomerRecord = CustomerRecordFragment;
export type System = SystemStateFragment;
export type SystemReport = SystemReportInput;

/** The GraphQL API as the bridge and the workers use it. Every function rejects with a WorkerApiError, and after 8 s at the latest. */
export interface WorkerApi {
  /** One Activity id for each task, in order. Tasks that have an Activity keep it. */
  openActivities(tasks: UserTaskInput[]): Promise<string[]>;
  /** How many Activities changed, and which tasks have none. */
  settleActivities(tasks: EndedTaskInput[]): Promise<SettledActivities>;
  /** The number of Activities that now have the group. */
  escalateActivities(request: { processInstanceId: string; userTaskKey: string; group: string }): Promise<number>;
  /** The number of Activities that are open; each is reminded once per key. */
  remindActivities(reminder: { processInstanceId: string; userTaskKey: string; idempotencyKey: string }): Promise<number>;
  openActivityTasks(page?: { delivery?: DecisionDelivery; first?: number; after?: string | null }): Promise<OpenActivityTaskPage>;
  /** Of these tasks, those that have an Activity. */
  knownTasks(taskIds: string[]): Promise<string[]>;
  /** What was decided, private fields included; null while nothing is. */
  decision(activityId: string): Promise<Decision | null>;

  beginEffect(input: BeginEffectInput): Promise<Effect>;
  /** Answers with the kept result, which is that of the first write. */
  recordStep(step: { jobCorrelationId: string; step: string; result: Record<string, unknown> }): Promise<Record<string, unknown>>;
  finishEffect(finish: { jobCorrelationId: string; workerId: string; outcome: Record<string, unknown> }): Promise<Effect>;
  /** False when another acquisition holds the effect by now, or when it is done. */
  returnEffect(delivery: { jobCorrelationId: string; workerId: string }): Promise<boolean>;

  /**
   * The external systems that fail now, or that jobs wait for. Every effect and cursor brings them along; they are asked for only
   * when the last news is older than a moment.
   */
  troubledSystems(): Promise<readonly System[]>;
  reportSystem(report: SystemReport): Promise<{ system: System; changed: boolean }>;
  /** True when the caller's next job may try these systems. */
  takeTrial(systems: string[]): Promise<boolean>;

  leaseOutbox(limit: number): Promise<OutboxEvent[]>;
  markOutboxSent(ids: string[]): Promise<number>;
  startPendingIntents(limit: number): Promise<StartedIntent[]>;
  /** ISO 8601 instant, or null before the first sweep. */
  sweepCursor(name: string): Promise<string | null>;
  /** Moves forward only; answers with where the cursor is. */
  moveSweepCursor(name: string, to: string): Promise<string>;
  /** Removes rows of the change feed from before that instant; answers with their number. */
  forgetChanges(before: string): Promise<number>;

  /** Digests that are to be sent now over these channels; nobody else gets them for 15 minutes. */
  takeDigests(request: { limit: number; channels: DigestChannel[] }): Promise<TakenDigest[]>;
  /** Null when it is gone. What was sent is not in it. */
  digest(id: string): Promise<Digest | null>;
  finishDigest(id: string, channel: DigestChannel): Promise<boolean>;
  /** Removes those from before that instant; answers with their number. */
  forgetDigests(before: string): Promise<number>;

  createCustomer(input: CustomerInput, idempotencyKey: string): Promise<CustomerRecord>;
  undoCustomer(id: string, reason: string): Promise<CustomerRecord>;
}

export interface WorkerApiOptions {
  /** Address of the GraphQL API, ending in /graphql. */
  readonly url: string;
  readonly serviceTokenSecret: string;
  /** The API that keeps the Activities, where it is another one. */
  readonly activities?: { readonly url: string; readonly tokenSecret: string } | null;
  /** Replaces the network to `url`, for a caller that is the API itself, and in tests. */
  readonly fetch?: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

const deadlineMs = 8_000;

type Call = <Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

export function createWorkerApi(options: WorkerApiOptions): WorkerApi {
  const call = authorizedCall(options);
  const news = systemNews(async () => (await call(SystemsDocument, {})).systems);
  const { activities } = options;
  const callActivities = activities ? authorizedCall({ url: activities.url, serviceTokenSecret: activities.tokenSecret }) : call;
  return {
    ...activityCalls(callActivities),
    ...effectCalls(call, news),
    ...sweepCalls(call, news),
    ...digestCalls(call),
    ...customerCalls(call),
  };
}

type Part<Name extends keyof WorkerApi> = Pick<WorkerApi, Name>;

const activityCalls = (
  call: Call,
): Part<
  'openActivities' | 'settleActivities' | 'escalateActivities' | 'remindActivities' | 'openActivityTasks' | 'knownTasks' | 'decision'
> => ({
  openActivities: async (tasks) => (await call(OpenActivitiesDocument, { tasks })).openActivities,
  settleActivities: async (tasks) => (await call(SettleActivitiesDocument, { tasks })).settleActivities,
  escalateActivities: async (request) => (await call(EscalateActivitiesDocument, request)).escalateActivities,
  remindActivities: async (reminder) => (await call(RemindActivitiesDocument, reminder)).remindActivities,
  openActivityTasks: async (page = {}) => (await call(OpenActivityTasksDocument, page)).openActivityTasks,
  knownTasks: async (taskIds) => (await call(KnownTasksDocument, { taskIds })).knownTasks,
  decision: async (activityId) => (await call(DecisionDocument, { activityId })).decision ?? null,
});

const effectCalls = (
  call: Call,
  news: SystemNews,
): Part<'beginEffect' | 'recordStep' | 'finishEffect' | 'returnEffect' | 'troubledSystems' | 'reportSystem' | 'takeTrial'> => ({
  beginEffect: async (input) => told(news, (await call(BeginEffectDocument, { input })).beginEffect),
  recordStep: async (step) => (await call(RecordStepDocument, step)).recordStep,
  finishEffect: async (finish) => told(news, (await call(FinishEffectDocument, finish)).finishEffect),
  returnEffect: async (delivery) => (await call(ReturnEffectDocument, delivery)).returnEffect,
  troubledSystems: () => news.current(),
  reportSystem: async (report) => {
    const { reportSystem } = await call(ReportSystemDocument, { report });
    // The other systems may have changed as well: ask again when it matters.
    news.forget();
    return reportSystem;
  },
  takeTrial: async (systems) => (await call(TakeTrialDocument, { systems })).takeTrial,
});

function told(news: SystemNews, effect: Effect): Effect {
  news.tell(effect.troubledSystems);
  return effect;
}

const sweepCalls = (
  call: Call,
  news: SystemNews,
): Part<'leaseOutbox' | 'markOutboxSent' | 'startPendingIntents' | 'sweepCursor' | 'moveSweepCursor' | 'forgetChanges'> => ({
  leaseOutbox: async (limit) => (await call(LeaseOutboxDocument, { limit })).leaseOutbox,
  markOutboxSent: async (ids) => (await call(MarkOutboxSentDocument, { ids })).markOutboxSent,
  startPendingIntents: async (limit) => (await call(StartPendingIntentsDocument, { limit })).startPendingIntents,
  sweepCursor: async (name) => {
    const { sweepCursor, systems } = await call(SweepCursorDocument, { name });
    news.tell(systems);
    return sweepCursor;
  },
  moveSweepCursor: async (name, to) => (await call(MoveSweepCursorDocument, { name, to })).moveSweepCursor,
  forgetChanges: async (before) => (await call(ForgetChangesDocument, { before })).forgetChanges,
});

const digestCalls = (call: Call): Part<'takeDigests' | 'digest' | 'finishDigest' | 'forgetDigests'> => ({
  takeDigests: async (request) => (await call(TakeDigestsDocument, request)).takeDigests,
  digest: async (id) => (await call(DigestDocument, { id })).digest,
  finishDigest: async (id, channel) => (await call(FinishDigestDocument, { id, channel })).finishDigest,
  forgetDigests: async (before) => (await call(ForgetDigestsDocument, { before })).forgetDigests,
});

const customerCalls = (call: Call): Part<'createCustomer' | 'undoCustomer'> => ({
  createCustomer: async (input, idempotencyKey) => (await call(CreateCustomerDocument, { input, idempotencyKey })).createCustomer,
  undoCustomer: async (id, reason) => (await call(UndoCustomerDocument, { id, reason })).undoCustomer,
});

function authorizedCall({ url, serviceTokenSecret, fetch }: WorkerApiOptions): Call {
  const token = serviceTokens(serviceTokenSecret);
  const client = new GraphQLClient(url, fetch ? { fetch } : {});
  return async <Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ) => {
    const text: string = document.toString();
    const operation = /(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? 'API call';
    try {
      return await client.request<Result, Record<string, unknown>>({
        document: text,
        variables,
        requestHeaders: { authorization: `Bearer ${await token()}` },
        signal: AbortSignal.timeout(deadlineMs),
      });
    } catch (error) {
      throw toWorkerApiError(operation, error);
    }
  };
}
