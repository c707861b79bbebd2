import type { Digest } from '#inngest/graphql/digests.ts';

export type Item = Digest['items'][number];

interface Phrases {
  /** Returns the BCP 47 tag for dates: in the language, as the person's country writes dates. */
  readonly datesIn: (language: string) => string;
  readonly greeting: (name: string) => string;
  /** Marks words of other people as such. */
  readonly quoted: (words: string) => string;
  /** Phrases for one item, and for many. */
  readonly subject: (item: Item) => string;
  readonly subjectOfMany: (count: number) => string;
  readonly line: Readonly<Record<Item['kind'], (actor: string | null) => string>>;
  readonly due: (when: string) => string;
  readonly overdueSince: (when: string) => string;
  /** Words of the link to an Activity. */
  readonly open: string;
  readonly settings: string;
}

const english: Phrases = {
  datesIn: (language) => (isOf('en', language) ? language : 'en'),
  greeting: (name) => `Hello ${name},`,
  quoted: (words) => `“${words.replaceAll(/[“”]/g, '"')}”`,
  subject: ({ kind, actor, title }) => `${english.line[kind](actor)}: ${english.quoted(title)}`,
  subjectOfMany: (count) => `${count} things about your Activities`,
  line: {
    ASSIGNED: (actor) => (actor ? `${actor} gave you an Activity` : 'You have a new Activity'),
    MENTIONED: (actor) => `${actor ?? 'Somebody'} mentioned you in a comment`,
    COMMENTED: (actor) => `${actor ?? 'Somebody'} commented`,
    DUE_SOON: () => 'Due soon',
    OVERDUE: () => 'Overdue',
    REMINDER: () => 'Reminder',
    ESCALATED: () => 'Escalated',
  },
  due: (when) => `due ${when}`,
  overdueSince: (when) => `was due ${when}`,
  open: 'Open the Activity',
  settings: 'Choose how you are told',
};

const german: Phrases = {
  datesIn: (language) => language,
  greeting: (name) => `Guten Tag ${name},`,
  quoted: (words) => `„${words.replaceAll(/[„“]/g, '"')}“`,
  subject: ({ kind, actor, title }) => `${german.line[kind](actor)}: ${german.quoted(title)}`,
  subjectOfMany: (count) => `${count} Neuigkeiten zu Ihren Aktivitäten`,
  line: {
    ASSIGNED: (actor) => (actor ? `${actor} hat Ihnen eine Aktivität gegeben` : 'Sie haben eine neue Aktivität'),
    MENTIONED: (actor) => `${actor ?? 'Jemand'} hat Sie in einem Kommentar erwähnt`,
    COMMENTED: (actor) => `${actor ?? 'Jemand'} hat kommentiert`,
    DUE_SOON: () => 'Bald fällig',
    OVERDUE: () => 'Überfällig',
    REMINDER: () => 'Erinnerung',
    ESCALATED: () => 'Eskaliert',
  },
  due: (when) => `fällig ${when}`,
  overdueSince: (when) => `war fällig ${when}`,
  open: 'Aktivität öffnen',
  settings: 'Einstellen, wie Sie benachrichtigt werden',
};

/** Returns the texts in the language, or in English. */
export const phrasesIn = (language: string): Phrases => (isOf('de', language) ? german : english);

function isOf(base: string, language: string): boolean {
  return language.toLowerCase().split('-')[0] === base;
}
