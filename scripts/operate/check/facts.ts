import axios from 'axios';
import { getTableName, isNull, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { z } from 'zod';

import { undosOf } from '#bpmn/contract/process-code.ts';
import type { HistoricProcessInstance, HistoricTask } from '#flowable/client/history.ts';
import type { ClientOf, Job } from '#flowable/client/index.ts';
import type { Workflow } from '#inngest/define/workflow.ts';
import { workflows } from '#inngest/workflows/index.ts';
import type { Transaction } from '#netlify/database/client.ts';
import * as schema from '#netlify/database/schema.ts';
import {
  activity,
  activityHistory,
  alertDelivery,
  digest,
  effectLedger,
  intent,
  outbox,
  processInstance,
} from '#netlify/database/schema.ts';

import { installedTables } from '#netlify/installed/table-rules.ts';
import { onceTopics } from '#scripts/installed.ts';

import { type AuditChain, readAuditChain } from '#netlify/services/invariants/audit-chain.ts';
import { processKeysOf } from '#netlify/services/processes/access/process-key.ts';
import { type DatabaseRole, readDatabaseRole } from '#netlify/services/invariants/database-role.ts';

/** Every effect that a sandbox has really had, by idempotency key. */
const sandboxLog = z.array(
  z.looseObject({ system: z.string(), idempotencyKey: z.string(), effect: z.string(), count: z.number(), deliveries: z.number() }),
);

export interface Facts {
  readonly instances: readonly (HistoricProcessInstance & { readonly processDefinitionKey: string })[];
  readonly tasks: readonly HistoricTask[];
  /** Jobs that the engine has given up on. */
  readonly deadLetters: readonly Pick<Job, 'processInstanceId' | 'elementId' | 'exceptionMessage'>[];
  readonly intents: (typeof intent.$inferSelect)[];
  readonly ledger: (typeof effectLedger.$inferSelect)[];
  readonly activities: (typeof activity.$inferSelect)[];
  readonly history: (typeof activityHistory.$inferSelect)[];
  /** Process instances of the read model. */
  readonly stored: readonly Pick<typeof processInstance.$inferSelect, 'id' | 'status'>[];
  /** Topics that no instance works on twice. */
  readonly onceTopics: readonly string[];
  /** Topics that undo the effect of a topic, by that topic. */
  readonly undos: Readonly<Record<string, readonly string[]>>;
  /** End events at which the effects of a process stay, by its key. */
  readonly goals: Readonly<Record<string, readonly string[]>>;
  /** Rows of the workflows' tables that have one for each business key. */
  readonly ofCases: readonly { readonly table: string; readonly tenantId: string; readonly businessKey: string }[];
  /** Ids of the messages to people, sent or still to be sent. */
  readonly digests: readonly string[];
  /** Ids of the messages about alerts, sent or still to be sent. */
  readonly alertMessages: readonly string[];
  readonly unsentEvents: number;
  readonly auditChain: AuditChain;
  readonly databaseRole: DatabaseRole;
  /** Null where there is no sandbox (production). */
  readonly effects: z.infer<typeof sandboxLog> | null;
}

/** The calls of the engine that the checker makes: none of them changes anything. */
interface EngineReads {
  readonly history: Pick<ClientOf<'bridge'>['history'], 'processInstances' | 'tasks'>;
  readonly jobs: Pick<ClientOf<'bridge'>['jobs'], 'deadLetters'>;
  readonly processDefinitions: Pick<ClientOf<'bridge'>['processDefinitions'], 'get'>;
}

export interface FactSources {
  readonly flowable: EngineReads;
  readonly activitiesUrl: string;
  readonly sandboxUrl: string | null;
}

const pageSize = 500;

/** Reads what the engine, the database and the sandbox know. Reads only: the database refuses anything else, so that production is safe. */
export async function gatherFacts(sources: FactSources): Promise<Facts> {
  const pool = new Pool({ connectionString: sources.activitiesUrl, max: 2, statement_timeout: 30_000 });
  try {
    const [instances, tasks, deadLetters, effects] = await Promise.all([
      allInstances(sources.flowable),
      sources.flowable.history.tasks({}),
      sources.flowable.jobs.deadLetters(),
      sandboxEffects(sources.sandboxUrl),
    ]);
    const rows = await readOnly(pool, rowsOf);
    return { instances, tasks, deadLetters, effects, onceTopics, undos: undosByTopic(workflows), goals: goalsOf(workflows), ...rows };
  } finally {
    await pool.end();
  }
}

const undosByTopic = (all: readonly Workflow[]): Facts['undos'] => {
  const workers = all.flatMap((workflow) => Object.entries(workflow.workers));
  return Object.fromEntries(workers.map(([topic, worker]) => [topic, undosOf(worker)] as const).filter(([, undos]) => undos.length > 0));
};

const goalsOf = (all: readonly Workflow[]): Facts['goals'] => Object.fromEntries(all.map(({ model, goals }) => [model.key, goals]));

/** Reads one state of the database, in a transaction that refuses to write. */
export function readOnly<Result>(pool: Pool, read: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return drizzle(pool, { schema }).transaction(read, { accessMode: 'read only', isolationLevel: 'repeatable read' });
}

async function rowsOf(database: Transaction) {
  return {
    intents: await database.select().from(intent),
    ledger: await database.select().from(effectLedger),
    activities: await database.select().from(activity),
    history: await database.select().from(activityHistory).orderBy(activityHistory.sequence),
    stored: await database.select({ id: processInstance.id, status: processInstance.status }).from(processInstance),
    ofCases: await rowsOfCases(database),
    digests: (await database.select({ id: digest.id }).from(digest)).map(({ id }) => id),
    alertMessages: (await database.select({ id: alertDelivery.id }).from(alertDelivery)).map(({ id }) => id),
    unsentEvents: await database.$count(outbox, isNull(outbox.sentAt)),
    auditChain: await readAuditChain(database),
    databaseRole: await readDatabaseRole(database),
  };
}

async function rowsOfCases(database: Transaction): Promise<Facts['ofCases']> {
  const found: Facts['ofCases'][number][] = [];
  for (const table of installedTables.onePerCase) {
    const columns = { tenantId: sql<string>`${table.tenantId}`, businessKey: sql<string>`${table.businessKey}` };
    const rows = await database.select(columns).from(table);
    found.push(...rows.map((row) => ({ table: getTableName(table), ...row })));
  }
  return found;
}

async function allInstances(flowable: EngineReads): Promise<Facts['instances']> {
  const found: HistoricProcessInstance[] = [];
  for (let start = 0, total = 1; start < total; start += pageSize) {
    const page = await flowable.history.processInstances({ start, size: pageSize, order: 'asc' });
    found.push(...page.rows);
    total = page.total;
  }
  const keys = await processKeysOf(
    { flowable },
    found.map(({ processDefinitionId }) => processDefinitionId),
  );
  return found.map((instance) => ({ ...instance, processDefinitionKey: keys.get(instance.processDefinitionId) ?? '' }));
}

async function sandboxEffects(url: string | null): Promise<Facts['effects']> {
  if (url === null) return null;
  const answer = await axios.get<unknown>(`${url}/log`, { timeout: 10_000, proxy: false });
  return sandboxLog.parse(answer.data);
}
