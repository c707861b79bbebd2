/** Reader of the text format of Prometheus, strict enough that a scrape which Prometheus would refuse fails the test. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const line = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)(?: \d+)?$/;
const label = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/gy;

/** @throws Error that quotes the first line which is neither a comment nor a sample, and the first series that comes twice. */
export function parseMetrics(text: string): Sample[] {
  const samples = text
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map(parseLine);
  const seen = new Set<string>();
  for (const sample of samples) {
    const series = seriesOf(sample);
    if (seen.has(series)) throw new Error(`The series ${series} comes twice.`);
    seen.add(series);
  }
  return samples;
}

function parseLine(row: string): Sample {
  const [, name = '', pairs = '', number = ''] = line.exec(row) ?? [];
  const value = number === '+Inf' ? Number.POSITIVE_INFINITY : Number(number);
  const labels = [...pairs.matchAll(label)];
  const read = labels.reduce((length, [whole]) => length + whole.length, 0);
  if (name === '' || (Number.isNaN(value) && number !== 'NaN') || read !== pairs.length) throw new Error(`No line of metrics: ${row}`);
  return { name, labels: Object.fromEntries(labels.map(([, key = '', quoted = '']) => [key, unescaped(quoted)])), value };
}

const unescaped = (text: string): string => text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** Returns name and labels of a sample, without its value. */
export const seriesOf = ({ name, labels }: Sample): string =>
  `${name}{${Object.entries(labels)
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .toSorted()
    .join()}}`;

/** Returns the sum of the samples of a name that have these labels; null without any. */
export function valueOf(samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>> = {}): number | null {
  const found = samples.filter(
    (sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  );
  return found.length === 0 ? null : found.reduce((sum, { value }) => sum + value, 0);
}

/** Fetches and reads metrics. */
export async function scrape(url: string, authorization: string): Promise<Sample[]> {
  const response = await fetch(url, { headers: { authorization }, signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  return parseMetrics(await response.text());
}
