import i18next from 'i18next';

/** Locales of the languages. English dates have the day first and a 24-hour clock, to be unambiguous everywhere. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE' };

/** Returns the locale for dates and numbers in the current language. */
export function locale(): string {
  return locales[i18next.language] ?? 'en-GB';
}

/** Makes one formatter for each language, at first use: `Intl` is slow at making a formatter. */
export function perLanguage<Format>(make: (locale: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const spoken = locale();
    const format = made.get(spoken) ?? make(spoken);
    made.set(spoken, format);
    return format;
  };
}
