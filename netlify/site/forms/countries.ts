import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
// Regions with a two-letter code that are not countries to live in.
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
// Codes that another code has replaced are left out.
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !noCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);

/** Returns ISO 3166-1 alpha-2 codes with names in the viewer's language, sorted by name. */
export function useCountries(): readonly { readonly value: string; readonly label: string }[] {
  const { i18n } = useTranslation();
  return useMemo(() => countriesIn(i18n.language), [i18n.language]);
}

export function countriesIn(language: string): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return codes
    .map((value) => ({ value, label: names.of(value) ?? '' }))
    .filter(({ label }) => label !== '')
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
