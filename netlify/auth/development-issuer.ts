import { SignJWT } from 'jose';

import type { Person } from './person.ts';

export const developmentIssuer = 'baton-development';
export const audience = 'baton-api';

/** A token of a seeded person for one working day. Only where AUTH_MODE is development. */
export function issueDevelopmentToken(person: Person, secret: string): Promise<string> {
  return new SignJWT({ name: person.name, tenant: person.tenant, roles: [...person.roles], groups: [...person.groups] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person.id)
    .setIssuer(developmentIssuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(new TextEncoder().encode(secret));
}
