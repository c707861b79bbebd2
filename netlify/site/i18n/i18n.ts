import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { chosenLanguage, saveLanguage, type Language, wantedLanguage } from './language.ts';

/**
 * Sets the person's language before anything is shown. English texts are the keys and need no catalogue; another language's catalogue is
 * loaded when the language is used. Without the catalogue (the network is gone) the site speaks English.
 */
export async function startLanguage(): Promise<void> {
  // Keys hold points and colons. React does the escaping.
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

/**
 * Sets the language of this browser; null: as the browser says. @throws when the catalogue cannot be loaded; the choice then stays
 * unchanged
 */
export async function chooseLanguage(language: Language | null): Promise<void> {
  const before = chosenLanguage();
  saveLanguage(language);
  try {
    await speak(wantedLanguage());
  } catch (error) {
    saveLanguage(before);
    throw error;
  }
}

/** Loads a page with the texts of its part, which no page of another part needs. */
export function withTexts<Page>(part: Part, load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    wanted.add(part);
    const [page] = await Promise.all([load(), speak(wantedLanguage()).catch(() => undefined)]);
    return page;
  };
}

const german = {
  common: async () => (await import('./german.ts')).german,
  signIn: async () => (await import('./german-sign-in.ts')).signInTexts,
  activity: async () => (await import('./german-activity-page.ts')).activityPageTexts,
  renderer: async () => (await import('./german-renderer.ts')).rendererTexts,
  pages: async () => (await import('./german-pages.ts')).pageTexts,
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
