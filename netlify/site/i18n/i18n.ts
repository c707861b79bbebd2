import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { german } from './german.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The languages of the site; of the browser's, the first that we have. */
function preferred(): Language {
  const wanted = navigator.languages.map((language) => language.slice(0, 2));
  return languages.find((language) => language === wanted.find((one) => languages.some((known) => known === one))) ?? 'en';
}

// English texts are the keys, so they need no catalogue; they hold points and colons. React escapes by itself.
void i18next.use(initReactI18next).init({
  lng: preferred(),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
  resources: { en: { translation: {} }, de: { translation: german } },
});
document.documentElement.lang = i18next.language;
