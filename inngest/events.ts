/** Wire contract: every Inngest event with its schema. Events carry ids and wake-ups, and never authority or personal data. */
import { eventType } from 'inngest';
import { z } from 'zod';

/**
 * Work for one worker; one event name per topic, so that one function serves one worker.
 *
 * Usually the topic has free jobs and the run acquires jobs itself. Where a worker's limits depend on the input of jobs, each job is
 * acquired before the event is sent, and the event names the job: the run reads the job from the engine and works only while holding the
 * lock.
 */
export const workReadySchema = z.object({
  jobId: z.string().optional(),
  /** Fence: unique per acquisition. */
  workerId: z.string().optional(),
  /** Seconds by which the job goes ahead of others of the same worker. */
  priority: z.number().optional(),
  /** Hashes: jobs with the same hash share a limit of the worker. */
  concurrencyKey: z.string().optional(),
  rateKey: z.string().optional(),
});

export type WorkReady = z.infer<typeof workReadySchema>;

export const workEventName = (topic: string): string => `job/${topic}`;
export const workReady = (topic: string) => eventType(workEventName(topic), { schema: workReadySchema });
export const workerFunctionId = (topic: string): string => topic.replace('.', '-');

/** Request to poll the engine for work that no hint announced. A lost event costs time, never work: the sweep polls too. */
export const pollRequested = eventType('engine/work.available', { schema: z.object({ reason: z.string() }) });

/** Request to read changed instances into the read model. A lost event costs time: the sweep reads them, too. */
export const instancesChanged = eventType('engine/instances.changed', { schema: z.object({}) });

/** Request to gather waiting notices. A lost event costs time: the sweep asks, too. */
export const digestsWaiting = eventType('notifications/waiting', { schema: z.object({}) });

/** Digest for one person that is ready for one channel. The event id is `digest:<digestId>:<channel>:<attempt>`. */
export const digestReady = eventType('notifications/digest.ready', {
  schema: z.object({
    digestId: z.string(),
    channel: z.enum(['EMAIL', 'WEBHOOK']),
    /** Number of times that the digest was handed out: one run for each. */
    attempt: z.number(),
  }),
});

/** Message about alerts that is ready for its channel. The event id is `alerts:<deliveryId>:<attempt>`. */
export const alertsReady = eventType('alerts/message.ready', {
  schema: z.object({
    deliveryId: z.string(),
    /** Number of times that the message was handed out: one run for each. */
    attempt: z.number(),
  }),
});

/** Alerts could not be evaluated. The event id is `alerts:failed:<period>`. */
export const evaluationFailed = eventType('alerts/evaluation.failed', {
  schema: z.object({
    /** Begin of the half hour, ISO 8601. */
    period: z.string(),
  }),
});

/** A person decided. Sent from the outbox; the event id is `activity:<activityId>:completed`. Without the business key: Inngest cannot erase. */
export const activityCompleted = eventType('activity/completed', {
  schema: z.object({
    activityId: z.string(),
    taskId: z.string(),
    processInstanceId: z.string(),
    processDefinitionKey: z.string(),
    userTaskKey: z.string(),
  }),
});

/** Operation that a person has started or resumed. Sent from the outbox; the event id is `operation:<operationId>:<round>`. */
export const operationStarted = eventType('operation/started', {
  schema: z.object({
    operationId: z.string(),
    /** Runs of one tenant take turns. */
    tenantId: z.string(),
  }),
});

/** Inngest's report that a run was cancelled, or did not start in time, with the event that had started the run. */
export const runCancelled = eventType('inngest/function.cancelled', {
  schema: z.object({ event: z.object({ name: z.string(), data: z.record(z.string(), z.unknown()) }) }),
});
