import { t } from 'i18next';

import { perLanguage } from '#netlify/site/i18n/locale.ts';

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }));

/** Formats a number in the current language: '1,204' or '1.204'. */
export function numberInWords(number: number): string {
  return numbers().format(number);
}

/** Turns 'leave-request' and 'fullName' into words: 'Leave request', 'Full name'. Words with spaces stay. */
export function inWords(key: string): string {
  if (key.includes(' ')) return key;
  const words = key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]+/g, ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lists names in words: 'Team leads', 'A, b'. Names in the catalogue are translated. */
export function listOf(names: readonly string[]): string {
  return names.map((name) => t(inWords(name))).join(', ');
}
