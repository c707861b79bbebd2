/** Tests that provoke each kind of alert on the real services, see it, repair it as its runbook says, and see it resolve. */
import type { AlertKind } from '#netlify/database/schema.ts';

interface Provocation {
  readonly test: string;
  /** Part of the trouble that is played, because one machine cannot have it. */
  readonly played?: string;
}

const alerts = { test: 'tests/faults/alerts.test.ts' };
const alertKinds = { test: 'tests/faults/alert-kinds.test.ts' };

const killed = 'The test itself is the functions process that acquires a job and is killed.';

export const alertProvocations: Readonly<Record<AlertKind, Provocation>> = {
  ENGINE_UNAVAILABLE: alerts,
  INNGEST_UNAVAILABLE: alertKinds,
  SYSTEM_UNAVAILABLE: alerts,
  LATE_SWEEP: alertKinds,
  LATE_PRUNING: { ...alertKinds, played: 'The age of the last removal is written into its row: it is due after three hours.' },
  MISSING_FUNCTIONS: alertKinds,
  PENDING_STARTS: alerts,
  UNSENT_EVENTS: alertKinds,
  UNANSWERED_DECISIONS: alerts,
  STUCK_DECISIONS: alertKinds,
  FAILED_ROWS: alertKinds,
  DEAD_LETTERS: alerts,
  FAILING_TIMERS: alertKinds,
  STALLED_INSTANCES: alerts,
  LATE_JOBS: alertKinds,
  STARVED_TOPICS: alertKinds,
  TOPICS_WITHOUT_WORKER: alerts,
  POISON_JOBS: { ...alertKinds, played: killed },
  DELIVERIES_NOT_STARTED: { ...alertKinds, played: killed },
  OVERDUE_ACTIVITIES: alerts,
  CLOCK_SKEW: {
    ...alertKinds,
    played: 'The clock of Inngest is moved on the way to the functions: processes of one machine share one clock.',
  },
  VIOLATED_INVARIANTS: alertKinds,
  OLD_SECRETS: { ...alertKinds, played: 'The age of the secret is written into its row: the shortest target is a day.' },
  ENDING_CERTIFICATES: alertKinds,
  UNDELIVERED_ALERTS: alerts,
  FAILED_MEASURES: alertKinds,
};
