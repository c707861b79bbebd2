import { t } from 'i18next';

import { perLanguage } from '#netlify/site/i18n/locale.ts';

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }));

/** Formats a number in the current language: '1,204' or '1.204'. */
export function numberInWords(number: number): string {
  return numbers().format(number);
}

const shares = perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }));

/**
 * Formats a share from 0 to 1: '92.5%' or '92,5 %'. Rounded down, so that a target that is just missed never looks kept.
 */
export function shareInWords(share: number): string {
  return shares().format(Math.floor(share * 10_000 + 1e-6) / 10_000);
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
