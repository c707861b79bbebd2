import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { chosenLanguage, keepLanguage, type Language, wantedLanguage } from './language.ts';

/**
 * Makes the site speak the language that the person wants, before anything is shown. English texts are the keys, so they need no catalogue;
 * that of another language is loaded when it is spoken. Without it (the network is gone) the site speaks English.
 */
export async function startLanguage(): Promise<void> {
  // Keys hold points and colons. React escapes by itself.
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: {} } },
  });
  await speak(wantedLanguage()).catch(() => speak('en'));
}

/** Of this browser, from now on; null: as the browser says. @throws when its catalogue cannot be loaded; the choice then stays as it was */
export async function chooseLanguage(language: Language | null): Promise<void> {
  const before = chosenLanguage();
  keepLanguage(language);
  try {
    await speak(wantedLanguage());
  } catch (error) {
    keepLanguage(before);
    throw error;
  }
}

/** A page of signing in or of settings, with the texts that no other page speaks. */
export function withOwnTexts<Page>(load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    wanted.add('own');
    const [page] = await Promise.all([load(), speak(wantedLanguage()).catch(() => undefined)]);
    return page;
  };
}

const german = {
  common: async () => (await import('./german.ts')).german,
  own: async () => (await import('./german-sign-in.ts')).signInTexts,
};
type Part = keyof typeof german;
const wanted = new Set<Part>(['common']);
const loaded = new Set<Part>();

async function loadGerman(part: Part): Promise<void> {
  if (loaded.has(part)) return;
  i18next.addResourceBundle('de', 'translation', await german[part](), true);
  loaded.add(part);
}

async function speak(language: Language): Promise<void> {
  if (language === 'de') await Promise.all([...wanted].map(loadGerman));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
