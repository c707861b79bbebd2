import { sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/dependencies.ts';
import { listSystems, type System } from '#netlify/systems/systems.ts';
import { within } from '#netlify/within.ts';

export interface PartHealth {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
  readonly tookMs: number;
}

export interface Health {
  readonly ok: boolean;
  readonly parts: PartHealth[];
  /** Jobs wait for those that are not CLOSED; that is no fault of ours, so it does not count in `ok`. */
  readonly systems: System[];
}

const deadlineMs = 2_000;

/** Asks every part now, each for 2 s at most. Never fails. */
export async function checkHealth(deps: ApiDependencies): Promise<Health> {
  const systems = within(deadlineMs, 'systems', listSystems(deps)).catch(() => []);
  const parts = await Promise.all([
    checkPart(deps, 'engine', async () => `Flowable with schema ${(await deps.flowable.engine.info()).schemaVersion}`),
    checkPart(deps, 'database', async () => {
      await deps.database.execute(sql`select 1`);
      return 'PostgreSQL';
    }),
    checkPart(deps, 'inngest', async () => {
      const answer = await fetch(new URL('/health', deps.config.inngestUrl), { signal: AbortSignal.timeout(deadlineMs) });
      // Inngest Cloud has no such page; that it answers is what counts.
      if (answer.status >= 500) throw new Error(`HTTP status ${answer.status}`);
      return 'Inngest';
    }),
  ]);
  return { ok: parts.every(({ ok }) => ok), parts, systems: await systems };
}

async function checkPart(deps: ApiDependencies, name: string, check: () => Promise<string>): Promise<PartHealth> {
  const began = performance.now();
  const tookMs = () => Math.round(performance.now() - began);
  try {
    const what = await within(deadlineMs, name, check());
    return { name, ok: true, message: `${what} answers.`, tookMs: tookMs() };
  } catch (error) {
    deps.log.warn({ part: name, problem: error instanceof Error ? error.message : String(error) }, 'A part does not answer');
    return { name, ok: false, message: `The ${name} does not answer.`, tookMs: tookMs() };
  }
}
