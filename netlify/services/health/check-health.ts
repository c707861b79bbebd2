import { sql } from 'drizzle-orm';

import { problemOf } from '#netlify/database/without-values.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { listSystems, type System } from '#netlify/services/systems/systems.ts';
import { within } from '#netlify/core/within.ts';

import { measureWork, problemsOf } from './check-work.ts';
import { pingInngest } from './inngest-server.ts';
import type { Measure } from './measure.ts';

export interface PartHealth {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
  readonly tookMs: number;
}

export interface Health {
  readonly ok: boolean;
  readonly parts: PartHealth[];
  /** Measurements of the part `work`; empty when they could not be read. */
  readonly work: Measure[];
  /** Jobs wait for those that are not CLOSED; that is no fault of ours, so it does not count in `ok`. */
  readonly systems: System[];
}

const deadlineMs = 2_000;

/** Asks every part now, each for 2 s at most. Never fails. */
export async function checkHealth(deps: ApiDependencies): Promise<Health> {
  const systems = within(deadlineMs, 'systems', listSystems(deps)).catch(() => []);
  let work: Measure[] = [];
  const parts = await Promise.all([
    checkPart(deps, 'engine', async () => answers(`Flowable with schema ${(await deps.flowable.engine.info()).schemaVersion}`)),
    checkPart(deps, 'database', async () => {
      await deps.database.execute(sql`select 1`);
      return answers('PostgreSQL');
    }),
    checkPart(deps, 'inngest', async () => {
      await pingInngest(deps);
      return answers('Inngest');
    }),
    checkPart(deps, 'work', async () => {
      work = await measureWork(deps);
      const problems = problemsOf(work);
      return { ok: problems.length === 0, message: problems.length === 0 ? 'Work goes on.' : problems.join(' ') };
    }),
  ]);
  return { ok: parts.every(({ ok }) => ok), parts, work, systems: (await systems).map(withoutMessage) };
}

/** Hides the words of a system, which may quote its answer: operators alone read them, with `systems`. */
const withoutMessage = (system: System): System => ({ ...system, message: null });

type Finding = Pick<PartHealth, 'ok' | 'message'>;

const answers = (what: string): Finding => ({ ok: true, message: `${what} answers.` });
const silent = (name: string): string => (name === 'work' ? 'The state of the work cannot be read.' : `The ${name} does not answer.`);

async function checkPart(deps: ApiDependencies, name: string, check: () => Promise<Finding>): Promise<PartHealth> {
  const began = performance.now();
  const tookMs = () => Math.round(performance.now() - began);
  try {
    const found = await within(deadlineMs, name, check());
    return { name, ...found, tookMs: tookMs() };
  } catch (error) {
    deps.log.warn({ service: name, problem: problemOf(error) }, 'A part does not answer');
    return { name, ok: false, message: silent(name), tookMs: tookMs() };
  }
}
