import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { metricTotal } from '#netlify/database/schema.ts';

import { type CountedMetric, countedMetrics } from '#netlify/services/counting/counted-metrics.ts';
import type { Family, Series } from './family.ts';
import { type KnownNames, knownNames, otherName } from '#netlify/services/counting/known-names.ts';

type Total = typeof metricTotal.$inferSelect;
type Labels = Series['labels'];

/** Reads all totals. Every set of labels that can occur has a value from the beginning, so that the first event is an increase. */
export async function readTotals({ database, workflows }: ApiDependencies): Promise<Family[]> {
  const totals = Map.groupBy(await database.select().from(metricTotal), ({ metric }) => metric);
  const known = knownNames(workflows);
  return Object.entries(countedMetrics).map(([name, metric]) => familyOf(name, metric, { known, totals: totals.get(name) ?? [] }));
}

interface Stored {
  readonly known: KnownNames;
  readonly totals: readonly Total[];
}

function familyOf(name: string, metric: CountedMetric, { known, totals }: Stored): Family {
  const groups = new Map(expectedSets(metric, known).map((set) => [keyOf(set), { ...set, totals: [] as Total[] }]));
  for (const total of totals) {
    const group = groups.get(keyOf(total)) ?? { subject: total.subject, detail: total.detail, totals: [] };
    group.totals.push(total);
    groups.set(keyOf(total), group);
  }
  const { help, bounds } = metric;
  const series = [...groups.values()].flatMap((group) => {
    const labels = labelsOf(metric, group);
    return bounds ? histogramOf(labels, bounds, group.totals) : [{ labels, value: sumOf(group.totals, ({ count }) => count) }];
  });
  return { name, help, type: bounds ? 'histogram' : 'counter', series };
}

interface LabelSet {
  readonly subject: string;
  readonly detail: string;
}

const keyOf = ({ subject, detail }: LabelSet): string => JSON.stringify([subject, detail]);

function expectedSets({ subject, detail }: CountedMetric, known: KnownNames): LabelSet[] {
  const subjects = subject ? [...known[subject], ...(subject === 'process' || subject === 'topic' ? [otherName] : [])] : [''];
  const details = detail?.values ?? [''];
  return subjects.flatMap((name) => details.map((value) => ({ subject: name, detail: value })));
}

const labelsOf = ({ subject, detail }: CountedMetric, set: LabelSet): Labels => ({
  ...(subject && { [subject]: set.subject }),
  ...(detail && { [detail.label]: set.detail }),
});

function histogramOf(labels: Labels, bounds: readonly number[], totals: readonly Total[]): Series[] {
  const upTo = (index: number): number => sumOf(totals, ({ bucket, count }) => (bucket <= index ? count : 0));
  const count = sumOf(totals, (total) => total.count);
  const buckets = bounds.map((bound, index) => ({ labels: { ...labels, le: String(bound) }, value: upTo(index), suffix: '_bucket' }));
  return [
    ...buckets,
    { labels: { ...labels, le: '+Inf' }, value: count, suffix: '_bucket' },
    { labels, value: sumOf(totals, ({ sum }) => sum), suffix: '_sum' },
    { labels, value: count, suffix: '_count' },
  ];
}

const sumOf = (totals: readonly Total[], number: (total: Total) => number): number => totals.reduce((sum, total) => sum + number(total), 0);
