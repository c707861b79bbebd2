import { describe, expect, it } from 'vitest';

import { type ClaimRules, personFromClaims } from '#netlify/auth/claims.ts';

const plain = { id: 'sub', name: 'name', email: 'email', roles: 'roles', groups: 'groups', tenant: null };
const rules = (claims: Partial<ClaimRules['claims']> = {}, more: Partial<ClaimRules> = {}): ClaimRules => ({
  claims: { ...plain, ...claims },
  roleMap: null,
  needsTenant: true,
  ...more,
});
const read = (payload: Record<string, unknown>, given = rules()) => personFromClaims({ sub: 'rosa', ...payload }, given);

describe('personFromClaims', () => {
  it('finds a claim by its whole name before it takes dots for a path', () => {
    const roles = 'https://baton.example/roles';
    expect(read({ [roles]: ['clerk'] }, rules({ roles })).roles).toEqual(['clerk']);
    expect(read({ realm_access: { roles: ['lead'] } }, rules({ roles: 'realm_access.roles' })).roles).toEqual(['lead']);
    expect(read({}, rules({ roles: 'constructor.name' })).roles).toEqual([]);
  });

  it('takes names as a list, or as a text with spaces or commas', () => {
    expect(read({ groups: 'a b,c' }).groups).toEqual(['a', 'b', 'c']);
    expect(read({ groups: ['a', 'a', 'b'] }).groups).toEqual(['a', 'b']);
    expect(() => read({ groups: { a: true } })).toThrow('UNAUTHENTICATED');
    expect(() => read({ groups: Array.from({ length: 201 }, (_, index) => `group-${index}`) })).toThrow('UNAUTHENTICATED');
  });

  it('gives nobody the role worker', () => {
    expect(read({ roles: ['worker', 'operator', 'admin'] }).roles).toEqual(['operator']);
  });

  it('takes the name from what there is', () => {
    expect(read({ name: 'Rosa', preferred_username: 'r' }).name).toBe('Rosa');
    expect(read({ preferred_username: 'r' }).name).toBe('r');
    expect(read({ email: 'rosa@baton.example' }).name).toBe('rosa@baton.example');
    expect(read({}).name).toBe('rosa');
  });

  it('does not write to an address that the issuer has not verified', () => {
    for (const verified of [false, 'false', null, 0])
      expect(read({ email: 'rosa@baton.example', email_verified: verified }).email).toBeNull();
    for (const verified of [true, 'true']) expect(read({ email: 'rosa@baton.example', email_verified: verified }).email).not.toBeNull();
    expect(read({ email: 'rosa@baton.example' }).email).toBe('rosa@baton.example');
  });

  it('writes to nothing that is no address', () => {
    for (const email of [
      'rosa',
      'rosa@baton.example, all@baton.example',
      'rosa@baton.example\r\nBcc: all@baton.example',
      'R <r@baton.example>',
    ])
      expect(read({ email }).email).toBeNull();
  });

  it.each(['process', 'Process', 'role:operator', 'group:case-leads', 'ROLE:operator'])('refuses the reserved id %s', (sub) => {
    expect(() => read({ sub })).toThrow('UNAUTHENTICATED');
  });

  it.each(['processor', 'roles', 'auth0|role:x', 'group'])('takes the id %s', (sub) => {
    expect(read({ sub }).id).toBe(sub);
  });

  it('takes no control characters: none in ids and groups, and another name instead', () => {
    for (const text of ['a\nb', 'a\u0000', 'a\u202eb', 'a\u2028b', 'a\u0085b']) {
      expect(() => read({ sub: text })).toThrow('UNAUTHENTICATED');
      expect(() => read({ groups: [text] })).toThrow('UNAUTHENTICATED');
      expect(read({ name: text, preferred_username: 'r' }).name).toBe('r');
    }
  });

  it('wants the tenant where there is a claim for it', () => {
    expect(read({ tenant: 'north' }).tenant).toBe('');
    expect(read({ org: 'north' }, rules({ tenant: 'org' })).tenant).toBe('north');
    for (const wrong of [undefined, '', ['north', 'south'], 7])
      expect(() => read({ org: wrong }, rules({ tenant: 'org' }))).toThrow('UNAUTHENTICATED');
    expect(read({}, rules({ tenant: 'org' }, { needsTenant: false })).tenant).toBe('');
  });

  it('keeps a language and a time zone that exist', () => {
    expect(read({ locale: 'de_CH', zoneinfo: 'Europe/Zurich' })).toMatchObject({ language: 'de-CH', zone: 'Europe/Zurich' });
    expect(read({ locale: '!', zoneinfo: 'Moon/Crater' })).toMatchObject({ language: null, zone: null });
  });

  it('needs an id', () => {
    expect(() => read({ sub: undefined })).toThrow('UNAUTHENTICATED');
    expect(() => read({ oid: 7 }, rules({ id: 'oid' }))).toThrow('UNAUTHENTICATED');
    expect(read({ oid: 'x' }, rules({ id: 'oid' })).id).toBe('x');
  });
});
