/** Alert rules and dashboards of the folder `observability`, as its files have them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { ROOT } from '#scripts/stack/checkout.ts';

const folder = join(ROOT, 'observability');
export const prometheusFolder = join(folder, 'prometheus');

const text = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

const ruleSchema = z.strictObject({
  alert: z.string(),
  expr: z.string(),
  for: z.string(),
  labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
  annotations: z.strictObject({ summary: z.string(), runbook_url: z.string() }),
});
const rulesSchema = z.object({ groups: z.array(z.object({ name: z.string(), rules: z.array(ruleSchema) })) });
const casesSchema = z.object({
  tests: z.array(z.object({ alert_rule_test: z.array(z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) })) })),
});
const panelSchema = z.object({ id: z.number(), title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) });
const dashboardSchema = z.object({
  uid: z.string(),
  title: z.string(),
  panels: z.array(panelSchema),
  templating: z.object({ list: z.array(z.object({ name: z.string(), query: z.string() })) }),
});

export const rules = () => rulesSchema.parse(parse(text('prometheus', 'rules.yml'))).groups.flatMap((group) => group.rules);

/** Returns for each case of the tests of rules: the rule, and whether it is to fire. */
export const ruleCases = (): { alert: string; fires: boolean }[] =>
  casesSchema
    .parse(parse(text('prometheus', 'rules.test.yml')))
    .tests.flatMap((test) =>
      test.alert_rule_test.map(({ alertname, exp_alerts: alerts }) => ({ alert: alertname, fires: alerts.length > 0 })),
    );

export const dashboards = () =>
  readdirSync(join(folder, 'grafana'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, source: text('grafana', name), ...dashboardSchema.parse(JSON.parse(text('grafana', name))) }));

export interface Expression {
  readonly place: string;
  /** PromQL, without variables of Grafana. */
  readonly expr: string;
}

/** Returns every expression of the rules and of the panels, and the queries of the dashboards' variables. */
export function expressions(): Expression[] {
  const ofRules = rules().map(({ alert, expr }) => ({ place: alert, expr }));
  const ofDashboards = dashboards().flatMap(({ name, panels, templating }) => [
    ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ place: `${name}, ${title}`, expr: withoutVariables(expr) }))),
    ...templating.list.flatMap(({ name: variable, query }) => {
      const [, metric, label] = /^label_values\((\w+), (\w+)\)$/.exec(query) ?? [];
      return metric ? [{ place: `${name}, variable ${variable}`, expr: `count by (${label}) (${metric})` }] : [];
    }),
  ]);
  return [...ofRules, ...ofDashboards];
}

const withoutVariables = (expr: string): string => expr.replaceAll('$__rate_interval', '5m').replaceAll(/"\$\w+"/g, '".*"');
