import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';

import type * as schema from '#netlify/database/schema.ts';
import { installedTables } from '#netlify/installed/table-rules.ts';

import type { PruneTarget } from './prune.ts';

type Schema = typeof schema;
/** The tables of the database, by their names in code. */
export type TableName = { [Name in keyof Schema]: Schema[Name] extends PgTable ? Name : never }[keyof Schema];

/** Way in which rows of a table leave the database: by their age, with the row that they belong to, or not by their age at all. */
export type RetentionRule =
  | { readonly pruned: readonly [PruneTarget, ...PruneTarget[]] }
  | { readonly with: TableName }
  | { readonly retainedBecause: string };

/** Rules by table. A table without a rule does not type-check. */
export const retentionRules: Readonly<Record<TableName, RetentionRule>> = {
  activity: { pruned: ['HISTORY', 'ACTIVITIES'] },
  activityHistory: { with: 'activity' },
  comment: { with: 'activity' },
  attachment: { with: 'activity' },
  watcher: { with: 'activity' },
  activityChange: { pruned: ['CHANGES'] },
  viewer: { pruned: ['VIEWERS'] },
  draft: { pruned: ['DRAFTS'] },
  digest: { pruned: ['DIGESTS'] },
  notification: { pruned: ['NOTIFICATIONS', 'DIGESTS'] },
  notificationPreference: { with: 'person' },
  savedFilter: { with: 'person' },
  savedInstanceFilter: { with: 'person' },
  person: { pruned: ['PEOPLE'] },
  intent: { pruned: ['HISTORY', 'STARTS'] },
  effectLedger: { pruned: ['HISTORY', 'LEDGER'] },
  outgoingCall: { with: 'effectLedger' },
  outbox: { pruned: ['OUTBOX'] },
  incident: { pruned: ['HISTORY', 'INCIDENTS'] },
  errorGroup: { pruned: ['ERROR_GROUPS'] },
  message: { pruned: ['HISTORY', 'MESSAGES'] },
  operation: { pruned: ['OPERATIONS', 'PLANS'] },
  operationItem: { with: 'operation' },
  audit: { pruned: ['AUDIT'] },
  auditLink: { with: 'audit' },
  alert: { pruned: ['ALERTS'] },
  alertDelivery: { pruned: ['ALERT_DELIVERIES'] },
  rateCount: { pruned: ['RATES'] },
  openStream: { pruned: ['STREAMS'] },
  ...installedTables.retention,
  processInstance: { pruned: ['HISTORY'] },
  processVariable: { with: 'processInstance' },
  changedInstance: { retainedBecause: 'each row waits for the next reading of its instance and is removed when it is read' },
  failedRow: { retainedBecause: 'each row waits for its next attempt and is removed when it is through' },
  metricSample: { pruned: ['METRIC_SAMPLES'] },
  metricTotal: { retainedBecause: 'one row for each set of labels of a metric' },
  heartbeat: { retainedBecause: 'one row for each part of the bridge' },
  sweepCursor: { retainedBecause: 'one row for each list that is polled' },
  invariantViolation: {
    retainedBecause: 'each row goes with the check that finds it no more, and a check stores at most 50 of an invariant',
  },
  secretMark: { retainedBecause: 'one row for each secret of the settings' },
  systemCircuit: { retainedBecause: 'one row for each external system' },
};

/** Returns the tables of a schema that no rule names. */
export function tablesWithoutRule(tables: Readonly<Record<string, unknown>>): string[] {
  const ruled = new Set(Object.keys(retentionRules));
  return Object.entries(tables).flatMap(([name, table]) => (is(table, PgTable) && !ruled.has(name) ? [getTableName(table)] : []));
}
