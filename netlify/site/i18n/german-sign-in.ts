/** Texts of the sign-in and of the personal settings: loaded with these pages. */
export const signInTexts: Readonly<Record<string, string>> = {
  'Sign in': 'Anmelden',
  'Signing in': 'Anmeldung läuft',
  'Who are you today?': 'Wer sind Sie heute?',
  'Development sign-in: choose a person.': 'Anmeldung für die Entwicklung: wählen Sie eine der Personen.',
  'Enters applications and follows them': 'Nimmt Anträge auf und verfolgt sie',
  'Decides the applications that need a review': 'Entscheidet die Anträge, die geprüft werden müssen',
  'Decides the reviews that are late or difficult': 'Entscheidet über verspätete und schwierige Prüfungen',
  'Watches instances, cancels, handles incidents': 'Beobachtet Instanzen, bricht ab, behebt Störungen',
  'Reads who did what, and when': 'Liest, wer wann was getan hat',
  'You sign in at your organisation and come back here.': 'Sie melden sich bei Ihrer Organisation an und kommen hierher zurück.',
  'Continue to sign in': 'Weiter zur Anmeldung',
  'The sign-in could not begin': 'Die Anmeldung konnte nicht beginnen',
  'Nobody signs in here': 'Hier meldet sich niemand an',
  'This server has no sign-in for its site: its operator sets AUTH_CLIENT_ID, as docs/sign-in.md says.':
    'Dieser Server hat keine Anmeldung für seine Seite: der Betrieb setzt AUTH_CLIENT_ID, wie docs/sign-in.md sagt.',
  'Nobody can sign in now': 'Gerade kann sich niemand anmelden',
  'Retrying every two seconds.': 'Alle zwei Sekunden wird wieder gefragt.',
  'The server answered with status {{status}}.': 'Der Server antwortete mit Status {{status}}.',
  'This person could not be signed in. Please try again.': 'Diese Person konnte nicht angemeldet werden. Bitte noch einmal versuchen.',
  'This server has no sign-in service. Ask your operator.': 'Dieser Server hat keinen Anmeldedienst. Fragen Sie den Betrieb.',
  'The server does not answer.': 'Der Server antwortet nicht.',
  'The sign-in service does not answer.': 'Der Anmeldedienst antwortet nicht.',
  'The server does not say how to sign in.': 'Der Server sagt nicht, wie man sich anmeldet.',
  'You are not signed in': 'Sie sind nicht angemeldet',
  'Back to the sign-in': 'Zurück zur Anmeldung',
  'You can close this window and continue on the previous page.':
    'Die Seite, von der Sie kamen, macht weiter. Dieses Fenster kann geschlossen werden.',
  'This sign-in was not begun in this tab, or it is over already. Begin again.':
    'Diese Anmeldung wurde nicht in diesem Tab begonnen, oder sie ist schon vorbei. Beginnen Sie neu.',
  'The sign-in service refused ({{error}}). Try again, or ask whoever manages access.':
    'Der Anmeldedienst hat abgelehnt ({{error}}). Versuchen Sie es noch einmal, oder fragen Sie, wer die Zugänge verwaltet.',
  'The sign-in service knows you, but you have no role in Baton. Ask whoever manages access to give you one, then sign in again.':
    'Der Anmeldedienst kennt Sie, aber Sie haben in Baton keine Rolle. Bitten Sie, wer die Zugänge verwaltet, um eine, und melden Sie sich neu an.',
  'This answer of the sign-in service does not fit: perhaps it is an old one, or was begun in another window. Try again.':
    'Diese Antwort des Anmeldedienstes passt nicht: vielleicht ist sie alt oder stammt aus einem anderen Fenster. Versuchen Sie es noch einmal.',
  'The sign-in service cannot be reached from this browser. Try again in a moment.':
    'Der Anmeldedienst ist von diesem Browser aus nicht erreichbar. Versuchen Sie es gleich noch einmal.',
  'Your sign-in has expired': 'Ihre Anmeldung ist abgelaufen',
  'Sign in again to go on. This page stays as it is, with everything that you typed.':
    'Melden Sie sich neu an, um weiterzumachen. Diese Seite bleibt, wie sie ist, mit allem, was Sie geschrieben haben.',
  'Not yet': 'Noch nicht',
  'Not signed in': 'Nicht angemeldet',
  'Continue as {{name}}': 'Weiter als {{name}}',
  'Sign in again': 'Neu anmelden',
  'Sign out instead': 'Stattdessen abmelden',
  'Sign in in the window that opened. This page continues afterwards.':
    'Melden Sie sich in dem Fenster an, das sich geöffnet hat; diese Seite macht dann von selbst weiter.',
  'Your browser did not open a window. Allow windows of this site, then try again.':
    'Ihr Browser hat kein Fenster geöffnet. Erlauben Sie Fenster dieser Seite und versuchen Sie es noch einmal.',

  Language: 'Sprache',
  'Language of this site': 'Sprache dieser Seite',
  'As the browser says': 'Wie der Browser sagt',
  'Not changed': 'Nicht geändert',
  'The language could not be loaded. Try again in a moment.':
    'Die Sprache konnte nicht geladen werden. Versuchen Sie es gleich noch einmal.',
  'Times are shown in the time zone of your device ({{zone}}): {{now}}.':
    'Zeiten stehen hier, wie die Uhr Ihres Geräts sie zeigt ({{zone}}): {{now}}.',
  Colours: 'Farben',
  'As the system': 'Wie das System',
  Light: 'Hell',
  Dark: 'Dunkel',
  Messages: 'Nachrichten',
  'By e-mail': 'Per E-Mail',
  'To {{address}}, the address from your sign-in.': 'An {{address}}, die Adresse Ihrer Anmeldung.',
  'Your sign-in has no verified address.': 'Ihre Anmeldung hat keine bestätigte Adresse.',
  'Webhook (if configured)': 'Über den Webhook dieser Installation, wenn sie einen hat',
  'At once': 'Sofort',
  'Once an hour, together': 'Einmal je Stunde, zusammen',
  'Once a day at eight, together': 'Einmal am Tag um acht, zusammen',
  'Tell me when': 'Sagen Sie mir Bescheid',
  'An Activity was given to me': 'Eine Aktivität wurde mir gegeben',
  'Somebody names me in a comment': 'Jemand nennt mich in einem Kommentar',
  'An Activity of mine is due soon': 'Eine Aktivität von mir ist bald fällig',
  'An Activity of mine is overdue': 'Eine Aktivität von mir ist überfällig',
  'The process reminds of an Activity': 'Der Prozess erinnert an eine Aktivität',
  'An Activity was escalated to me': 'Eine Aktivität wurde an mich eskaliert',
  'Somebody comments on what I have or watch': 'Jemand kommentiert, was ich habe oder beobachte',
  'Language of messages': 'Sprache der Nachrichten',
  'Time zone of messages': 'Zeitzone der Nachrichten',
  'Changes are saved immediately.': 'Jede Wahl wird sofort gespeichert.',
};
