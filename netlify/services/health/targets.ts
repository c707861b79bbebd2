import { z } from 'zod';

const seconds = (defaultValue: number, meaning: string) =>
  z.coerce.number().int().min(0).max(604_800).default(defaultValue).describe(meaning);
const number = (defaultValue: number, meaning: string) =>
  z.coerce.number().int().min(0).max(100_000).default(defaultValue).describe(meaning);

const days = (defaultValue: number, meaning: string) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(3_650)
    .default(defaultValue)
    .describe(`${meaning}, in days.`)
    .transform((count) => count * 86_400);

/** Targets of alerts. What is beyond its target fires (docs/operations.md). */
export const alertSettings = z.object({
  ALERT_START_SECONDS: seconds(600, 'Longest time that an accepted start may wait for the engine before operators are alerted.'),
  ALERT_EVENT_SECONDS: seconds(300, 'Longest time that an event may wait in the outbox for Inngest before operators are alerted.'),
  ALERT_DECISION_SECONDS: seconds(900, 'Longest time that a decision may wait for the answer of the engine before operators are alerted.'),
  ALERT_JOB_SECONDS: seconds(
    600,
    'Longest time that a job may wait for its worker, unless its system is down, before operators are alerted.',
  ),
  ALERT_STARVED_SECONDS: seconds(
    120,
    'Longest time that the free jobs of a topic may wait while none of the topic is begun, before operators are alerted.',
  ),
  ALERT_DELIVERY_SECONDS: seconds(
    300,
    'Longest time between the acquisition of a job and the begin of its run before operators are alerted.',
  ),
  ALERT_SYSTEM_SECONDS: seconds(120, 'Longest time that jobs may wait for an external system that is down before operators are alerted.'),
  ALERT_STALLED_SECONDS: seconds(86_400, 'Longest time that an instance may stand at one service task before operators are alerted.'),
  ALERT_OVERDUE_SECONDS: seconds(86_400, 'Longest time that an Activity may be overdue before operators are alerted.'),
  ALERT_DELIVERIES: number(5, 'Deliveries of one job without an end beyond which operators are alerted of a poison job.'),
  ALERT_MESSAGE_SECONDS: seconds(300, 'Longest time that a message about alerts may wait for its channel before that is an alert itself.'),
  ALERT_CLOCK_SECONDS: seconds(5, 'Largest difference between two clocks before operators are alerted.'),
  ALERT_SECRET_DAYS: days(365, 'Largest age of a secret, counted from its first use, before operators are alerted'),
  ALERT_CERTIFICATE_DAYS: days(14, 'Time before the end of the certificate of a called server from which operators are alerted'),
});

/** Target by setting: seconds, or a number. */
export type AlertTargets = Readonly<Record<keyof z.infer<typeof alertSettings>, number>>;
