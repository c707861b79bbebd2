/** Texts of the audit page and of a person's own history. */
export const auditTexts: Readonly<Record<string, string>> = {
  'What you have decided, and what came of it.': 'Was Sie entschieden haben und was daraus wurde.',
  'You have decided nothing yet': 'Sie haben noch nichts entschieden',
  'Every decision of yours is kept here, with whether it counted.': 'Jede Ihrer Entscheidungen bleibt hier, und ob sie zählte.',
  'Search for other words. Found are title, description and business key.':
    'Suchen Sie nach anderen Wörtern. Gefunden werden Titel, Beschreibung und Geschäftsschlüssel.',
  'Who did what to which Activity, and why; the newest first. Nothing here can be changed.':
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
  'Nothing of the kind has happened': 'Nichts dergleichen ist geschehen',
  'Nothing has happened yet': 'Noch ist nichts geschehen',
  'Show everything': 'Alles zeigen',
  'Every change of an Activity appears here by itself, as it happens.':
    'Jede Änderung einer Aktivität erscheint hier von selbst, sobald sie geschieht.',
};
