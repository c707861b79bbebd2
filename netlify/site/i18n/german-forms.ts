/** Texts of forms that other parts of the site speak too: of dialogs, and of the checks of the server. */
export const formTexts: Readonly<Record<string, string>> = {
  'Please choose one.': 'Bitte wählen Sie eines.',
  'Please fill this in.': 'Bitte füllen Sie das aus.',

  Start: 'Starten',
  'Business key': 'Geschäftsschlüssel',
  'Must not be empty.': 'Darf nicht leer sein.',
  'Must be an https address.': 'Muss eine https-Adresse sein.',
  'Must not hold a user name or password.': 'Darf keinen Benutzernamen und kein Kennwort enthalten.',
  'Give it a name.': 'Geben Sie ihm einen Namen.',

  Message: 'Nachricht',
  'Written to the log. Left out: a greeting.': 'Wird ins Protokoll geschrieben. Ohne Angabe: ein Gruß.',
};
