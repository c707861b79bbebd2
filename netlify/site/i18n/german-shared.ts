/** The frame of all pages, and words that every page uses. */
export const sharedTexts: Readonly<Record<string, string>> = {
  'in a moment': 'gleich',
  'just now': 'gerade eben',
  'overdue, was due {{when}}': 'überfällig, war {{when}} fällig',
  'due {{when}}': 'fällig {{when}}',
  '1 Activity': '1 Aktivität',
  '{{number}} Activities': '{{number}} Aktivitäten',
  '1 instance': '1 Instanz',
  '{{number}} instances': '{{number}} Instanzen',
};
