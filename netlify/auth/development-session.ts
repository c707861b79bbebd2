import { z } from 'zod';

import type { ApiConfig } from '#netlify/core/config.ts';

import { issueDevelopmentToken } from './development-issuer.ts';
import { seededPeople } from './seeded-people.ts';

const signIn = z.object({ person: z.string() });

/**
 * Serves sign-in during development: GET lists the seeded people, POST `{ person }` answers with a token for one. 404 in every other mode.
 */
export async function developmentSession({ people }: Pick<ApiConfig, 'people'>, request: Request): Promise<Response> {
  if (people.mode !== 'development') return new Response(null, { status: 404 });
  if (request.method === 'GET') return Response.json({ people: seededPeople });
  const asked = signIn.safeParse(await request.json().catch(() => null));
  const person = seededPeople.find(({ id }) => id === asked.data?.person);
  if (!person) {
    const known = seededPeople.map(({ id }) => id).join(', ');
    return Response.json({ error: { code: 'INVALID_INPUT', field: 'person', message: `Choose one of ${known}.` } }, { status: 400 });
  }
  return Response.json({ token: await issueDevelopmentToken(person, people.secret), person }, { headers: { 'cache-control': 'no-store' } });
}
