import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Measure } from '#netlify/services/health/measure.ts';
import type { AlertTargets } from '#netlify/services/health/targets.ts';

export const severities = ['PAGE', 'TICKET'] as const;
/** `PAGE`: an operator must act now; `TICKET`: within a working day. */
export type Severity = (typeof severities)[number];

/** Trouble that a measure has found. Sentences carry counts, times and names of models: no values, names of people or secrets. */
export interface Finding {
  /** Tenant that it is about; null: the deployment. */
  readonly tenantId: string | null;
  /** Group within the kind, such as a topic; '' where there is one. */
  readonly key: string;
  readonly value: number;
  readonly sentence: string;
}

export interface Reading {
  readonly findings: readonly Finding[];
  /** Whether all groups are among the findings: only then is an absent group well. */
  readonly complete: boolean;
}

export interface Measuring {
  readonly now: Date;
  readonly threshold: number;
}

/** Rule of one kind of alert. */
export interface AlertRule {
  readonly severity: Severity;
  readonly unit: Measure['unit'];
  /** Setting of the largest value without an alert; null: 0. */
  readonly target: keyof AlertTargets | null;
  /** Evaluations in a row with a finding before it fires: more than one where a single finding says little. */
  readonly firesAfter: number;
  /** Evaluations in a row without a finding before it is resolved. */
  readonly resolvesAfter: number;
  /** First safe step of its runbook. */
  readonly operation: string;
  /** Returns what is beyond the threshold, worst first. */
  readonly measure: (deps: ApiDependencies, measuring: Measuring) => Promise<Reading>;
}

export const allOf = (findings: readonly Finding[]): Reading => ({ findings, complete: true });
