import { t } from 'i18next';

import { isPerson, isSession, type Session, type SessionPerson } from '#netlify/site/shared/session.ts';

/** Returns the people that the development issuer signs in. @throws when the server does not answer */
export async function listPeople(): Promise<readonly SessionPerson[]> {
  const response = await fetch('/auth/dev', { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(t('The server answered with status {{status}}.', { status: response.status }));
  const { people }: { people?: unknown } = Object(await response.json());
  return Array.isArray(people) ? people.filter(isPerson) : [];
}

export async function signInAs(person: string): Promise<Session> {
  const response = await fetch('/auth/dev', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ person }),
    signal: AbortSignal.timeout(10_000),
  });
  const answer: unknown = await response.json();
  if (!response.ok || !isSession(answer)) throw new Error(t('This person could not be signed in. Please try again.'));
  return answer;
}
