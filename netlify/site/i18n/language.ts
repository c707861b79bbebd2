export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Names of the languages, each in its own language. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

const storageKey = 'baton.language';

/** Returns the person's choice in this browser; null: as the browser says. */
export function chosenLanguage(): Language | null {
  return languages.find((known) => known === localStorage.getItem(storageKey)) ?? null;
}

/** Returns the chosen language, or the first of the browser's that the site has. */
export function wantedLanguage(): Language {
  const spoken = navigator.languages.map((language) => language.slice(0, 2));
  return chosenLanguage() ?? spoken.flatMap((one) => languages.filter((known) => known === one))[0] ?? 'en';
}

export function saveLanguage(language: Language | null): void {
  if (language) localStorage.setItem(storageKey, language);
  else localStorage.removeItem(storageKey);
}
