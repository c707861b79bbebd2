import axios from 'axios';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { z } from 'zod';

import type { FlowableClient } from '#flowable/client/index.ts';
import type { HistoricProcessInstance, HistoricTask } from '#flowable/client/history.ts';
import { activity, activityHistory, customer, digest, effectLedger, intent, outbox } from '#netlify/database/schema.ts';

/** Every effect that a sandbox has really had, by idempotency key. */
const sandboxLog = z.array(
  z.looseObject({ system: z.string(), idempotencyKey: z.string(), effect: z.string(), count: z.number(), deliveries: z.number() }),
);

export interface Facts {
  readonly instances: readonly HistoricProcessInstance[];
  readonly tasks: readonly HistoricTask[];
  readonly deadLetters: number;
  readonly intents: (typeof intent.$inferSelect)[];
  readonly ledger: (typeof effectLedger.$inferSelect)[];
  readonly activities: (typeof activity.$inferSelect)[];
  readonly history: (typeof activityHistory.$inferSelect)[];
  readonly customers: (typeof customer.$inferSelect)[];
  /** Ids of what was sent, or is to be sent, to people. */
  readonly digests: readonly string[];
  readonly unsentEvents: number;
  /** Null where there is no sandbox (production). */
  readonly effects: z.infer<typeof sandboxLog> | null;
}

export interface FactSources {
  readonly flowable: FlowableClient;
  readonly activitiesUrl: string;
  readonly sandboxUrl: string | null;
}

const pageSize = 500;

/** Reads what the engine, the database and the sandbox know. Reads only. */
export async function gatherFacts(sources: FactSources): Promise<Facts> {
  const pool = new Pool({ connectionString: sources.activitiesUrl, max: 2, statement_timeout: 30_000 });
  try {
    const database = drizzle(pool);
    const [instances, tasks, deadLetters, effects] = await Promise.all([
      allInstances(sources.flowable),
      sources.flowable.history.tasks({}),
      sources.flowable.jobs.deadLetters(),
      sandboxEffects(sources.sandboxUrl),
    ]);
    const events = await database.select().from(outbox);
    return {
      instances,
      tasks,
      deadLetters: deadLetters.length,
      effects,
      intents: await database.select().from(intent),
      ledger: await database.select().from(effectLedger),
      activities: await database.select().from(activity),
      history: await database.select().from(activityHistory).orderBy(activityHistory.sequence),
      customers: await database.select().from(customer),
      digests: (await database.select({ id: digest.id }).from(digest)).map(({ id }) => id),
      unsentEvents: events.filter((event) => event.sentAt === null).length,
    };
  } finally {
    await pool.end();
  }
}

async function allInstances(flowable: FlowableClient): Promise<HistoricProcessInstance[]> {
  const found: HistoricProcessInstance[] = [];
  for (let start = 0, total = 1; start < total; start += pageSize) {
    const page = await flowable.history.processInstances({ start, size: pageSize, order: 'asc' });
    found.push(...page.rows);
    total = page.total;
  }
  return found;
}

async function sandboxEffects(url: string | null): Promise<Facts['effects']> {
  if (url === null) return null;
  const answer = await axios.get<unknown>(`${url}/log`, { timeout: 10_000, proxy: false });
  return sandboxLog.parse(answer.data);
}
