import { inArray, ne, sql } from 'drizzle-orm';
import { ulid } from 'ulid';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { alert, type AlertChannel, type AlertKind } from '#netlify/database/schema.ts';

import type { Alert } from './alert.ts';
import type { Finding, Reading } from './kind.ts';
import { nextState } from './next-state.ts';
import { alertRules, measuredRules } from './rules.ts';
import { dueNotices, markNotified, storeMessage } from './alert-messages.ts';
import { type MeasuredRules, type Readings, takeReadings, thresholdOf } from './take-readings.ts';

export interface Evaluation {
  /** Alerts that this evaluation has made fire. */
  readonly fired: number;
  readonly resolved: number;
  /** Kinds that could not be measured: their alerts are as before. */
  readonly unmeasured: AlertKind[];
}

/** Alerts of one kind; more groups are in trouble for one reason. */
const maxGroups = 50;
/** Any constant will do; it names the lock that keeps two evaluations apart. */
const evaluationLock = 7_262_003;

interface Evaluating {
  readonly rules?: MeasuredRules;
  /** Channels that the deployment has. */
  readonly channels?: readonly AlertChannel[];
  readonly now?: Date;
}

/** Measures all kinds of trouble, and brings the alerts in line with what was found. */
export async function evaluateAlerts(
  deps: ApiDependencies,
  { rules = measuredRules, channels = [], now = new Date() }: Evaluating = {},
): Promise<Evaluation> {
  const readings = await takeReadings(deps, rules, now);
  const unmeasured = (Object.keys(rules) as AlertKind[]).filter((kind) => !readings.has(kind));
  const { fired, resolved } = await deps.database.transaction((transaction) => apply(deps, transaction, { readings, channels, now }));
  return { fired, resolved, unmeasured };
}

interface Found {
  readonly readings: Readings;
  readonly channels: readonly AlertChannel[];
  readonly now: Date;
}

async function apply(deps: ApiDependencies, transaction: Transaction, found: Found): Promise<{ fired: number; resolved: number }> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${evaluationLock})`);
  // As many as there are kinds, times the groups of one.
  const open = await transaction.select().from(alert).where(ne(alert.state, 'RESOLVED')).for('update');
  const before = new Map(open.map((row) => [identity(row), row]));
  const changes = [...found.readings].flatMap(([kind, reading]) => changesOf(deps, kind, { reading, before, now: found.now }));
  const after = changes.flatMap(({ row }) => row ?? []);
  const over = changes.flatMap(({ row, was }) => (row === null && was ? [was.id] : []));
  const news = found.channels.length === 0 ? [] : dueNotices(after, found.now);
  const notified = new Map(news.map((one) => [one.row.id, markNotified(one, found.now)]));
  const stored = after.map((row) => notified.get(row.id) ?? row);
  if (stored.length > 0) await store(transaction, stored);
  await storeMessage(transaction, news, found.channels);
  if (over.length > 0) await transaction.delete(alert).where(inArray(alert.id, over));
  const became = (state: Alert['state']) => changes.filter(({ row, was }) => row?.state === state && was?.state !== state).length;
  return { fired: became('FIRING'), resolved: became('RESOLVED') };
}

interface Change {
  readonly was: Alert | undefined;
  /** Null: it has never fired, and is removed. */
  readonly row: Alert | null;
}

interface Kind {
  readonly reading: Reading;
  readonly before: ReadonlyMap<string, Alert>;
  readonly now: Date;
}

function changesOf(deps: ApiDependencies, kind: AlertKind, { reading, before, now }: Kind): Change[] {
  const rule = alertRules[kind];
  const findings = new Map(reading.findings.slice(0, maxGroups).map((finding) => [identity({ kind, ...finding }), finding]));
  const found = [...findings].map(([id, finding]): Change => {
    const was = before.get(id);
    const next = nextState(was ?? null, true, rule);
    return {
      was,
      row: next && {
        ...(was ?? newAlert(kind, finding, now)),
        ...next,
        ...seen(finding),
        threshold: thresholdOf(deps, rule),
        lastSeenAt: now,
      },
    };
  });
  // A group beyond the first ones may still be in trouble.
  if (!reading.complete || reading.findings.length > maxGroups) return found;
  const missing = [...before].filter(([id, row]) => row.kind === kind && !findings.has(id));
  const gone = missing.map(([, was]): Change => {
    const next = nextState(was, false, rule);
    return { was, row: next && { ...was, ...next, resolvedAt: next.state === 'RESOLVED' ? now : null } };
  });
  return [...found, ...gone];
}

const identity = ({ kind, tenantId, key }: Pick<Alert, 'kind' | 'tenantId' | 'key'>): string => JSON.stringify([kind, tenantId ?? '', key]);

const seen = ({ value, sentence }: Finding) => ({ value, sentence });

const newAlert = (kind: AlertKind, { tenantId, key }: Finding, now: Date) => ({
  id: ulid(),
  tenantId,
  kind,
  key,
  firstSeenAt: now,
  resolvedAt: null,
  acknowledgedBy: null,
  acknowledgedAt: null,
  silencedBy: null,
  silencedUntil: null,
  silenceReason: null,
  notifiedAt: null,
  notices: 0,
});

/** Inserts new rows and updates known ones, in one statement. */
async function store(transaction: Transaction, rows: readonly Alert[]): Promise<void> {
  const excluded = (column: string) => sql.raw(`excluded.${column}`);
  await transaction
    .insert(alert)
    .values([...rows])
    .onConflictDoUpdate({
      target: alert.id,
      set: {
        state: excluded('state'),
        streak: excluded('streak'),
        value: excluded('value'),
        threshold: excluded('threshold'),
        sentence: excluded('sentence'),
        lastSeenAt: excluded('last_seen_at'),
        resolvedAt: excluded('resolved_at'),
        notifiedAt: excluded('notified_at'),
        notices: excluded('notices'),
      },
    });
}
