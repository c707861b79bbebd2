import i18next from 'i18next';

/** English dates with the day first and the clock of 24 hours: everybody reads them in one way. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE' };

/** How the language that is spoken writes dates and numbers. */
export function locale(): string {
  return locales[i18next.language] ?? 'en-GB';
}

/** One formatter for each language, made when it is first needed: `Intl` takes long to make one. */
export function perLanguage<Format>(make: (locale: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const spoken = locale();
    const format = made.get(spoken) ?? make(spoken);
    made.set(spoken, format);
    return format;
  };
}
