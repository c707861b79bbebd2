import { and, eq, inArray, sql } from 'drizzle-orm';

import { atMost } from '#inngest/define/at-most.ts';
import type { ProcessModel } from '#inngest/define/process-model.ts';
import type { Database, Transaction } from '#netlify/database/client.ts';
import { activity, intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { holdsThroughCalls } from '#netlify/core/through-calls.ts';

import { type Activity, isOfProcess, type ProcessActivity } from './activity.ts';

/** Why the four-eyes principle bars a person: what they have done in the same process instance. */
export interface SameEyes {
  /** Ids of user tasks that they have decided. */
  readonly decided: string[];
  readonly started: boolean;
}

/** Sources of decisions and starts: the database or the transaction of a change; the engine, where another instance has called this one. */
type Records = Pick<ApiDependencies, 'workflows' | 'flowable'> & { readonly database: Pick<Database, 'select' | 'selectDistinct'> };

type Rule = ProcessModel['fourEyes'][string];
type Ruled = ProcessActivity & { readonly rule: Rule };

const engineCallsAtOnce = 5;

/**
 * Returns, by id, why the person may not decide Activities; those that the four-eyes principle leaves to them are not in it.
 *
 * @throws FlowableError when the engine does not say which instance has called another one.
 */
export async function sameEyes(records: Records, personId: string, found: readonly Activity[]): Promise<ReadonlyMap<string, SameEyes>> {
  const ruled = found.filter(isOfProcess).flatMap((one) => ruledBy(records, one));
  if (ruled.length === 0) return new Map();
  const decided = await decidedTasks(records, personId, instancesOf(ruled));
  const started = await startedInstances(records, personId, instancesOf(ruled.filter(({ rule }) => rule.initiator)));
  const barred = ruled.map(({ id, rule, processInstanceId }) => {
    const tasks = rule.tasks.filter((task) => decided.get(processInstanceId)?.has(task));
    return [id, { decided: tasks, started: rule.initiator && started.has(processInstanceId) }] as const;
  });
  return new Map(barred.filter(([, same]) => same.decided.length > 0 || same.started));
}

/** @throws ApiError `FOUR_EYES` when the person may not decide the Activity. */
export async function requireOtherEyes(records: Records, personId: string, found: Activity): Promise<void> {
  const same = (await sameEyes(records, personId, [found])).get(found.id);
  if (same) throw new ApiError('FOUR_EYES', { ...same, person: personId });
}

/**
 * Lets one person decide the Activities of one instance one after the other, until the transaction ends: of two decisions at the same moment
 * neither would see the other one.
 */
export async function awaitOwnDecisions(
  records: Records & { readonly database: Transaction },
  personId: string,
  found: Activity,
): Promise<void> {
  if (!isOfProcess(found) || ruledBy(records, found).length === 0) return;
  const decisions = `four eyes ${found.processInstanceId} ${personId}`;
  await records.database.execute(sql`select pg_advisory_xact_lock(hashtext(${decisions}))`);
}

/** The rule in the model of this deployment, whatever older version the instance runs in. */
function ruledBy({ workflows }: Records, found: ProcessActivity): Ruled[] {
  const rule = workflows.find(({ model }) => model.key === found.processDefinitionKey)?.model.fourEyes[found.userTaskKey];
  return rule ? [{ ...found, rule }] : [];
}

const instancesOf = (ruled: readonly Ruled[]): string[] => [...new Set(ruled.map(({ processInstanceId }) => processInstanceId))];

/** User tasks that the person has decided, by instance, in whatever round of a loop. */
async function decidedTasks({ database }: Records, personId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Set<string>>> {
  const { processInstanceId, userTaskKey, decidedBy, status } = activity;
  const rows = await database
    .selectDistinct({ processInstanceId, userTaskKey })
    .from(activity)
    .where(and(inArray(processInstanceId, [...ids]), eq(decidedBy, personId), eq(status, 'COMPLETED')));
  const decided = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const row of rows) decided.get(row.processInstanceId ?? '')?.add(row.userTaskKey ?? '');
  return decided;
}

/** Instances that the person has started, or that were called by one of these. */
async function startedInstances(records: Records, personId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const starters = await startersOf(records, ids);
  const called = ids.filter((id) => !starters.has(id));
  const throughCalls = await atMost(engineCallsAtOnce, called, async (id) => ((await hasStartedCaller(records, personId, id)) ? [id] : []));
  return new Set([...ids.filter((id) => starters.get(id) === personId), ...throughCalls.flat()]);
}

async function hasStartedCaller(records: Records, personId: string, id: string): Promise<boolean> {
  const row = await records.flowable.history.processInstance(id);
  return (
    row !== null && holdsThroughCalls(records.flowable, row, async (one) => (await startersOf(records, [one.id])).get(one.id) === personId)
  );
}

async function startersOf({ database }: Records, ids: readonly string[]): Promise<ReadonlyMap<string | null, string>> {
  if (ids.length === 0) return new Map();
  const { processInstanceId: id, createdBy } = intent;
  const rows = await database
    .select({ id, createdBy })
    .from(intent)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.createdBy]));
}
