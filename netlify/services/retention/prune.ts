import { and, isNotNull, isNull, lt, ne, notInArray, sql } from 'drizzle-orm';

import {
  activity,
  activityChange,
  alert,
  alertDelivery,
  audit,
  digest,
  errorGroup,
  incident,
  draft,
  isClosed,
  isActive,
  message,
  notification,
  notificationPreference,
  openStream,
  operation,
  outbox,
  person,
  rateCount,
  savedFilter,
  savedInstanceFilter,
  viewer,
} from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { addSamples } from '#netlify/services/counting/add-samples.ts';

import { removing } from './append-only.ts';
import type { RetentionSetting } from './config.ts';
import { pruneHistory } from './prune-history.ts';
import { pruneActivities, pruneLedger, pruneStarts } from './prune-settled.ts';
import { oldestRows, pageOf, type PrunedPage, removeOldest } from './pruned-page.ts';
import { trimChain } from './trim-chain.ts';

/** Removes one page of what is older. */
type Prune = (deps: ApiDependencies, before: Date, after: string) => Promise<PrunedPage>;

interface Pruning {
  /** Null: the rows mean nothing after an hour. */
  readonly setting: RetentionSetting | null;
  readonly prune: Prune;
}

/** Targets of pruning, each with the setting of its age and the function that removes a page. */
export const prunings = {
  HISTORY: { setting: 'RETENTION_HISTORY_DAYS', prune: pruneHistory },
  ACTIVITIES: { setting: 'RETENTION_ACTIVITIES_DAYS', prune: pruneActivities },
  LEDGER: { setting: 'RETENTION_LEDGER_DAYS', prune: pruneLedger },
  STARTS: { setting: 'RETENTION_STARTS_DAYS', prune: pruneStarts },
  AUDIT: { setting: 'RETENTION_AUDIT_DAYS', prune: pruneAudit },
  OUTBOX: { setting: 'RETENTION_OUTBOX_DAYS', prune: pruneOutbox },
  MESSAGES: { setting: 'RETENTION_MESSAGES_DAYS', prune: pruneMessages },
  INCIDENTS: { setting: 'RETENTION_INCIDENTS_DAYS', prune: pruneIncidents },
  ERROR_GROUPS: { setting: 'RETENTION_INCIDENTS_DAYS', prune: pruneErrorGroups },
  OPERATIONS: { setting: 'RETENTION_OPERATIONS_DAYS', prune: pruneOperations },
  PLANS: { setting: null, prune: prunePlans },
  CHANGES: { setting: 'RETENTION_CHANGES_DAYS', prune: pruneChanges },
  DIGESTS: { setting: 'RETENTION_NOTIFICATIONS_DAYS', prune: pruneDigests },
  NOTIFICATIONS: { setting: 'RETENTION_NOTIFICATIONS_DAYS', prune: pruneNotifications },
  VIEWERS: { setting: 'RETENTION_VIEWERS_DAYS', prune: pruneViewers },
  DRAFTS: { setting: 'RETENTION_DRAFTS_DAYS', prune: pruneDrafts },
  PEOPLE: { setting: 'RETENTION_PEOPLE_DAYS', prune: prunePeople },
  RATES: { setting: null, prune: pruneRates },
  ALERTS: { setting: 'RETENTION_ALERTS_DAYS', prune: pruneAlerts },
  ALERT_DELIVERIES: { setting: 'RETENTION_ALERTS_DAYS', prune: pruneAlertDeliveries },
  STREAMS: { setting: null, prune: pruneStreams },
  METRIC_SAMPLES: { setting: null, prune: pruneMetricSamples },
} satisfies Record<string, Pruning>;

export type PruneTarget = keyof typeof prunings;

const hourMs = 3_600_000;
const samplesPerPage = 10_000;

/** Removes one page of a target, oldest first. */
export function prunePage(deps: ApiDependencies, target: PruneTarget, after: string): Promise<PrunedPage> {
  const { setting, prune }: Pruning = prunings[target];
  const retentionMs = setting === null ? hourMs : deps.config.retention[setting] * 24 * hourMs;
  return prune(deps, new Date(Date.now() - retentionMs), after);
}

