import type { ActivityDetailFragment } from '#netlify/site/generated/graphql.ts';

export type ContextEntry = ActivityDetailFragment['context'][number];

export interface EvidenceGroup {
  /** Title of the group; null: entries without a group. */
  readonly title: string | null;
  readonly entries: readonly ContextEntry[];
}

/** Groups the context for reading: entries of a group together, in the order of the first of each; empty values are left out. Pure. */
export function evidenceGroups(context: readonly ContextEntry[]): EvidenceGroup[] {
  const groups = new Map<string | null, ContextEntry[]>();
  for (const entry of context) {
    if (isNothing(entry.value)) continue;
    const title = entry.group ?? null;
    groups.set(title, [...(groups.get(title) ?? []), entry]);
  }
  return [...groups].map(([title, entries]) => ({ title, entries }));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

export interface Match {
  readonly name: string;
  /** Score from 0 to 1. */
  readonly score: number | null;
  readonly topics: readonly string[];
}

/** Reads matches from a list of `{ name, score, topics }`, best first. Entries without a name are left out. Pure. */
export function matchesIn(value: unknown): Match[] {
  if (!Array.isArray(value)) return [];
  const found = value.flatMap((entry: unknown): Match[] => {
    const { name, score, topics } = Object(entry) as Partial<Record<keyof Match, unknown>>;
    if (typeof name !== 'string') return [];
    return [{ name, score: typeof score === 'number' ? score : null, topics: tagsIn(topics) }];
  });
  return found.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

/** Splits a list, or a text with commas, into words. Pure. */
export function tagsIn(value: unknown): string[] {
  const words = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

/** Returns the warning colour of a score. Pure. */
export function scoreColor(score: number): string {
  if (score >= 0.8) return 'red';
  return score >= 0.5 ? 'orange' : 'teal';
}

/** Formats an amount in the language; null when the value is no amount. Pure. */
export function moneyIn(value: unknown, language: string): string | null {
  const { amount, currency } = Object(value) as { amount?: unknown; currency?: unknown };
  const sum = Number(amount);
  if (amount === null || amount === undefined || Number.isNaN(sum)) return null;
  if (typeof currency !== 'string' || !/^[A-Za-z]{3}$/.test(currency)) return new Intl.NumberFormat(language).format(sum);
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(sum);
}

/** Returns the name of a country for its two-letter code. Pure. */
export function countryIn(value: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(value) ?? value;
  } catch {
    return value;
  }
}
