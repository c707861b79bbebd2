import { PgDialect } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';

import type { Person } from '#netlify/auth/person.ts';
import { knowsTenant, withinTenant } from '#netlify/auth/tenant.ts';
import { intent } from '#netlify/database/schema.ts';

const ofNorth = { kind: 'person', tenant: 'north' } as Person;
const ofNone = { kind: 'person', tenant: '' } as Person;
const service = { kind: 'service', tenant: '' } as Person;

describe('the tenant of a person', () => {
  it('keeps queries within it, also where there is one tenant without a name', () => {
    const conditions = [ofNorth, ofNone].map((person) => new PgDialect().sqlToQuery(withinTenant(person, intent.tenantId)!));
    expect(conditions).toMatchObject(['north', ''].map((tenant) => ({ sql: '"intent"."tenant_id" = $1', params: [tenant] })));
  });

  it('is all that the person may know of', () => {
    expect([knowsTenant(ofNorth, 'north'), knowsTenant(ofNorth, 'south'), knowsTenant(ofNorth, ''), knowsTenant(ofNone, 'north')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('does not restrict a service, which works for all', () => {
    expect(withinTenant(service, intent.tenantId)).toBeUndefined();
    expect(knowsTenant(service, 'north')).toBe(true);
  });
});
