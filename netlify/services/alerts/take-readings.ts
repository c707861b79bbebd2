import { isFlowableError, isUnanswered } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { within } from '#netlify/core/within.ts';
import type { AlertKind } from '#netlify/database/schema.ts';
import { problemOf } from '#netlify/database/without-values.ts';

import { type AlertRule, allOf, type Finding, type Reading } from './kind.ts';

/** Readings by kind; a kind without one could not be measured, and stays as it is. */
export type Readings = ReadonlyMap<AlertKind, Reading>;

export type MeasuredRules = Readonly<Partial<Record<AlertKind, AlertRule>>>;

const deadlineMs = 3_000;

/**
 * Takes all measures side by side, each for 3 s at most. A measure that fails hides no other: it is a finding itself, unless the engine does
 * not answer, which has an alert of its own.
 */
export async function takeReadings(deps: ApiDependencies, rules: MeasuredRules, now: Date): Promise<Readings> {
  const kinds = Object.entries(rules) as [AlertKind, AlertRule][];
  const failures: Finding[] = [];
  const readings = new Map<AlertKind, Reading>();
  await Promise.all(
    kinds.map(async ([kind, rule]) => {
      try {
        readings.set(
          kind,
          await within(deadlineMs, `The measure ${kind}`, rule.measure(deps, { now, threshold: thresholdOf(deps, rule) })),
        );
      } catch (error) {
        deps.log.warn({ kind, problem: problemOf(error) }, 'An alert could not be measured');
        if (!(isFlowableError(error) && isUnanswered(error))) failures.push(failureOf(kind));
      }
    }),
  );
  return readings.set('FAILED_MEASURES', allOf(failures));
}

const failureOf = (kind: AlertKind): Finding => ({
  tenantId: null,
  key: kind,
  value: 1,
  sentence: `Whether there is an alert of the kind ${kind} cannot be measured.`,
});

/** Returns the largest value of a kind without an alert. */
export const thresholdOf = ({ config }: ApiDependencies, { target }: Pick<AlertRule, 'target'>): number =>
  target === null ? 0 : config.alerts[target];
