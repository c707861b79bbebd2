import type { AlertKind } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';

import type { ListedState } from './alert-search.ts';

export const stateColors: Readonly<Record<ListedState, string>> = { FIRING: 'red', ACKNOWLEDGED: 'orange', RESOLVED: 'teal' };

export const kindNames: Readonly<Record<AlertKind, string>> = {
  ENGINE_UNAVAILABLE: phrase('Engine unavailable'),
  INNGEST_UNAVAILABLE: phrase('Inngest unavailable'),
  SYSTEM_UNAVAILABLE: phrase('External system unavailable'),
  LATE_SWEEP: phrase('Sweep late'),
  LATE_PRUNING: phrase('Removal of old rows late'),
  MISSING_FUNCTIONS: phrase('Functions unknown to Inngest'),
  PENDING_STARTS: phrase('Starts pending'),
  UNSENT_EVENTS: phrase('Events unsent'),
  UNANSWERED_DECISIONS: phrase('Decisions unanswered'),
  STUCK_DECISIONS: phrase('Decisions need attention'),
  FAILED_ROWS: phrase('Rows cannot be processed'),
  DEAD_LETTERS: phrase('Jobs given up'),
  FAILING_TIMERS: phrase('Timers and continuations fail'),
  STALLED_INSTANCES: phrase('Instances without progress'),
  LATE_JOBS: phrase('Jobs late'),
  STARVED_TOPICS: phrase('Jobs that nobody picks up'),
  TOPICS_WITHOUT_WORKER: phrase('Topic without worker'),
  POISON_JOBS: phrase('Jobs delivered again and again'),
  DELIVERIES_NOT_STARTED: phrase('Acquired jobs not begun'),
  OVERDUE_ACTIVITIES: phrase('Activities overdue'),
  CLOCK_SKEW: phrase('Clocks differ'),
  VIOLATED_INVARIANTS: phrase('Invariants violated'),
  OLD_SECRETS: phrase('Secrets due for a change'),
  ENDING_CERTIFICATES: phrase('Certificates end soon'),
  UNDELIVERED_ALERTS: phrase('Messages about alerts undelivered'),
  FAILED_MEASURES: phrase('Trouble cannot be measured'),
};
