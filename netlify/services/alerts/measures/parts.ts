/** Measures of the parts that Baton needs: engine, Inngest, external systems, clocks. */
import { sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { serverClock } from '#netlify/core/server-clock.ts';
import { measureFunctions } from '#netlify/services/health/check-work.ts';
import { healthUrl, pingInngest } from '#netlify/services/health/inngest-server.ts';
import { ageOf } from '#netlify/services/health/measure.ts';
import { listSystems } from '#netlify/services/systems/systems.ts';

import { allOf, type Finding, type Measuring, type Reading } from '../kind.ts';

export const engineAnswers = (deps: ApiDependencies): Promise<Reading> => answers('The engine', () => deps.flowable.engine.info());

export const inngestAnswers = (deps: ApiDependencies): Promise<Reading> => answers('Inngest', () => pingInngest(deps));

async function answers(part: string, ask: () => Promise<unknown>): Promise<Reading> {
  try {
    await ask();
    return allOf([]);
  } catch {
    // The log of the failed call says why; its words may name addresses.
    return allOf([{ tenantId: null, key: '', value: 1, sentence: `${part} does not answer.` }]);
  }
}

export async function missingFunctions(deps: ApiDependencies): Promise<Reading> {
  const { value, problem } = await measureFunctions(deps);
  return allOf(problem === null ? [] : [{ tenantId: null, key: '', value: value ?? 0, sentence: problem }]);
}

/** Finds external systems for which jobs have waited too long. */
export async function downSystems(deps: ApiDependencies, { now, threshold }: Measuring): Promise<Reading> {
  const systems = await listSystems(deps);
  return allOf(
    systems.flatMap(({ system, name, state, since }): Finding[] => {
      const value = ageOf(since, now) ?? 0;
      if (state === 'CLOSED' || since === null || value <= threshold) return [];
      return [{ tenantId: null, key: system, value, sentence: `Jobs wait for the ${name} since ${since.toISOString()}.` }];
    }),
  );
}

const clockOwners = { database: 'the database', inngest: 'Inngest', engine: 'the engine' } as const;
type ClockOwner = keyof typeof clockOwners;

/** Compares the clock of the functions with those of the database, of Inngest and of the engine. */
export async function skewedClocks(deps: ApiDependencies, { threshold }: Measuring): Promise<Reading> {
  const skews = await Promise.all([
    skewOf('database', () => databaseClock(deps)),
    skewOf('inngest', () => serverClock(healthUrl(deps))),
    skewOf('engine', () => serverClock(deps.engineUrl)),
  ]);
  const clocks = skews.flatMap((skew) => skew ?? []);
  return allOf(
    clocks
      .filter(({ seconds }) => seconds > threshold)
      .map(({ part, seconds }) => ({
        tenantId: null,
        key: part,
        value: seconds,
        sentence: `The clocks of the functions and of ${clockOwners[part]} differ by ${seconds} s.`,
      })),
  );
}

/** Returns the difference in seconds; null where the part does not tell its time. */
async function skewOf(part: ClockOwner, read: () => Promise<Date | null>): Promise<{ part: ClockOwner; seconds: number } | null> {
  const began = Date.now();
  const clock = await read();
  if (clock === null) return null;
  const middle = (began + Date.now()) / 2;
  return { part, seconds: Math.round(Math.abs(clock.getTime() - middle) / 1000) };
}

async function databaseClock({ database }: ApiDependencies): Promise<Date | null> {
  const { rows } = await database.execute<{ ms: string }>(sql`select extract(epoch from clock_timestamp()) * 1000 as ms`);
  return rows[0] ? new Date(Number(rows[0].ms)) : null;
}
