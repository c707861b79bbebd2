/** Senders of cases whose names decide the result of the check; any other name is clear. A name may go on: "Anna Clear 17". */
import type { CaseData, Check } from './variables.ts';

const clear: Check = { risk: 'clear', resembles: null, resemblance: null, labels: null };

/** Sender whose check is busy once, then clear. */
export const busyOnce = 'Theo Toomany';

const checks: Readonly<Record<string, Check | null>> = {
  'Anna Clear': clear,
  [busyOnce]: clear,
  'Maria Gonzalez': { risk: 'review', resembles: 'María GONZÁLEZ RUIZ', resemblance: 0.62, labels: 'debtor, guarantor' },
  'Paolo Politico': { risk: 'review', resembles: 'Paolo POLITICO', resemblance: 0.91, labels: 'official, debtor' },
  'Ingrid Unknown': null,
  'Viktor Refused': { risk: 'refuse', resembles: 'Viktor REFUSED', resemblance: 0.98, labels: 'fraud' },
};

/** Returns the result of a check; null when nothing can be told of the sender. */
export function checkOf(fullName: string): Check | null {
  const found = Object.entries(checks).find(([name]) => fullName.startsWith(name));
  return found ? found[1] : clear;
}

/** Returns one of the senders whose name decides the check. */
export function senderNamed(fullName: string): CaseData {
  if (!(fullName in checks)) throw new Error(`No sender is called ${fullName}.`);
  return { fullName, birthDate: '1990-04-12', country: 'NL', email: `${fullName.toLowerCase().replaceAll(' ', '.')}@example.com` };
}
