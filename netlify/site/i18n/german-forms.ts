/** Texts of the forms of Activities and of starts: the renderer's words, and the titles and sentences of our workflows. */
export const formTexts: Readonly<Record<string, string>> = {
  'Please choose one.': 'Bitte wählen Sie eines.',
  'Please fill this in.': 'Bitte füllen Sie das aus.',
  'Private: visible only to people who can decide this Activity. Not included in lists, messages or logs.':
    'Vertrauliche Felder sieht nur, wer diese Aktivität entscheidet. Sie stehen in keiner Liste, Nachricht und keinem Protokoll.',
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

  Start: 'Starten',
  'Business key': 'Geschäftsschlüssel',
  'Must not be empty.': 'Darf nicht leer sein.',
  'Must be an https address.': 'Muss eine https-Adresse sein.',
  'Must not hold a user name or password.': 'Darf keinen Benutzernamen und kein Kennwort enthalten.',
  'Give it a name.': 'Geben Sie ihm einen Namen.',

  Message: 'Nachricht',
  'Written to the log. Left out: a greeting.': 'Wird ins Protokoll geschrieben. Ohne Angabe: ein Gruß.',
};
