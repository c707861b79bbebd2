/** Texts of the renderer of forms, loaded with it. */
export const rendererTexts: Readonly<Record<string, string>> = {
  'Private: visible only to people who can decide this Activity. Not included in lists, messages or logs.':
    'Vertrauliche Felder sieht nur, wer diese Aktivität entscheidet. Sie stehen in keiner Liste, Nachricht und keinem Protokoll.',
  'Private: visible only to people who take part in this instance. Not included in lists, messages or logs.':
    'Vertrauliche Felder sieht nur, wer an dieser Instanz beteiligt ist. Sie stehen in keiner Liste, Nachricht und keinem Protokoll.',
  'This is not a valid e-mail address.': 'Das ist keine E-Mail-Adresse.',
  'This is not a valid date.': 'Das ist kein Tag des Kalenders.',
  'This has an unexpected format.': 'Das hat nicht die erwartete Form.',
  'This value is not valid here.': 'Dieser Wert passt hier nicht.',
  'Use at least {{count}} characters.': 'Bitte schreiben Sie mindestens {{count}} Zeichen.',
  'This must be at least {{least}}.': 'Das muss mindestens {{least}} sein.',
  'This must be more than {{least}}.': 'Das muss mehr als {{least}} sein.',
  'Use at most {{count}} characters.': 'Bitte nicht mehr als {{count}} Zeichen.',
  'This must be at most {{most}}.': 'Das darf höchstens {{most}} sein.',
  'This must be less than {{most}}.': 'Das muss weniger als {{most}} sein.',
  'Nothing is called that.': 'Nichts heißt so.',
};
