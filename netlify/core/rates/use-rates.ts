import { lt, sql } from 'drizzle-orm';

import { rateCount } from '#netlify/database/schema.ts';
import { problemOf } from '#netlify/database/without-values.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { type RateName, type Use } from './limits.ts';

type Parts = Pick<ApiDependencies, 'config' | 'database' | 'log'>;

/** Keys that are over their limit, as far as this process knows, and until when: they cost the database nothing more. */
const blocked = new WeakMap<Parts['database'], Map<string, number>>();
const maxBlocked = 10_000;
const minuteMs = 60_000;
/** Number of countings of which one removes rows older than an hour. */
const prunedEach = 500;

/**
 * Counts uses in the database, because a serverless process answers few requests and knows of no other: a limit of each process would be
 * none. What is over its limit is remembered in the process until the minute ends. A database that does not answer limits nothing.
 *
 * @throws ApiError `RATE_LIMITED` with the seconds until the next minute.
 */
export async function useRates(deps: Parts, uses: readonly Use[]): Promise<void> {
  const limited = uses.filter(({ rate }) => deps.config.rates[rate] > 0);
  if (limited.length === 0) return;
  requireUnblocked(deps, limited);
  const counts = await count(deps, limited).catch((error: unknown) => {
    deps.log.warn({ problem: problemOf(error) }, 'The uses were not counted');
    return new Map<string, number>();
  });
  const over = limited.filter((use) => (counts.get(keyOf(use)) ?? 0) > deps.config.rates[use.rate]);
  for (const use of over) block(deps, keyOf(use));
  const [first] = over;
  if (first) throw refusal(deps, first);
}

/** @throws ApiError `RATE_LIMITED` for what this process knows to be over its limit; counts nothing. */
export function requireUnblocked(deps: Parts, uses: readonly Use[]): void {
  const known = blocked.get(deps.database);
  const over = uses.find((use) => (known?.get(keyOf(use)) ?? 0) > Date.now());
  if (over) throw refusal(deps, over);
}

const keyOf = ({ rate, by }: Use): string => `${rate} ${by}`;
const untilNextMinuteMs = (): number => minuteMs - (Date.now() % minuteMs);

function block({ database }: Parts, key: string): void {
  const known = blocked.get(database) ?? new Map<string, number>();
  if (known.size >= maxBlocked) known.clear();
  known.set(key, Date.now() + untilNextMinuteMs());
  blocked.set(database, known);
}

async function count({ database }: Parts, uses: readonly Use[]): Promise<ReadonlyMap<string, number>> {
  const minute = Math.floor(Date.now() / minuteMs);
  // In one order for everybody, or two requests with the same keys could wait for each other.
  const rows = [...new Set(uses.map(keyOf))].toSorted().map((key) => ({ key, minute, used: 1 }));
  const counted = await database
    .insert(rateCount)
    .values(rows)
    .onConflictDoUpdate({
      target: rateCount.key,
      set: { minute, used: sql`case when ${rateCount.minute} = ${minute} then ${rateCount.used} + 1 else 1 end` },
    })
    .returning({ key: rateCount.key, used: rateCount.used });
  if (Math.random() * prunedEach < 1) await database.delete(rateCount).where(lt(rateCount.minute, minute - 60));
  return new Map(counted.map(({ key, used }) => [key, used]));
}

function refusal({ config, log }: Parts, { rate, by }: Use): ApiError {
  log.warn({ rate, by }, 'A caller is over a limit');
  return new ApiError('RATE_LIMITED', {
    what: whatOf[rate],
    limit: config.rates[rate],
    retryAfterSeconds: Math.ceil(untilNextMinuteMs() / 1000),
  });
}

const whatOf: Readonly<Record<RateName, string>> = {
  requests: 'requests',
  requestsOfAddress: 'requests from one address',
  starts: 'starts',
  failedSignInsOfAddress: 'failed sign-ins from one address',
  streams: 'open streams',
};