function pruneAudit({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  return removing(database, async (transaction) => {
    const page = await removeOldest(transaction, { from: audit, where: lt(audit.at, before), order: sql`${audit.at}` });
    await trimChain(transaction);
    return page;
  });
}

function pruneOutbox({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  const isSent = and(isNotNull(outbox.sentAt), lt(outbox.sentAt, before));
  return removeOldest(database, { from: outbox, where: isSent, order: sql`${outbox.sentAt}, ${outbox.sequence}` });
}

/** Removes messages that have ended. Idempotency keys of removed messages are free again. */
function pruneMessages({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  const hasEnded = and(notInArray(message.state, ['WAITING', 'RETRYING']), lt(message.createdAt, before));
  return removeOldest(database, { from: message, where: hasEnded, order: sql`${message.createdAt}` });
}

function pruneIncidents({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  const isOver = and(isNotNull(incident.endedAt), lt(incident.endedAt, before));
  return removeOldest(database, { from: incident, where: isOver, order: sql`${incident.endedAt}` });
}

/** Removes groups without incidents. An ignored group stays: without it the next failure would be a new one. */
function pruneErrorGroups({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  // Asked of one group after the other, by an index.
  const isEmpty = sql`coalesce((select false from ${incident}
    where ${incident.tenantId} = ${errorGroup.tenantId} and ${incident.fingerprint} = ${errorGroup.fingerprint} limit 1), true)`;
  const isOver = and(lt(errorGroup.lastSeen, before), ne(errorGroup.state, 'IGNORED'), isEmpty);
  return removeOldest(database, { from: errorGroup, where: isOver, order: sql`${errorGroup.lastSeen}` });
}

/** Operations of a page: the database removes up to 10,000 items with each. */
const operationsPerPage = 20;

/** Removes operations that do not run, with their items. */
function pruneOperations({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  const hasEnded = and(ne(operation.status, 'RUNNING'), lt(operation.createdAt, before));
  return removeOldest(database, { from: operation, where: hasEnded, order: sql`${operation.createdAt}`, limit: operationsPerPage });
}

/** Removes plans that have expired and were never started. */
function prunePlans({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  const isExpired = and(sql`${operation.status} = 'PLANNED'`, lt(operation.createdAt, before), lt(operation.expiresAt, sql`now()`));
  return removeOldest(database, { from: operation, where: isExpired, order: sql`${operation.createdAt}`, limit: operationsPerPage });
}

function pruneChanges({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  return removeOldest(database, { from: activityChange, where: lt(activityChange.at, before), order: sql`${activityChange.at}` });
}

/** The database removes notifications with their digest. */
function pruneDigests({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  return removeOldest(database, { from: digest, where: lt(digest.createdAt, before), order: sql`${digest.createdAt}` });
}

function pruneNotifications({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  const isWaiting = and(isNull(notification.digestId), lt(notification.at, before));
  return removeOldest(database, { from: notification, where: isWaiting, order: sql`${notification.at}` });
}

function pruneViewers({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  return removeOldest(database, { from: viewer, where: lt(viewer.seenAt, before), order: sql`${viewer.seenAt}` });
}

/** Removes drafts of closed Activities; the text typed into an open one stays. */
function pruneDrafts({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  // Asked of one draft after the other; a join would read the Activities first.
  const ofClosed = sql`(select ${isClosed(activity)} from ${activity} where ${activity.id} = ${draft.activityId})`;
  return removeOldest(database, { from: draft, where: and(lt(draft.savedAt, before), ofClosed), order: sql`${draft.savedAt}` });
}

/** Selects an open Activity of a person. Asked of one person after the other, by an index; a join would read all open Activities. */
const openWork = (of: typeof activity.assignee | typeof activity.owner) => {
  const delegated = of === activity.owner ? sql`and ${activity.delegation} = 'PENDING'` : sql``;
  return sql`(select ${activity.id} from ${activity}
    where ${activity.tenantId} = ${person.tenantId} and ${of} = ${person.id} and ${isActive(activity.status)} ${delegated} limit 1)`;
};

/** Removes people with their preferences and saved filters. */
async function prunePeople({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  const isIdle = sql`${openWork(activity.assignee)} is null and ${openWork(activity.owner)} is null`;
  const oldest = oldestRows({ from: person, where: and(lt(person.seenAt, before), isIdle), order: sql`${person.seenAt}` });
  const removed = await database.execute(sql`
    with gone as (delete from ${person} where ctid = any(${oldest}) returning tenant_id, id),
    preferences as (delete from ${notificationPreference} kept using gone where kept.tenant_id = gone.tenant_id and kept.person_id = gone.id),
    filters as (delete from ${savedFilter} kept using gone where kept.tenant_id = gone.tenant_id and kept.person_id = gone.id),
    instance_filters as (delete from ${savedInstanceFilter} kept using gone where kept.tenant_id = gone.tenant_id and kept.person_id = gone.id)
    select 1 from gone`);
  return pageOf(removed.rowCount ?? 0);
}

function pruneRates({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  const minute = Math.floor(before.getTime() / 60_000);
  return removeOldest(database, { from: rateCount, where: lt(rateCount.minute, minute), order: sql`${rateCount.minute}` });
}

function pruneStreams({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  return removeOldest(database, { from: openStream, where: lt(openStream.until, before), order: sql`${openStream.until}` });
}

function pruneAlerts({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  return removeOldest(database, { from: alert, where: lt(alert.resolvedAt, before), order: sql`${alert.resolvedAt}` });
}

function pruneAlertDeliveries({ database }: ApiDependencies, before: Date): Promise<PrunedPage> {
  return removeOldest(database, { from: alertDelivery, where: lt(alertDelivery.doneAt, before), order: sql`${alertDelivery.doneAt}` });
}

/** Adds samples to their totals, whatever their age: where nobody reads metrics, nothing else does. */
async function pruneMetricSamples(deps: ApiDependencies): Promise<PrunedPage> {
  return pageOf(await addSamples(deps, samplesPerPage), samplesPerPage);
}
