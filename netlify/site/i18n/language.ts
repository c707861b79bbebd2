export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** What each language is called by those who speak it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

const storageKey = 'baton.language';

/** What the person has chosen in this browser; null: as the browser says. */
export function chosenLanguage(): Language | null {
  return languages.find((known) => known === localStorage.getItem(storageKey)) ?? null;
}

/** The chosen language, or the first of the browser's that the site has. */
export function wantedLanguage(): Language {
  const spoken = navigator.languages.map((language) => language.slice(0, 2));
  return chosenLanguage() ?? spoken.flatMap((one) => languages.filter((known) => known === one))[0] ?? 'en';
}

export function keepLanguage(language: Language | null): void {
  if (language) localStorage.setItem(storageKey, language);
  else localStorage.removeItem(storageKey);
}
