/** Grants of the role of the functions. The role owns no table: it can neither change its shape nor switch its triggers off. */
import { getTableName, type Table } from 'drizzle-orm';

import { installedTables } from '#netlify/installed/table-rules.ts';
import type { TableName } from '#netlify/services/retention/rules.ts';

import { appended, changed, kept, type TableGrants } from './privileges.ts';
import * as schema from './schema.ts';

/** Grants by table. A table without them does not type-check. */
export const tableGrants: Readonly<Record<TableName, TableGrants>> = {
  activity: kept,
  activityHistory: appended,
  comment: appended,
  audit: { ...appended, always: [...appended.always, 'update (position)'] },
  auditLink: appended,
  alert: changed,
  alertDelivery: changed,
  activityChange: changed,
  attachment: kept,
  watcher: changed,
  viewer: changed,
  draft: changed,
  digest: changed,
  notification: changed,
  notificationPreference: changed,
  savedFilter: changed,
  savedInstanceFilter: changed,
  person: changed,
  intent: changed,
  effectLedger: changed,
  outgoingCall: changed,
  outbox: changed,
  message: changed,
  operation: changed,
  operationItem: changed,
  rateCount: changed,
  openStream: changed,
  failedRow: changed,
  processInstance: changed,
  processVariable: changed,
  changedInstance: changed,
  incident: changed,
  errorGroup: changed,
  metricSample: changed,
  ...installedTables.grants,
  metricTotal: { always: ['select', 'insert', 'update'], removing: [] },
  heartbeat: { always: ['select', 'insert', 'update'], removing: [] },
  sweepCursor: { always: ['select', 'insert', 'update'], removing: [] },
  invariantViolation: changed,
  secretMark: { always: ['select', 'insert', 'update'], removing: [] },
  systemCircuit: { always: ['select', 'insert', 'update'], removing: [] },
};

/** Name of the role that transactions of retention and erasure take on. */
export const removalRoleOf = (role: string): string => `${role}_removal`;

/** Returns the statements that give the role of the functions, and its removal role, what they need and nothing else. */
export function grantStatements(role: string, schemaName: string): string[] {
  const removal = quoted(removalRoleOf(role));
  const both = `${quoted(role)}, ${removal}`;
  const place = quoted(schemaName);
  return [
    `revoke all on all tables in schema ${place} from ${both}`,
    `grant usage on schema ${place} to ${both}`,
    `grant usage on all sequences in schema ${place} to ${both}`,
    ...Object.entries(tableGrants).flatMap(([name, { always, removing }]) => {
      const table = `${place}.${quoted(tableNamed(name))}`;
      const more = removing.length > 0 ? [`grant ${removing.join(', ')} on ${table} to ${removal}`] : [];
      return [`grant ${always.join(', ')} on ${table} to ${both}`, ...more];
    }),
  ];
}

const tables = new Map<string, unknown>(Object.entries(schema));
const tableNamed = (name: string): string => getTableName(tables.get(name) as Table);

/** Quotes a name of the database. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
