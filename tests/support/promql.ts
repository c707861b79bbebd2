/** Compares expressions of PromQL with metrics that were scraped. */
import type { Sample } from './prometheus-text.ts';

/** Labels that Prometheus adds to what it scrapes. */
const targetLabels = ['job', 'instance'];
/** Metrics that Prometheus makes itself. */
const ownMetrics = ['up'];

const grouping = /\b(?:by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)/g;
const selector = /(?<![\w:.])([a-zA-Z_:][\w:]*)\b(?!\s*\()\s*(?:\{([^}]*)\})?/g;
const matcher = /(\w+)\s*(=~|!~|!=|=)\s*"([^"]*)"/g;
const operators = new Set([
  'and',
  'or',
  'unless',
  'bool',
  'offset',
  'atan2',
  'by',
  'without',
  'on',
  'ignoring',
  'group_left',
  'group_right',
]);

interface Selector {
  readonly metric: string;
  readonly matchers: readonly { readonly label: string; readonly operator: string; readonly value: string }[];
}

/** Returns the selectors of an expression, and the labels by which it groups. A name that is neither function nor keyword is a metric. */
function partsOf(expr: string): { readonly selectors: Selector[]; readonly labels: string[] } {
  const labels = [...expr.matchAll(grouping)].flatMap(([, list = '']) => list.split(',').flatMap((name) => name.trim() || []));
  const selectors = [
    ...expr
      .replaceAll(grouping, ' ')
      .replaceAll(/\[[^\]]*\]/g, ' ')
      .matchAll(selector),
  ]
    .filter(([, name = '']) => !operators.has(name))
    .map(([, metric = '', list = '']) => ({
      metric,
      matchers: [...list.matchAll(matcher)].map(([, label = '', operator = '', value = '']) => ({ label, operator, value })),
    }));
  return { selectors, labels };
}

/** Returns a sentence for each metric, label and value of a label that an expression names and no sample has. */
export function problemsOf(expr: string, samples: readonly Sample[]): string[] {
  const { selectors, labels } = partsOf(expr);
  if (selectors.length === 0) return [`${expr}: reads no metric`];
  const known = new Set([...targetLabels, ...selectors.flatMap(({ metric }) => labelsOf(metric, samples))]);
  const groupings = labels.filter((label) => !known.has(label)).map((label) => `no metric of the expression has the label ${label}`);
  return [...selectors.flatMap((one) => problemsOfSelector(one, samples)), ...groupings].map((problem) => `${expr}: ${problem}`);
}

function problemsOfSelector({ metric, matchers }: Selector, samples: readonly Sample[]): string[] {
  const own = samples.filter(({ name }) => name === metric);
  if (own.length === 0) return ownMetrics.includes(metric) ? [] : [`there is no metric ${metric}`];
  return matchers
    .filter(({ label }) => !targetLabels.includes(label))
    .flatMap(({ label, operator, value }) => {
      if (!own.some(({ labels }) => label in labels)) return [`${metric} has no label ${label}`];
      const isMissing = operator === '=' && !own.some(({ labels }) => labels[label] === value);
      return isMissing ? [`${metric} never has ${label}="${value}"`] : [];
    });
}

const labelsOf = (metric: string, samples: readonly Sample[]): string[] =>
  samples.flatMap(({ name, labels }) => (name === metric ? Object.keys(labels) : []));
