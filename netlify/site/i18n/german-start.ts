/** Texts of the pages that start process instances. */
export const startTexts: Readonly<Record<string, string>> = {
  'This deployment has no code for the definition, so it cannot be started from here.':
    'Für diese Definition gibt es hier keinen Code, daher kann sie hier nicht gestartet werden.',
  'Your own name for this instance; used once per process.': 'Ihr eigener Name für diese Instanz; einmal je Prozess.',
  'Accepted, the start is pending': 'Angenommen, der Start steht noch aus',
  'The engine refused this start': 'Die Engine hat diesen Start abgelehnt',
  'Business key: {{businessKey}}': 'Geschäftsschlüssel: {{businessKey}}',
  'Watch for the instance': 'Auf die Instanz warten',
  'Start another': 'Noch einen starten',
  'Start a process': 'Einen Prozess starten',
  'Clerks start processes': 'Prozesse startet die Sachbearbeitung',
  'Version {{version}}': 'Version {{version}}',
  'Nothing is deployed yet': 'Noch ist nichts bereitgestellt',
  'Deploy the models with npm start; they appear here automatically.':
    'Stellen Sie die Modelle mit npm start bereit; sie erscheinen hier von selbst.',
  'Not started': 'Nicht gestartet',
  'Your input is still here. Sending it again is safe: it starts only one instance.':
    'Was Sie geschrieben haben, ist noch da. Noch einmal senden ist sicher: es entsteht eine Instanz.',
  'Your role does not let you start a process. Ask somebody who may, such as a clerk.':
    'Ihre Rolle lässt Sie keinen Prozess starten. Bitten Sie jemanden, der es darf, etwa aus der Sachbearbeitung.',
  'This form was sent already, with other values': 'Dieses Formular wurde schon gesendet, mit anderen Werten',
  'Open a new form': 'Ein neues Formular öffnen',
};
