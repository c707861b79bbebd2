const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
// Regions with a two-letter code that are no countries one can live in.
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** ISO 3166-1 alpha-2 codes with their English names, by name. */
export const countries: readonly { readonly value: string; readonly label: string }[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !noCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
  .map((value) => ({ value, label: names.of(value) ?? '' }))
  .filter(({ label }) => label !== '')
  .toSorted((a, b) => a.label.localeCompare(b.label));
