import { eq, gt, inArray, isNotNull, or, sql } from 'drizzle-orm';

import { isSystemName, systems } from '#inngest/define/systems.ts';
import { systemCircuit } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { afterReport, type Circuit, type CircuitState, closed, isTrialFree, stateOf, type SystemReport } from './circuit.ts';

/** External system as the bridge and people see it. */
export interface System {
  readonly system: string;
  readonly name: string;
  readonly state: CircuitState;
  readonly failures: number;
  readonly since: Date | null;
  readonly retryAt: Date | null;
  readonly message: string | null;
}

/** Duration of a trial: longer than a run, so that only a trial whose run was lost is given to another job. */
const trialMs = 180_000;

/** Lists all systems, trouble-free ones included. */
export async function listSystems(deps: ApiDependencies): Promise<System[]> {
  const rows = new Map((await deps.database.select().from(systemCircuit)).map((row) => [row.system, row]));
  return Object.keys(systems).map((system) => toSystem(system, rows.get(system) ?? closed));
}

/** Lists the systems with failures in a row, or for which jobs wait. */
export async function troubledSystems(deps: ApiDependencies): Promise<System[]> {
  const isTroubled = or(gt(systemCircuit.failures, 0), isNotNull(systemCircuit.openedAt));
  const rows = await deps.database.select().from(systemCircuit).where(isTroubled);
  return rows.map((row) => toSystem(row.system, row));
}

/** Result of one report. `changed`: jobs begin to wait, wait longer than reported before, or wait no more. */
export interface ReportedSystem {
  readonly system: System;
  readonly changed: boolean;
}

/** Counts a system's behaviour towards one job. Reports of all processes count together, one after the other. */
export async function reportSystem(deps: ApiDependencies, system: string, report: SystemReport): Promise<ReportedSystem> {
  if (!isSystemName(system)) throw new ApiError('INVALID_INPUT', { field: 'system', problem: `there is no system '${system}'` });
  return deps.database.transaction(async (transaction) => {
    await transaction.insert(systemCircuit).values({ system }).onConflictDoNothing();
    const [row] = await transaction.select().from(systemCircuit).where(eq(systemCircuit.system, system)).for('update');
    const before = row ?? closed;
    const after = afterReport(before, report, { now: new Date(), policy: deps.config.circuit });
    await transaction
      .update(systemCircuit)
      .set({ ...after, updatedAt: sql`now()` })
      .where(eq(systemCircuit.system, system));
    return { system: toSystem(system, after), changed: before.retryAt?.getTime() !== after.retryAt?.getTime() };
  });
}

/** Gives one caller the trial of all the systems. @returns false when one of them is on trial already, or still paused. */
export async function takeTrial(deps: ApiDependencies, names: readonly string[]): Promise<boolean> {
  const systemsToTry = [...new Set(names)];
  const wanted = inArray(systemCircuit.system, systemsToTry);
  const now = new Date();
  return deps.database.transaction(async (transaction) => {
    // One lock order for all callers: two callers with the same systems would deadlock otherwise.
    const rows = await transaction.select().from(systemCircuit).where(wanted).orderBy(systemCircuit.system).for('update');
    if (rows.filter((circuit) => isTrialFree(circuit, now)).length < systemsToTry.length) return false;
    const trialUntil = new Date(now.getTime() + trialMs);
    await transaction.update(systemCircuit).set({ trialUntil }).where(wanted);
    return true;
  });
}

function toSystem(system: string, circuit: Circuit): System {
  const { failures, openedAt, retryAt, message } = circuit;
  const name = isSystemName(system) ? systems[system] : system;
  return { system, name, state: stateOf(circuit, new Date()), failures, since: openedAt, retryAt, message };
}
