/** Texts of the element; `{…}` is filled in. */
const english = {
  loading: 'Loading…',
  empty: 'Nothing to do. New Activities appear here by themselves.',
  nobody: 'Nobody yet',
  claim: 'Claim',
  claimOne: 'Claim {title}',
  due: 'Due {when}',
  overdue: 'Overdue since {when}',
  all: '{total} in all',
  some: '{shown} of {total}',
  more: 'Show more',
  unreachable: 'The server cannot be reached. Nothing was lost; please try again.',
  failed: 'The server answered with status {status}. Please try again.',
  wrong: 'Something went wrong. Please try again.',
};

export type Words = Readonly<typeof english>;

const german: Words = {
  loading: 'Wird geladen …',
  empty: 'Nichts zu tun. Neue Aufgaben erscheinen hier von selbst.',
  nobody: 'Noch niemand',
  claim: 'Übernehmen',
  claimOne: '{title} übernehmen',
  due: 'Fällig {when}',
  overdue: 'Überfällig seit {when}',
  all: '{total} insgesamt',
  some: '{shown} von {total}',
  more: 'Mehr zeigen',
  unreachable: 'Der Server ist nicht erreichbar. Nichts ging verloren; bitte noch einmal versuchen.',
  failed: 'Der Server antwortete mit Status {status}. Bitte noch einmal versuchen.',
  wrong: 'Etwas ging schief. Bitte noch einmal versuchen.',
};

/** Returns the texts for a language (BCP 47); English as the fallback. */
export const wordsFor = (language: string): Words => (/^de\b/i.test(language) ? german : english);

export const fill = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
