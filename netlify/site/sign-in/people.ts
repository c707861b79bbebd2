import { isPerson, isSession, type Session, type SessionPerson } from '#netlify/site/shared/session.ts';

/** The people that the development issuer signs in. Null where there is no such issuer. @throws when the server does not answer. */
export async function listPeople(): Promise<readonly SessionPerson[] | null> {
  const response = await fetch('/auth/dev', { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(10_000) });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The server answered with status ${response.status}.`);
  if (!response.headers.get('content-type')?.includes('json')) return null;
  const answer: unknown = await response.json();
  const people: unknown = Array.isArray(answer) ? answer : (answer as { people?: unknown } | null)?.people;
  return Array.isArray(people) ? people.filter(isPerson) : null;
}

export async function signInAs(person: string): Promise<Session> {
  const response = await fetch('/auth/dev', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ person }),
    signal: AbortSignal.timeout(10_000),
  });
  const answer: unknown = await response.json();
  if (!response.ok || !isSession(answer)) throw new Error('This person could not be signed in. Please try again.');
  return answer;
}
