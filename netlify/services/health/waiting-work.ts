import { asc, eq, isNull, min } from 'drizzle-orm';

import { activity, intent, outbox } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import type { AlertTargets } from '#netlify/services/health/targets.ts';

import { ageOf, type Measure } from './measure.ts';

interface Waiting {
  readonly says: string;
  readonly target: keyof AlertTargets;
  /** Time since which the oldest waits; null: none waits. */
  readonly since: (deps: ApiDependencies) => Promise<Date | null>;
}

const waiting = {
  oldest_start: { says: 'A start waits for the engine', target: 'ALERT_START_SECONDS', since: oldestStart },
  oldest_event: { says: 'An event waits for Inngest', target: 'ALERT_EVENT_SECONDS', since: oldestEvent },
  oldest_decision: { says: 'A decision waits for the answer of the engine', target: 'ALERT_DECISION_SECONDS', since: oldestDecision },
} satisfies Readonly<Record<string, Waiting>>;

/** Names of the measures of waiting work. */
export const waitingNames = ['oldest_start', 'oldest_event', 'oldest_decision'] as const satisfies readonly (keyof typeof waiting)[];

/** Measures how long the oldest start, event or decision has waited. */
export async function measureWaiting(deps: ApiDependencies, name: keyof typeof waiting, now: Date): Promise<Measure> {
  const { says, target, since } = waiting[name];
  const limit = deps.config.alerts[target];
  const began = await since(deps);
  const isLate = began !== null && now.getTime() - began.getTime() > limit * 1000;
  return { name, unit: 'SECONDS', value: ageOf(began, now), limit, problem: isLate ? `${says} since ${began.toISOString()}.` : null };
}

async function oldestStart({ database }: ApiDependencies): Promise<Date | null> {
  const { createdAt, status } = intent;
  const [oldest] = await database.select({ createdAt }).from(intent).where(eq(status, 'PENDING')).orderBy(asc(createdAt)).limit(1);
  return oldest?.createdAt ?? null;
}

async function oldestEvent({ database }: ApiDependencies): Promise<Date | null> {
  const { createdAt, sentAt, sequence } = outbox;
  const [oldest] = await database.select({ createdAt }).from(outbox).where(isNull(sentAt)).orderBy(asc(sequence)).limit(1);
  return oldest?.createdAt ?? null;
}

async function oldestDecision({ database }: ApiDependencies): Promise<Date | null> {
  const [oldest] = await database
    .select({ at: min(activity.decidedAt) })
    .from(activity)
    .where(eq(activity.delivery, 'SENDING'));
  return oldest?.at ?? null;
}
