/** The wire contract: every Inngest event with its schema. Events carry ids and nudge; they never carry authority or personal data. */
import { eventType } from 'inngest';
import { z } from 'zod';

/** An external-worker job that this acquisition has locked. One event name per topic, so that one function serves one worker. */
export const jobAcquiredSchema = z.object({
  jobId: z.string(),
  /** Fence: unique per acquisition. The event id is `job:<jobId>:<workerId>`. */
  workerId: z.string(),
  topic: z.string(),
  jobCorrelationId: z.string(),
  /** Whose instance it is; '' where there is none. Events of an earlier version do not say it. */
  tenantId: z.string().optional(),
  processInstanceId: z.string(),
  processDefinitionKey: z.string(),
  executionId: z.string(),
  elementId: z.string(),
  businessKey: z.string().nullable(),
  /** When this acquisition was announced; ISO 8601. */
  acquiredAt: z.string(),
  /** When the engine made the job, or an operator put it back; ISO 8601. */
  availableSince: z.string().optional(),
  lockedUntil: z.string(),
  /** Failures that the engine still allows. */
  retries: z.number(),
  /** Seconds by which it goes ahead of others of its worker. */
  priority: z.number().optional(),
  /** Hashes: jobs with the same one share a limit of their worker. */
  concurrencyKey: z.string().optional(),
  rateKey: z.string().optional(),
});
export type JobAcquired = z.infer<typeof jobAcquiredSchema>;

export const jobEventName = (topic: string): string => `job/${topic}`;
export const jobAcquired = (topic: string) => eventType(jobEventName(topic), { schema: jobAcquiredSchema });

/** Something moved in the engine: look what it waits for. Losing it costs time, never work: the sweep looks too. */
export const workAvailable = eventType('engine/work.available', {
  schema: z.object({ reason: z.string(), processInstanceId: z.string().optional() }),
});

/** Somebody is to be told something. Losing it costs time: the sweep asks, too. */
export const digestsWaiting = eventType('notifications/waiting', { schema: z.object({}) });

/** What one person is told at once is ready for one channel. The event id is `digest:<digestId>:<channel>:<attempt>`. */
export const digestReady = eventType('notifications/digest.ready', {
  schema: z.object({
    digestId: z.string(),
    channel: z.enum(['EMAIL', 'WEBHOOK']),
    /** How often it was handed out: one run for each. */
    attempt: z.number(),
  }),
});

/** A person decided. Sent from the outbox; the event id is `activity:<activityId>:completed`. */
export const activityCompleted = eventType('activity/completed', {
  schema: z.object({
    activityId: z.string(),
    taskId: z.string(),
    processInstanceId: z.string(),
    processDefinitionKey: z.string(),
    userTaskKey: z.string(),
    businessKey: z.string().nullable(),
  }),
});
