/** Measures of the health check, as readings: late rounds, and work that has waited for too long. */
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { measureFailedRows, measurePruning, measureSweep } from '#netlify/services/health/check-work.ts';
import type { Measure } from '#netlify/services/health/measure.ts';
import { measureWaiting } from '#netlify/services/health/waiting-work.ts';

import { allOf, type AlertRule, type Reading } from '../kind.ts';

type MeasureOfRule = AlertRule['measure'];

const reading = ({ value, problem }: Measure): Reading =>
  allOf(problem === null ? [] : [{ tenantId: null, key: '', value: value ?? 0, sentence: problem }]);

export const lateSweep: MeasureOfRule = async (deps, { now }) => reading(await measureSweep(deps, now));
export const latePruning: MeasureOfRule = async (deps, { now }) => reading(await measurePruning(deps, now));
export const pendingStarts: MeasureOfRule = async (deps, { now }) => reading(await measureWaiting(deps, 'oldest_start', now));
export const unsentEvents: MeasureOfRule = async (deps, { now }) => reading(await measureWaiting(deps, 'oldest_event', now));
export const unansweredDecisions: MeasureOfRule = async (deps, { now }) => reading(await measureWaiting(deps, 'oldest_decision', now));
export const failedRows = async (deps: ApiDependencies): Promise<Reading> => reading(await measureFailedRows(deps));
