import type { AlertKind } from '#netlify/database/schema.ts';

import type { AlertRule } from './kind.ts';
import { endingCertificates, oldSecrets } from './measures/ageing.ts';
import { deadLetters, failingTimers, stalledInstances, unbegunDeliveries } from './measures/engine-jobs.ts';
import { downSystems, engineAnswers, inngestAnswers, missingFunctions, skewedClocks } from './measures/parts.ts';
import { lateJobs, starvedTopics, unservedTopics } from './measures/topics.ts';
import { violatedInvariants } from './measures/invariants.ts';
import { failedRows, latePruning, lateSweep, pendingStarts, unansweredDecisions, unsentEvents } from './measures/waiting.ts';
import { undelivered } from './measures/undelivered.ts';
import { overdueActivities, poisonJobs, stuckDecisions } from './measures/work-of-tenants.ts';

/** Fires and resolves with a single evaluation. */
const steady = { firesAfter: 1, resolvesAfter: 1 } as const;
/** Thresholds for unstable measures: a single finding, or a single evaluation without one, changes nothing. */
const flapping = { firesAfter: 2, resolvesAfter: 2 } as const;
const one = { unit: 'SECONDS' } as const;
const byProcess = { unit: 'COUNT' } as const;
const byTopic = { unit: 'SECONDS' } as const;

