import { and, inArray } from 'drizzle-orm';

import { isTracing } from '#inngest/telemetry/provider.ts';
import { recordInstanceSpan, SpanKind } from '#inngest/telemetry/spans.ts';
import { callersOf } from '#netlify/core/callers-of.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { intent } from '#netlify/database/schema.ts';

import type { Change } from './store-readings.ts';

/** Begins and ends before that are history which is read for the first time. */
const recentMs = 86_400_000;

/**
 * Records in the traces what happened at the engine without a request of ours: the begin of an instance that another one, a timer or another
 * client has started, its failures, and its end. Never fails.
 */
export async function recordChanges(deps: ApiDependencies, changes: readonly Change[]): Promise<void> {
  if (!isTracing() || changes.length === 0) return;
  try {
    const begun = changes.filter(({ row, before }) => before === null && isRecent(row.startedAt));
    const ours = await startedByApi(deps, begun);
    for (const { row } of begun.filter((change) => !ours(change))) await recordBegin(deps, row);
    for (const { row } of changes.filter(({ row, before }) => row.status === 'FAILED' && before !== 'FAILED'))
      await recordFailure(deps, row);
    for (const { row, before } of changes) if (hasJustEnded(row, before)) await recordEnd(deps, row);
  } catch (error) {
    deps.log.warn({ problem: String(error) }, 'Changes of instances could not be recorded in their traces');
  }
}

type Row = Change['row'];

const isRecent = (at: Date | null | undefined): boolean => Boolean(at && at.getTime() > Date.now() - recentMs);

const hasJustEnded = ({ endedAt }: Row, before: Change['before']): boolean =>
  isRecent(endedAt) && before !== 'COMPLETED' && before !== 'CANCELLED';

/** Finds instances whose start is the API's: it records that itself. The intent is there before the engine is asked. */
async function startedByApi({ database }: ApiDependencies, begun: readonly Change[]): Promise<(change: Change) => boolean> {
  const keys = begun.flatMap(({ row }) => (row.businessKey && !row.callerId ? [row.businessKey] : []));
  const tenants = begun.map(({ row }) => row.tenantId ?? '');
  if (keys.length === 0) return () => false;
  const { tenantId, processDefinitionKey, businessKey } = intent;
  const rows = await database
    .select({ tenantId, processDefinitionKey, businessKey })
    .from(intent)
    .where(and(inArray(tenantId, tenants), inArray(businessKey, keys)));
  const known = new Set(rows.map((row) => JSON.stringify([row.tenantId, row.processDefinitionKey, row.businessKey])));
  return ({ row }) => !row.callerId && known.has(JSON.stringify([row.tenantId ?? '', row.processDefinitionKey, row.businessKey]));
}

const spanOf = (deps: ApiDependencies, { id, callerId, processDefinitionKey }: Row, verb: 'start' | 'call' | 'fail' | 'end') => ({
  processInstanceId: id,
  readCaller: callerId ? callersOf(deps) : null,
  name: `${verb} ${processDefinitionKey}`,
  kind: SpanKind.INTERNAL,
});

function recordBegin(deps: ApiDependencies, row: Row): Promise<void> {
  const { id, callerId, startedAt, processDefinitionKey } = row;
  return recordInstanceSpan({
    ...spanOf(deps, row, callerId ? 'call' : 'start'),
    subject: ['start', id],
    ...(callerId && { parent: ['start', callerId] as const }),
    startedAt,
    endedAt: startedAt,
    attributes: { 'baton.process_definition.key': processDefinitionKey },
  });
}

function recordFailure(deps: ApiDependencies, row: Row): Promise<void> {
  return recordInstanceSpan({
    ...spanOf(deps, row, 'fail'),
    hasFailed: true,
    attributes: { 'baton.process_instance.status': 'failed', 'baton.element.ids': [...(row.failedElements ?? [])] },
  });
}

function recordEnd(deps: ApiDependencies, row: Row): Promise<void> {
  const at = row.endedAt ?? new Date();
  return recordInstanceSpan({
    ...spanOf(deps, row, 'end'),
    startedAt: at,
    endedAt: at,
    attributes: {
      'baton.process_instance.status': row.status.toLowerCase(),
      ...(row.endActivityId && { 'baton.element.id': row.endActivityId }),
    },
  });
}
