import { t } from 'i18next';

import { perLanguage } from '#netlify/site/i18n/locale.ts';

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }));

/** '1,204' or '1.204', as the language writes it. */
export function numberInWords(number: number): string {
  return numbers().format(number);
}

/** 'customer-onboarding' and 'fullName' as people write them: 'Customer onboarding', 'Full name'. Words with spaces stay. */
export function inWords(key: string): string {
  if (key.includes(' ')) return key;
  const words = key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]+/g, ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'Onboarding leads' for one name, 'A, b' for more; in the language that is spoken where its catalogue knows them. */
export function listOf(names: readonly string[]): string {
  return names.map((name) => t(inWords(name))).join(', ');
}
