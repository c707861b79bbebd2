/** Texts of the audit page and of a person's own history. */
export const auditTexts: Readonly<Record<string, string>> = {
  'Your decisions and their outcomes.': 'Was Sie entschieden haben und was daraus wurde.',
  'You have decided nothing yet': 'Sie haben noch nichts entschieden',
  'Your decisions appear here, with their outcome.': 'Jede Ihrer Entscheidungen bleibt hier, und ob sie zählte.',
  'Try other words. The search covers title, description and business key.':
    'Suchen Sie nach anderen Wörtern. Gefunden werden Titel, Beschreibung und Geschäftsschlüssel.',
  'All actions on Activities with actor and reason, newest first. Read-only.':
    'Wer was mit welcher Aktivität tat, und warum; das Neueste zuerst. Nichts hier lässt sich ändern.',
  Who: 'Wer',
  What: 'Was',
  Everything: 'Alles',
  From: 'Von',
  Until: 'Bis',
  'What happened': 'Was geschah',
  'only this one': 'nur diese',
  'One Activity only: show all': 'Nur eine Aktivität: alle zeigen',
  'Shown: {{number}}': 'Gezeigt: {{number}}',
  'No matching events': 'Nichts dergleichen ist geschehen',
  'No events yet': 'Noch ist nichts geschehen',
  'Show everything': 'Alles zeigen',
  'Changes of Activities appear here as they happen.': 'Jede Änderung einer Aktivität erscheint hier von selbst, sobald sie geschieht.',
};
