import { asc, eq, isNull, min } from 'drizzle-orm';

import { activity, intent, outbox } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { ageOf, type Measure } from './measure.ts';

const minute = 60;

interface Waiting {
  readonly name: string;
  readonly says: string;
  /** Longer than the sweep, its repeats and a short outage need; in seconds. */
  readonly limit: number;
  /** Time since which the oldest waits; null: none waits. */
  readonly since: (deps: ApiDependencies) => Promise<Date | null>;
}

const waiting: readonly Waiting[] = [
  { name: 'oldest_start', says: 'A start waits for the engine', limit: 10 * minute, since: oldestStart },
  { name: 'oldest_event', says: 'An event waits for Inngest', limit: 5 * minute, since: oldestEvent },
  { name: 'oldest_decision', says: 'A decision waits for the answer of the engine', limit: 15 * minute, since: oldestDecision },
];

/** Measures how long the oldest start, event and decision have waited. */
export function measureWaiting(deps: ApiDependencies, now: Date): Promise<Measure[]> {
  return Promise.all(
    waiting.map(async ({ name, says, limit, since }) => {
      const began = await since(deps);
      const value = ageOf(began, now);
      const isLate = began !== null && now.getTime() - began.getTime() > limit * 1000;
      return { name, unit: 'SECONDS', value, limit, problem: isLate ? `${says} since ${began.toISOString()}.` : null };
    }),
  );
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
