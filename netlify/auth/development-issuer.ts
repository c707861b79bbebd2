import { SignJWT } from 'jose';

import type { Caller } from './person.ts';

export type DevelopmentPerson = Pick<Caller, 'id' | 'name' | 'roles' | 'groups' | 'tenant'> & Partial<Pick<Caller, 'email'>>;

export const developmentIssuer = 'baton-development';
export const audience = 'baton-api';

/** Signs a token of a seeded person for one working day. Only where AUTH_MODE is development. */
export function issueDevelopmentToken(person: DevelopmentPerson, secret: string): Promise<string> {
  const { name, email, roles, groups, tenant } = person;
  return new SignJWT({ name, email, roles: [...roles], groups: [...groups], tenant })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person.id)
    .setIssuer(developmentIssuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(new TextEncoder().encode(secret));
}
