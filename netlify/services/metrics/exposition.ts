import type { Family, Series } from './family.ts';

export const contentType = 'text/plain; version=0.0.4; charset=utf-8';

/** Writes metrics in the text format of Prometheus. A family without series is left out. */
export const textOf = (families: readonly Family[]): string =>
  families
    .filter(({ series }) => series.length > 0)
    .map(({ name, help, type, series }) =>
      [`# HELP ${name} ${escaped(help)}`, `# TYPE ${name} ${type}`, ...series.map((one) => lineOf(name, one))].join('\n'),
    )
    .concat('')
    .join('\n');

function lineOf(name: string, { labels, value, suffix = '' }: Series): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text).replaceAll('"', '\\"')}"`);
  return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
