/** Metrics that triggers of the database count (`migrations/0023_metrics.sql`), with their labels and the bounds of histograms. */
import { errorClasses } from '#inngest/define/failure-cause.ts';

import type { SubjectLabel } from './known-names.ts';

export interface CountedMetric {
  readonly help: string;
  readonly subject?: SubjectLabel;
  readonly detail?: { readonly label: string; readonly values: readonly string[] };
  /** Upper bounds of the buckets, in seconds; absent for a counter. */
  readonly bounds?: readonly number[];
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Work of machines. */
const short = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, minute, 5 * minute, 15 * minute, hour];
/** Work of people, and whole instances. */
const long = [1, 10, minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, day, 3 * day, 7 * day, 30 * day];

const lowerCase = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

export const countedMetrics: Readonly<Record<string, CountedMetric>> = {
  baton_starts_total: {
    help: 'Starts through the API that were accepted and have been settled.',
    subject: 'process',
    detail: { label: 'outcome', values: ['started', 'refused'] },
  },
  baton_instances_started_total: { help: 'Process instances that became known.', subject: 'process' },
  baton_instances_ended_total: {
    help: 'Process instances that have ended.',
    subject: 'process',
    detail: { label: 'outcome', values: ['completed', 'cancelled'] },
  },
  baton_instance_duration_seconds: { help: 'Time from start to end of completed process instances.', subject: 'process', bounds: long },
  baton_job_deliveries_total: {
    help: 'Deliveries of external-worker jobs that a worker has begun.',
    subject: 'topic',
    detail: { label: 'delivery', values: ['first', 'repeated'] },
  },
  baton_jobs_done_total: {
    help: 'External-worker jobs with an outcome.',
    subject: 'topic',
    detail: { label: 'outcome', values: ['complete', 'bpmn_error'] },
  },
  baton_job_duration_seconds: {
    help: 'Time from the begin of the first delivery of a job to its outcome.',
    subject: 'topic',
    bounds: short,
  },
  baton_activities_opened_total: { help: 'Activities that were opened; process "none" for standalone ones.', subject: 'process' },
  baton_activities_closed_total: {
    help: 'Activities that were decided or closed.',
    subject: 'process',
    detail: { label: 'status', values: ['completed', 'cancelled', 'superseded'] },
  },
  baton_activity_decision_seconds: { help: 'Time from the opening of an Activity to its decision.', subject: 'process', bounds: long },
  baton_decisions_delivered_total: {
    help: 'Decisions that the engine has answered.',
    subject: 'process',
    detail: { label: 'answer', values: ['accepted', 'too_late'] },
  },
  baton_event_delay_seconds: { help: 'Time that events waited in the outbox until Inngest took them.', bounds: short },
  baton_messages_total: {
    help: 'Messages and signals whose delivery has ended, or needs a person.',
    subject: 'kind',
    detail: { label: 'state', values: ['delivered', 'expired', 'needs_attention', 'rejected'] },
  },
  baton_incidents_total: {
    help: 'Failures that stopped a job or a decision until a person acts.',
    subject: 'process',
    detail: { label: 'class', values: lowerCase(errorClasses) },
  },
  baton_incidents_ended_total: {
    help: 'Incidents that are over.',
    subject: 'process',
    detail: { label: 'ending', values: ['resolved', 'cancelled', 'retried'] },
  },
  baton_alerts_fired_total: { help: 'Alerts that have begun to fire.', subject: 'alert' },
  baton_system_outages_total: { help: 'Times that jobs began to wait for an external system.', subject: 'system' },
  baton_mutations_total: {
    help: 'Mutations of people that were carried out or refused, as the audit has them.',
    detail: { label: 'result', values: ['done', 'refused'] },
  },
};
