import { count, isNotNull, sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { activity, isActive, isLive, processInstance, waitKinds } from '#netlify/database/schema.ts';

import { type Family, gauge } from './family.ts';
import { boundedName, knownNames, noProcess, otherName } from '#netlify/services/counting/known-names.ts';

/** Measures what is under way: process instances and Activities. Reads what is live by indexes, and nothing that has ended. */
export async function measureWork(deps: ApiDependencies): Promise<Family[]> {
  const { process } = knownNames(deps.workflows);
  const of = (key: string | null): string => boundedName(process, key ?? noProcess);
  const [instances, activities] = await Promise.all([measureInstances(deps, of), measureActivities(deps, of)]);
  return [...instances, ...activities];
}

type NameOf = (key: string | null) => string;

async function measureInstances({ database, workflows }: ApiDependencies, of: NameOf): Promise<Family[]> {
  const { processDefinitionKey: key, status, waitsFor } = processInstance;
  const live = await database
    .select({ key, status, waitsFor, value: count() })
    .from(processInstance)
    .where(isLive(status))
    .groupBy(key, status, waitsFor);
  const expected = processNames(workflows).flatMap((process) => ['running', 'failed'].map((state) => ({ process, state })));
  const states = live.map(({ key: name, status: state, value }): Summand => [{ process: of(name), state: state.toLowerCase() }, value]);
  const kinds = waitKinds.map((kind) => ({ for: kind.toLowerCase() }));
  const waits = live.flatMap(({ waitsFor: all, value }) => all.map((kind): Summand => [{ for: kind.toLowerCase() }, value]));
  return [
    gauge('baton_instances', 'Process instances that have not ended.', sums(expected, states)),
    gauge('baton_instances_waiting', 'Process instances that wait, by what they wait for; one may wait for several.', sums(kinds, waits)),
  ];
}

async function measureActivities({ database, workflows }: ApiDependencies, of: NameOf): Promise<Family[]> {
  const { processDefinitionKey: key, status, dueAt, stuckAt } = activity;
  const [open, [stuck]] = await Promise.all([
    database
      .select({ key, value: count(), overdue: sql<number>`(count(*) filter (where ${dueAt} < now()))::int` })
      .from(activity)
      .where(isActive(status))
      .groupBy(key),
    database.select({ value: count() }).from(activity).where(isNotNull(stuckAt)),
  ]);
  const names = [...processNames(workflows), noProcess].map((process) => ({ process }));
  const by = (number: (row: (typeof open)[number]) => number) =>
    sums(
      names,
      open.map((row): Summand => [{ process: of(row.key) }, number(row)]),
    );
  return [
    gauge(
      'baton_activities_open',
      'Activities that are neither decided nor closed; process "none" for standalone ones.',
      by(({ value }) => value),
    ),
    gauge(
      'baton_activities_overdue',
      'Open Activities whose due date is past.',
      by(({ overdue }) => overdue),
    ),
    gauge('baton_decisions_stuck', 'Decisions that the engine does not take until a person acts.', [
      { labels: {}, value: stuck?.value ?? 0 },
    ]),
  ];
}

const processNames = (workflows: ApiDependencies['workflows']): string[] => [...workflows.map(({ model }) => model.key), otherName];

type Labels = Readonly<Record<string, string>>;
type Summand = readonly [labels: Labels, number: number];

/** Adds up numbers with the same labels, beginning with 0 for those that are expected. */
function sums(expected: readonly Labels[], summands: readonly Summand[]) {
  const found = new Map<string, { readonly labels: Labels; readonly value: number }>();
  for (const [labels, number] of [...expected.map((labels): Summand => [labels, 0]), ...summands]) {
    const key = JSON.stringify(labels);
    found.set(key, { labels, value: (found.get(key)?.value ?? 0) + number });
  }
  return [...found.values()];
}
