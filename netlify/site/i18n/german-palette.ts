/** The command palette. */
export const paletteTexts: Readonly<Record<string, string>> = {
  'Page, business key, Activity, process or problem': 'Seite, Geschäftsschlüssel, Aktivität, Prozess oder Problem',
  'Type two characters to find instances, Activities, processes and problems.':
    'Ab zwei Zeichen werden Instanzen, Aktivitäten, Prozesse und Probleme gesucht.',
  'Nothing found. Business keys and ids are found by their beginning.':
    'Nichts gefunden. Geschäftsschlüssel und Kennungen werden an ihrem Anfang erkannt.',
  'Enter goes there.': 'Die Eingabetaste führt dorthin.',
  'The search failed': 'Die Suche ist fehlgeschlagen',
  Processes: 'Prozesse',
  'Show all': 'Alle zeigen',
};