/** Rule of each kind of alert that a measure finds. */
export const measuredRules = {
  ENGINE_UNAVAILABLE: {
    ...one,
    ...flapping,
    unit: 'COUNT',
    severity: 'PAGE',
    target: null,
    operation: 'Start the engine with the same FLOWABLE_LOCK_OWNER as before.',
    measure: engineAnswers,
  },
  INNGEST_UNAVAILABLE: {
    ...one,
    ...flapping,
    unit: 'COUNT',
    severity: 'PAGE',
    target: null,
    operation: 'Start Inngest, then announce the functions with PUT /api/inngest.',
    measure: inngestAnswers,
  },
  SYSTEM_UNAVAILABLE: {
    ...steady,
    unit: 'SECONDS',
    severity: 'PAGE',
    target: 'ALERT_SYSTEM_SECONDS',
    operation: 'Wait for the system, or ask its provider: jobs keep their attempts meanwhile.',
    measure: downSystems,
  },
  LATE_SWEEP: {
    ...one,
    ...steady,
    severity: 'PAGE',
    target: null,
    operation: 'Resume the function sweep in Inngest, or announce it with PUT /api/inngest.',
    measure: lateSweep,
  },
  LATE_PRUNING: {
    ...one,
    ...steady,
    severity: 'TICKET',
    target: null,
    operation: 'Remove the cause that the log names under "Old rows could not be removed".',
    measure: latePruning,
  },
  MISSING_FUNCTIONS: {
    ...one,
    ...flapping,
    unit: 'COUNT',
    severity: 'PAGE',
    target: null,
    operation: 'Announce the functions with PUT /api/inngest.',
    measure: missingFunctions,
  },
  PENDING_STARTS: {
    ...one,
    ...steady,
    severity: 'PAGE',
    target: 'ALERT_START_SECONDS',
    operation: 'Find the reason on the page Work; the sweep starts them when the engine is back.',
    measure: pendingStarts,
  },
  UNSENT_EVENTS: {
    ...one,
    ...steady,
    severity: 'PAGE',
    target: 'ALERT_EVENT_SECONDS',
    operation: 'Have Inngest take events again; the sweep sends them.',
    measure: unsentEvents,
  },
  UNANSWERED_DECISIONS: {
    ...one,
    ...steady,
    severity: 'PAGE',
    target: 'ALERT_DECISION_SECONDS',
    operation: 'Find the reason on the page Work; the sweep delivers them when the engine is back.',
    measure: unansweredDecisions,
  },
  STUCK_DECISIONS: {
    ...byProcess,
    ...steady,
    unit: 'SECONDS',
    severity: 'TICKET',
    target: null,
    operation: 'Remove the cause, then retryDecision, or reopenActivity.',
    measure: stuckDecisions,
  },
  FAILED_ROWS: {
    ...one,
    ...flapping,
    unit: 'COUNT',
    severity: 'TICKET',
    target: null,
    operation: 'Correct what the problem of the row names; it is tried again by itself.',
    measure: failedRows,
  },
  DEAD_LETTERS: {
    ...byProcess,
    ...steady,
    severity: 'TICKET',
    target: null,
    operation: 'Remove the cause, then retryIncident or retryIncidents.',
    measure: deadLetters,
  },
  FAILING_TIMERS: {
    ...byProcess,
    ...flapping,
    severity: 'TICKET',
    target: null,
    operation: 'Read the cause in the log of the engine; it tries them again by itself.',
    measure: failingTimers,
  },
  STALLED_INSTANCES: {
    ...byProcess,
    ...steady,
    unit: 'SECONDS',
    severity: 'TICKET',
    target: 'ALERT_STALLED_SECONDS',
    operation: 'Open the instance, which says what it waits for.',
    measure: stalledInstances,
  },
  LATE_JOBS: {
    ...byTopic,
    ...steady,
    severity: 'TICKET',
    target: 'ALERT_JOB_SECONDS',
    operation: 'Compare the limits of the worker with its load; nothing is lost.',
    measure: lateJobs,
  },
  STARVED_TOPICS: {
    ...byTopic,
    ...steady,
    severity: 'PAGE',
    target: 'ALERT_STARVED_SECONDS',
    operation: 'Resume the function of the worker in Inngest, or announce it with PUT /api/inngest.',
    measure: starvedTopics,
  },
  TOPICS_WITHOUT_WORKER: {
    ...byTopic,
    ...steady,
    severity: 'TICKET',
    target: null,
    operation: 'Deploy the worker, then retryIncidents for the jobs that were given up.',
    measure: unservedTopics,
  },
  POISON_JOBS: {
    ...byTopic,
    ...steady,
    unit: 'COUNT',
    severity: 'TICKET',
    target: 'ALERT_DELIVERIES',
    operation: 'Find out from the log of the host why the worker ends it.',
    measure: poisonJobs,
  },
  DELIVERIES_NOT_STARTED: {
    ...byProcess,
    unit: 'SECONDS',
    firesAfter: 1,
    // Their locks end, and they are acquired again: for a while there is none that is old enough.
    resolvesAfter: 10,
    severity: 'TICKET',
    target: 'ALERT_DELIVERY_SECONDS',
    operation: 'Resume the function of the worker in Inngest; jobs come back when their locks end.',
    measure: unbegunDeliveries,
  },
  OVERDUE_ACTIVITIES: {
    ...byProcess,
    ...steady,
    unit: 'SECONDS',
    severity: 'TICKET',
    target: 'ALERT_OVERDUE_SECONDS',
    operation:
      'Have a lead assign them with assignActivities. One without a group is passed on by its assignee, or cancelled by its creator.',
    measure: overdueActivities,
  },
  CLOCK_SKEW: {
    firesAfter: 3,
    resolvesAfter: 3,
    unit: 'SECONDS',
    severity: 'TICKET',
    target: 'ALERT_CLOCK_SECONDS',
    operation: 'Have the machine of the wrong clock synchronise its time.',
    measure: skewedClocks,
  },
  VIOLATED_INVARIANTS: {
    ...steady,
    unit: 'COUNT',
    severity: 'PAGE',
    target: null,
    operation: 'Run npm run check, and keep what it says before anything is repaired.',
    measure: violatedInvariants,
  },
  OLD_SECRETS: {
    ...steady,
    unit: 'SECONDS',
    severity: 'TICKET',
    target: 'ALERT_SECRET_DAYS',
    operation: 'Rotate the secret as docs/operations.md says; nothing is interrupted.',
    measure: oldSecrets,
  },
  ENDING_CERTIFICATES: {
    ...steady,
    unit: 'COUNT',
    severity: 'PAGE',
    target: null,
    operation: 'Renew the certificate at the server.',
    measure: endingCertificates,
  },
  UNDELIVERED_ALERTS: {
    ...steady,
    unit: 'SECONDS',
    severity: 'PAGE',
    target: 'ALERT_MESSAGE_SECONDS',
    operation: 'Correct the ALERT_ settings of the channel; what is younger than a day is sent then.',
    measure: undelivered,
  },
} satisfies Partial<Record<AlertKind, AlertRule>>;

/** Rule of each kind; that of failed measures is found by the evaluation itself. */
export const alertRules: Readonly<Record<AlertKind, Omit<AlertRule, 'measure'>>> = {
  ...measuredRules,
  FAILED_MEASURES: {
    firesAfter: 3,
    resolvesAfter: 1,
    unit: 'COUNT',
    severity: 'TICKET',
    target: null,
    operation: 'Read the reason in the log under "An alert could not be measured".',
  },
};
